import type { CellStyle } from "../book/bookData.ts";

const INK = "#1F2933";
const NAVY = "#1F3A5F";
const GREY = "#5F6B7A";
const RULE = { style: "Thin", color: "#B8C1CC" } as const;

/** Formats by what a figure is. */
export const formats = {
  multiple: "0.0",
  ratio: "0.000",
  percent: "0.0%",
  points: "+0.0%;-0.0%;0.0%",
  signed: "+0;-0;0",
  date: "yyyy-mm-dd",
  money: "#,##0",
  price: "#,##0.00",
  shares: "#,##0",
} as const;

/** The demo's few looks: text in one font, one dark colour for headings, blue for what may be typed over. */
export function demoStyles(fontName: string) {
  const font = fontName === "Calibri" ? {} : { fontName };
  const style = (looks: CellStyle): CellStyle => ({ ...font, ...looks });
  return {
    title: style({ bold: true, fontSize: 16, color: NAVY }),
    subtitle: style({ color: GREY }),
    section: style({ bold: true, color: "#FFFFFF", fill: NAVY, vertical: "Center" }),
    label: style({ color: GREY }),
    header: style({
      bold: true,
      color: NAVY,
      fill: "#EDF1F6",
      wrap: true,
      vertical: "Center",
      borders: { bottom: RULE },
    }),
    headerRight: style({
      bold: true,
      color: NAVY,
      fill: "#EDF1F6",
      wrap: true,
      vertical: "Center",
      horizontal: "Right",
      borders: { bottom: RULE },
    }),
    text: style({ color: INK }),
    remark: style({ italic: true, color: GREY }),
    input: (numberFormat?: string): CellStyle =>
      style({
        color: "#1F4E9E",
        fill: "#EAF1FB",
        borders: { top: RULE, bottom: RULE, left: RULE, right: RULE },
        ...(numberFormat !== undefined && { numberFormat }),
        ...(numberFormat !== "@" && numberFormat !== undefined && { horizontal: "Right" as const }),
      }),
    figure: (numberFormat?: string): CellStyle =>
      style({ color: INK, horizontal: "Right", ...(numberFormat !== undefined && { numberFormat }) }),
    gain: style({ color: "#1B6B3A" }),
    loss: style({ color: "#9A3412" }),
  };
}

export type DemoStyles = ReturnType<typeof demoStyles>;
