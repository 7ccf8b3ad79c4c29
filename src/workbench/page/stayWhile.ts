/** Has the browser ask who closes the page whether they mean it, while some work is under way. */
export async function stayWhile<T>(page: Window, work: () => Promise<T>): Promise<T> {
  const ask = (event: Event) => {
    event.preventDefault();
  };
  page.addEventListener("beforeunload", ask);
  try {
    return await work();
  } finally {
    page.removeEventListener("beforeunload", ask);
  }
}
