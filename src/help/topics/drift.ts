import { InputError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const drift: HelpTopic = {
  id: "DRIFT",
  formula: [
    "drift = w − t",
    "5/25: out ⇔ |w − t| > min(0.05, 0.25·t)",
    "abs:x: out ⇔ |w − t| > x",
    "rel:x: out ⇔ |w − t| > x·t",
  ],
  where: {
    en: "w is the weight, t its target. Under 5/25 the 5 points decide for targets of 20% and more, the quarter for smaller ones.",
    ko: "w는 현재 비중, t는 목표 비중입니다. 5/25에서는 목표가 20% 이상이면 5%p, 그보다 작으면 목표의 25%가 기준입니다.",
  },
  gives: {
    en: "For each weight its drift, a fraction, and the word in or out.",
    ko: "비중마다 이탈 폭(소수)과 in(범위 안) 또는 out(범위 밖)을 표시합니다.",
  },
  examples: [
    {
      formula: "=SMALLCAP.DRIFT({0.56;0.44},{0.5;0.5})",
      result: [
        ["6.00%", "out"],
        ["-6.00%", "out"],
      ],
      note: { en: "More than five points away.", ko: "5%p를 넘게 이탈했습니다." },
    },
    {
      formula: "=SMALLCAP.DRIFT({0.07;0.93},{0.05;0.95})",
      result: [
        ["2.00%", "out"],
        ["-2.00%", "in"],
      ],
      note: {
        en: "Two points are more than a quarter of a target of 5%, and little beside one of 95%.",
        ko: "2%p는 목표 5%의 25%보다 크지만 목표 95%에는 작습니다.",
      },
    },
    {
      formula: '=SMALLCAP.DRIFT({0.54;0.46},{0.5;0.5},"rel:0.2")',
      result: [
        ["4.00%", "in"],
        ["-4.00%", "in"],
      ],
      note: {
        en: "A fifth of the target of 50% is ten points.",
        ko: "목표 50%의 20%는 10%p입니다.",
      },
    },
  ],
  failures: [
    {
      formula: "=SMALLCAP.DRIFT({0.5;0.5},{1})",
      error: new InputError("rangesDiffer", { first: "weights", second: "targets" }),
    },
    {
      formula: '=SMALLCAP.DRIFT({0.5;0.5},{0.5;0.5},"tight")',
      error: new InputError("notAnOption", {
        argument: "rule",
        given: "tight",
        options: "5/25, abs:0.05, rel:0.2",
      }),
    },
  ],
};
