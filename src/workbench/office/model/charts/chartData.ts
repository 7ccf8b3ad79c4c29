/* What a chart of the book is to the API. */
import type { Book } from "../../../book/book.ts";
import type { ChartData, ChartSeriesData } from "../../../book/bookData.ts";
import { itemNotFound } from "../../officeError.ts";
import type { OnChart, OnSeries } from "../objects/officeObject.ts";

export function chartOf(book: Book, { sheet, chart }: OnChart): ChartData {
  const found = book.charts(sheet).find(({ id }) => id === chart);
  if (!found) throw itemNotFound(`chart ${chart}`);
  return found;
}

export function changeChart(book: Book, self: OnChart, change: Partial<ChartData>): void {
  book.putChart(self.sheet, { ...chartOf(book, self), ...change });
}

export function seriesOf(book: Book, self: OnSeries): ChartSeriesData {
  const found = chartOf(book, self).series[self.index];
  if (!found) throw itemNotFound(`series ${String(self.index)}`);
  return found;
}

export function changeSeries(book: Book, self: OnSeries, change: Partial<ChartSeriesData>): void {
  const series = chartOf(book, self).series.map((one, i) => (i === self.index ? { ...one, ...change } : one));
  changeChart(book, self, { series });
}
