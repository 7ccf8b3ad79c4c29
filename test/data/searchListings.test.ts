import fc from "fast-check";
import { store } from "../../src/data/addinStore.ts";
import type { Listing } from "../../src/data/record.ts";
import { searchListings } from "../../src/data/searching/searchListings.ts";

const { listings } = await store.get({ kind: "catalogue" });
const find = (text: string, limit?: number) =>
  searchListings(listings, text, limit).map(({ ticker }) => ticker);

test("the ticker itself comes first, then tickers that begin with the text, then names", () => {
  expect(find("vb")).toEqual(["VB", "VBK", "VBR"]);
  expect(find("SLY")).toEqual(["SLY", "SLYG", "SLYV"]);
  expect(find("val").slice(0, 2)).toEqual(["AVUV", "DFSV"]); // "Value" in their names
});

test("every word typed must begin a word of name, issuer or style, in any order and case", () => {
  expect(find("russell 2000 value")).toEqual(["IWN", "VTWV"]);
  expect(find("VALUE vanguard small")).toEqual(["VBR", "VIOV", "VTWV"]);
  expect(find("s&p mid-cap")).toEqual(["IJH", "MDY"]);
  expect(find("ussell")).toEqual([]);
});

test("accents, full-width letters and stray spaces do not matter", () => {
  expect(find(" ＩＷＭ ")).toEqual(["IWM"]);
  expect(find("Dimensionál")).toEqual(["DFAS", "DFSV"]);
});

test("Korean words for styles and issuers are understood", () => {
  expect(find("뱅가드 소형 가치")).toEqual(["VBR", "VIOV", "VTWV"]);
  expect(find("소형가치주 뱅가드")).toEqual(["VBR", "VIOV", "VTWV"]);
  expect(find("찰스슈왑")).toEqual(["FNDA", "SCHA"]);
});

test("a ticker typed with the Korean keyboard on is recognised", () => {
  expect(find("ㅑ즈")).toEqual(["IWM"]);
  expect(find("ㅍㅠㄱ")).toEqual(["VBR"]);
});

test("nothing is found for no text, for what is nowhere, or within a limit of none", () => {
  for (const text of ["", "  ", "&", "가나다라"]) expect(find(text)).toEqual([]);
  expect(find("small", 3)).toHaveLength(3);
  expect(find("small", 0)).toEqual([]);
});

test("any text is survived, every fund is found by its own ticker, and a longer text finds no more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom<Listing>(...listings), (text, listing) => {
      expect(() => find(text)).not.toThrow();
      expect(find(listing.ticker)[0]).toBe(listing.ticker);
      const [short, long] = [listing.name.slice(0, 5), listing.name.slice(0, 9)].map((name) =>
        find(name, 100),
      );
      expect(long!.filter((ticker) => !short!.includes(ticker))).toEqual([]);
    }),
  );
});
