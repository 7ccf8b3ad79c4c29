/** The style sheet comes with the pane, not with the cells' start; without it the pane still works. */
export function loadStyle(): Promise<unknown> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("../taskpane.css", import.meta.url).href;
  const settled = new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
  });
  document.head.append(link);
  return settled;
}
