import { nearest } from "./nearest.ts";

/** A menu; where it is closed, it lies outside the page. */
const MENU = ".univer-popup";

/** What opens beside an item of a menu. */
const BESIDE = "[data-u-context-menu-submenu]";

/** How many frames a menu may take to come. */
const FRAMES = 60;

/** Ends the walk there is: of a menu that was closed by the pointer nobody hears. */
let walk = new AbortController();

/**
 * Leads through a menu that is being opened: arrows go from item to item, to the right into what opens beside one or into its
 * field, to the left out again; Enter and the space bar choose; with Escape the focus is again where it was. Univer's menus
 * know the pointer alone.
 *
 * @param opener - what had the focus when the menu was asked for
 */
export function walkMenu(opener: HTMLElement): void {
  walk.abort();
  const end = (walk = new AbortController());
  /** The item that something is open beside. */
  let owner: HTMLElement | null = null;
  /** What each menu was opened from: one that was left lingers. */
  const owners = new WeakMap<Element, HTMLElement>();

  /** What is shown of the menus of this kind, and belongs to nothing else. */
  const menuOf = (item: HTMLElement, kind: string) =>
    [...document.querySelectorAll(kind)].find((menu) => isShown(menu) && (owners.get(menu) ?? item) === item);
  const enter = (item: HTMLElement, kind: string) => {
    whenFound(
      () => menuOf(item, kind),
      (menu) => {
        owners.set(menu, item);
        itemsOf(menu)[0]?.focus();
      },
    );
  };
  const ascend = () => {
    const back = owner;
    owner = null;
    back?.focus();
    if (back) movePointer(back, back.closest(MENU));
  };
  const leave = () => {
    end.abort();
    opener.focus();
  };
  const choose = (item: HTMLElement) => {
    if (!hasMore(item)) {
      leave(); // before what is chosen gives the focus to a dialog
      item.click();
      return;
    }
    const lingering = [...document.querySelectorAll(BESIDE)].find((menu) => owners.get(menu) === item);
    if (lingering) movePointer(item, lingering);
    else item.click();
    owner = item;
    enter(item, BESIDE);
  };

  /** @returns whether the key is spent */
  const hearAt = (item: HTMLElement, key: string): boolean => {
    const menu = item.closest(`${MENU}, ${BESIDE}`)!;
    const next = nearest(item, itemsOf(menu), key);
    const field = item.querySelector("input");
    if (next) next.focus();
    else if (isChoice(key) || (key === "ArrowRight" && hasMore(item))) choose(item);
    else if (key === "ArrowRight" && field) field.select();
    else if (key === "ArrowLeft") ascend();
    else return key === "Tab";
    return true;
  };

  const hear = (event: KeyboardEvent) => {
    const { key } = event;
    const focused = document.activeElement!;
    const item = focused.closest<HTMLElement>(`:is(${MENU}, ${BESIDE}) button`);
    if (!item) {
      if (focused !== opener) end.abort(); // who clicked beside the menu has closed it
      return;
    }
    if (key === "Escape") {
      ascend();
      leave(); // and Univer closes the menu
      return;
    }
    if (focused !== item && !/^(ArrowUp|ArrowDown|Enter|Tab)$/.test(key)) return; // typed into a field
    if (!hearAt(item, key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener("keydown", hear, { capture: true, signal: end.signal });
  enter(opener, MENU);
}

const isChoice = (key: string): boolean => key === "Enter" || key === " ";

/** Something opens beside an item that ends with an arrow. */
const hasMore = (item: Element): boolean => item.matches(":has(> span + svg)");

const itemsOf = (menu: Element): NodeListOf<HTMLElement> => menu.querySelectorAll("button:not(:disabled)");

/** Tells Univer that the pointer went: what is beside an item is closed soon after that, unless it went there. */
function movePointer(from: Element, to: Element | null): void {
  from.dispatchEvent(new MouseEvent("mouseout", { bubbles: true, relatedTarget: to }));
}

/** Does something with what is found, if that is soon. */
function whenFound(find: () => Element | undefined, work: (menu: Element) => void, frames = FRAMES): void {
  const menu = find();
  if (menu) work(menu);
  else if (frames > 0) requestAnimationFrame(() => whenFound(find, work, frames - 1));
}

const isShown = (menu: Element): boolean =>
  menu.getBoundingClientRect().left >= 0 && menu.checkVisibility({ visibilityProperty: true });
