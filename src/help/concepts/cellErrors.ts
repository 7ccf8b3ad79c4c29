import { DataError, InputError, MathError } from "../../errors.ts";
import type { Concept } from "./concept.ts";

export const cellErrors: Concept = {
  id: "errors",
  title: { en: "When a cell shows an error", ko: "셀에 오류가 나타날 때" },
  lead: {
    en: "An error is an answer, too: something in the formula has to change, or a figure is not known. Point at the cell, in Excel at the warning sign beside it, to read which and what to do.",
    ko: "오류도 하나의 답입니다. 수식을 고쳐야 하거나, 알려지지 않은 수치라는 뜻입니다. 셀에(Excel에서는 셀 옆의 경고 표시에) 마우스를 올리면 이유와 할 일을 볼 수 있습니다.",
  },
  functions: ["ETF", "PERGAP", "RATESHOCK"],
  chapters: [
    {
      heading: { en: "What each one says", ko: "오류마다 다른 뜻" },
      paragraphs: [],
      rows: [
        [
          { en: "#VALUE!", ko: "#VALUE!" },
          {
            en: "An argument makes no sense. Often arguments are in another order, ranges differ in size, or per cent has no sign: 5% is 5% or 0.05, never 5.",
            ko: "인수가 잘못되었습니다. 인수의 순서가 다르거나, 범위의 크기가 다르거나, 퍼센트 기호가 빠진 경우가 많습니다. 5%는 5%나 0.05로 쓰고 5로 쓰지 않습니다.",
          },
        ],
        [
          { en: "#N/A", ko: "#N/A" },
          {
            en: "The formula is right, and the figure is not to be had: nobody publishes it, it lies outside the history, or it needs a data service. Nothing is made up in its place.",
            ko: "수식은 맞지만 수치를 구할 수 없습니다. 발표하는 곳이 없거나, 자료 기간 밖이거나, 데이터 서비스가 필요한 수치입니다. 대신 지어내지 않습니다.",
          },
        ],
        [
          { en: "#NUM!", ko: "#NUM!" },
          {
            en: "The mathematics has no answer, as for the P/E of a loss. Excel shows no sentence beside it; the function's page says when it comes.",
            ko: "적자 기업의 PER처럼 계산할 수 없는 경우입니다. Excel은 문장을 표시하지 않으므로 함수 도움말에서 어떤 경우인지 확인하세요.",
          },
        ],
        [
          { en: "#NAME?", ko: "#NAME?" },
          {
            en: 'Excel does not know a name in the formula. A ticker stands in quotes ("IWM") or in a cell, a function has its whole name (SMALLCAP.PERGAP), and SmallCap must be installed. Share > Repair formulas heals those that another computer spoilt.',
            ko: 'Excel이 수식 속의 이름을 모릅니다. 종목코드는 따옴표로 묶거나("IWM") 셀에 두고, 함수는 전체 이름(SMALLCAP.PERGAP)으로 쓰며, SmallCap이 설치되어 있어야 합니다. 다른 컴퓨터에서 망가진 수식은 공유 > 수식 복구로 고칩니다.',
          },
        ],
        [
          { en: "#SPILL!", ko: "#SPILL!" },
          {
            en: "The result needs more cells than are free. Empty those beside and below, or move the formula.",
            ko: "결과를 펼칠 빈 셀이 부족합니다. 옆과 아래의 셀을 비우거나 수식을 옮기세요.",
          },
        ],
        [
          { en: "#BUSY!", ko: "#BUSY!" },
          {
            en: "The figure is being asked for. A value or #N/A follows by itself within seconds.",
            ko: "수치를 조회하는 중입니다. 몇 초 안에 값이나 #N/A로 바뀝니다.",
          },
        ],
      ],
    },
    {
      heading: { en: "The commonest of each", ko: "가장 흔한 경우" },
      paragraphs: [],
      examples: [
        {
          formula: "=SMALLCAP.RATESHOCK(1000,40,1%,200)",
          result: new InputError("outOfBounds", {
            argument: "floatingShare",
            given: "40",
            bounds: "0 ≤ floatingShare ≤ 1",
          }),
          note: { en: "Per cent without its sign.", ko: "퍼센트 기호가 빠졌습니다." },
        },
        {
          formula: '=SMALLCAP.ETF("IWM","price")',
          result: new DataError("needsService", { subject: "IWM", figure: "price" }),
          note: {
            en: "What ships with SmallCap has facts, monthly returns, P/Es and macro series. Daily prices and holdings need a data service.",
            ko: "SmallCap에는 펀드 정보, 월간 수익률, PER, 거시 지표가 내장되어 있습니다. 일간 가격과 보유 종목에는 데이터 서비스가 필요합니다.",
          },
        },
        {
          formula: "=SMALLCAP.PERGAP(-5,19.3)",
          result: new MathError("undefinedMaths", { what: "P/E gap" }),
          note: {
            en: "A loss has no P/E. Compare earnings yields instead: PORTFOLIOPE by the method aggregate, output yield, subtracts losses.",
            ko: "적자에는 PER이 없습니다. 이익수익률로 비교하세요. PORTFOLIOPE에서 method를 aggregate, output을 yield로 하면 손실까지 뺍니다.",
          },
        },
      ],
    },
    {
      heading: { en: "A sheet that must not show errors", ko: "오류를 보이지 않아야 하는 시트" },
      paragraphs: [
        {
          en: "IFNA and IFERROR work as with any formula. IFNA is the safer one: it hides what is not known, and leaves a mistake in the formula to be seen. Refresh > Cells in error asks again for all that failed.",
          ko: "IFNA와 IFERROR를 다른 수식처럼 쓸 수 있습니다. IFNA는 모르는 수치만 가리고 수식의 잘못은 그대로 보이므로 더 안전합니다. 새로 고침 > 오류가 있는 셀은 실패한 셀만 다시 조회합니다.",
        },
      ],
      examples: [
        {
          formula: '=IFNA(SMALLCAP.ETF("IWM","price"),"")',
          result: "",
          note: { en: "A blank where the price is not known.", ko: "가격을 모르면 빈 칸입니다." },
        },
      ],
    },
  ],
};
