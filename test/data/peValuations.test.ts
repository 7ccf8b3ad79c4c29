import { store } from "../../src/data/addinStore.ts";
import { peValuations } from "../../src/data/peValuations.ts";

test("the P/Es of a record keep date, rule and publisher, oldest first, and its P/Bs are left out", async () => {
  const record = await store.get({ kind: "valuations", ticker: "IWM" });
  const valuations = peValuations(record);
  expect(record.points.filter(({ metric }) => metric === "pb")).toHaveLength(1);
  expect(valuations).toHaveLength(record.points.length - 1);
  expect(valuations[0]).toEqual({
    ticker: "IWM",
    peRatio: 16.55,
    basis: "trailing",
    method: "exNegCap60",
    asOf: "2019-03-31",
    source: "Morningstar figures via the CC0 US funds data set",
  });
  expect(valuations.map(({ asOf }) => asOf)).toEqual(valuations.map(({ asOf }) => asOf).sort());
  expect(peValuations(record)).toBe(valuations); // read once, however many cells ask
  expect(peValuations({ ...record, points: [] })).toEqual([]);
});
