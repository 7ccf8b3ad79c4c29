import { element } from "./frame/element.ts";

/** A file a person chose or dropped. */
export type OnFile = (file: File) => void;

/** Asks for a workbook file. */
export function chooseFile(onFile: OnFile): void {
  const input = element("input", { type: "file", accept: ".xlsx", hidden: true });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.remove();
    if (file) onFile(file);
  });
  document.body.append(input);
  input.click();
}

/**
 * Hands bytes to the browser as a download. It gets all of them at once, keeps them itself from then on, and puts them
 * in their place only when all are on the disk: a page closed meanwhile leaves no half file.
 */
export function saveFile(name: string, bytes: Uint8Array): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Lets a workbook be dropped anywhere on the element; `invitation` is shown while one hovers. */
export function acceptDrops(target: HTMLElement, invitation: string, onFile: OnFile): void {
  target.dataset["drop"] = invitation;
  const isFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  target.addEventListener("dragover", (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    target.classList.add("dropping");
  });
  target.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) target.classList.remove("dropping");
  });
  target.addEventListener("drop", (event) => {
    target.classList.remove("dropping");
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    onFile(file);
  });
}
