/** The file of keys that a manifest names, as far as the workbench reads it. */
export interface ShortcutsFile {
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string; readonly mac?: string };
  }[];
}

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The action of an add-in that the pressed keys stand for, null if none: "Ctrl+Alt+Shift+R", "Command+Option+Up". */
export function actionOf({ shortcuts }: ShortcutsFile, pressed: Pressed, isMac: boolean): string | null {
  const names = new Set(
    [
      pressed.ctrlKey && "ctrl",
      pressed.metaKey && "command",
      pressed.altKey && (isMac ? "option" : "alt"),
      pressed.shiftKey && "shift",
      keyName(pressed),
    ].filter((name) => name !== false),
  );
  const found = shortcuts.find(({ key }) => {
    const wanted = ((isMac && key.mac) || key.default).toLowerCase().split("+");
    return wanted.length === names.size && wanted.every((name) => names.has(name));
  });
  return found?.action ?? null;
}

/** The letter on the key, whatever the keyboard's language or Alt makes of it; "up" for an arrow. */
const keyName = ({ key, code }: Pressed): string =>
  /^(?:Key|Digit)(\w)$/.exec(code)?.[1]?.toLowerCase() ?? key.replace("Arrow", "").toLowerCase();

/** Runs actions when their keys are pressed in a window, before anything in it hears of them. */
export function listenToShortcuts(page: Window, file: ShortcutsFile, run: (action: string) => void): void {
  const isMac = /\bMac OS X\b/u.test(page.navigator.userAgent);
  page.addEventListener(
    "keydown",
    (event) => {
      const action = actionOf(file, event, isMac);
      if (action === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      run(action);
    },
    { capture: true },
  );
}
