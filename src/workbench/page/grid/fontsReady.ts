/**
 * Resolves when the fonts page.css gives other names to can be drawn with: a canvas takes what is there. Where
 * the system has none of them, the browser's own stands in, and nothing need be waited for.
 */
export async function fontsReady(): Promise<void> {
  const faces = ["", "bold "].map((weight) => document.fonts.load(`${weight}16px "맑은 고딕"`, "가"));
  await Promise.allSettled(faces);
}
