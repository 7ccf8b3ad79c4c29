/* The measured figures that the READMEs show: a few of those in test/bench/bench.json and test/robustness/results.json, in words. */
import { figureCells, type Report } from "../bench/report.ts";
import { short } from "../robustness/figure.ts";
import type { Results } from "../robustness/report.ts";
import type { ReadmeLanguage } from "./functionTable.ts";

type Words = Readonly<Record<ReadmeLanguage, string>>;

interface SpeedHeadline {
  readonly row: string;
  readonly what: string;
  /** What is measured, and beside what. */
  readonly words: Words;
}

const speedHeadlines: readonly SpeedHeadline[] = [
  {
    row: "cells",
    what: "10,000 cells",
    words: {
      en: "10,000 PERGAP cells; beside them a function that does nothing",
      ko: "PERGAP 셀 10,000개, 비교: 아무것도 하지 않는 함수",
    },
  },
  {
    row: "recalculation",
    what: "data in memory",
    words: {
      en: "One cell edited on which 1,000 PERGAP depend; a function that does nothing",
      ko: "PERGAP 1,000개가 참조하는 셀 하나 수정, 비교: 아무것도 하지 않는 함수",
    },
  },
  {
    row: "recalculation",
    what: "workbook of 10,000 formulas opened again",
    words: {
      en: "A workbook of 10,000 formulas opened again, without a request",
      ko: "수식 10,000개가 있는 통합 문서 다시 열기(요청 0건)",
    },
  },
  {
    row: "fill",
    what: "1,000,000 cells",
    words: {
      en: "1,000,000 cells filled, formatted, with progress; one raw write of the same values",
      ko: "서식과 진행률이 있는 셀 1,000,000개 채우기, 비교: 같은 값을 한 번에 쓰기",
    },
  },
  {
    row: "fill",
    what: "1,000,000 cells, from a click on Cancel until all is still",
    words: { en: "… from a click on Cancel until all is still", ko: "… 취소를 누른 뒤 멈출 때까지" },
  },
  {
    row: "rebalance",
    what: "300 lines, speed",
    words: {
      en: "REBALANCE of 300 lines; HiGHS with the same objective",
      ko: "REBALANCE 300종목, 비교: 같은 목적함수의 HiGHS",
    },
  },
  {
    row: "rebalance",
    what: "20,000 lines",
    words: { en: "… of 20,000 lines; plain rounding", ko: "… 20,000종목, 비교: 단순 반올림" },
  },
  {
    row: "statistics",
    what: "all measures of all funds",
    words: {
      en: "All measures of RISK for 200 funds over 25 years of days; simple-statistics",
      ko: "펀드 200개, 일별 25년의 RISK 지표 전체, 비교: simple-statistics",
    },
  },
  {
    row: "bundle",
    what: "until the first cell is answered",
    words: {
      en: "Start until the first cell is answered; an add-in that does nothing",
      ko: "시작부터 첫 셀의 결과까지, 비교: 아무것도 하지 않는 추가 기능",
    },
  },
  {
    row: "bundle",
    what: "until the pane can be used",
    words: {
      en: "Start until the pane can be used; an add-in that does nothing",
      ko: "시작부터 작업창을 쓸 수 있을 때까지, 비교: 아무것도 하지 않는 추가 기능",
    },
  },
  {
    row: "service",
    what: "cached query of 30 funds, PGlite",
    words: {
      en: "Service: queries of 30 funds, cached; a route that does nothing",
      ko: "서비스: 펀드 30개 질의(캐시), 비교: 아무것도 하지 않는 경로",
    },
  },
  {
    row: "service",
    what: "npm run service, until its first answer, PGlite",
    words: { en: "Service: start until its first answer", ko: "서비스: 시작부터 첫 응답까지" },
  },
];

const speedHeads: Words = {
  en: "| measured; beside it | SmallCap | the other | ratio |",
  ko: "| 측정, 비교 대상 | SmallCap | 비교 대상 | 비율 |",
};

/** The table on speed of a README. */
export function speedTable(report: Report, language: ReadmeLanguage): string {
  const rows = speedHeadlines.map(({ row, what, words }) => {
    const line = report.rows.find(({ name }) => name === row)?.lines.find((each) => each.what === what);
    if (!line) throw new Error(`bench.json has no "${what}" in ${row}`);
    return `| ${words[language]} | ${figureCells(line).join(" | ")} |`;
  });
  return [speedHeads[language], "| --- | --- | --- | --- |", ...rows].join("\n");
}

interface RobustnessHeadline {
  readonly part: string;
  /** The figures that the words name, in their order. */
  readonly measured: readonly string[];
  readonly words: Readonly<Record<ReadmeLanguage, (...figures: string[]) => string>>;
}

const robustnessHeadlines: readonly RobustnessHeadline[] = [
  {
    part: "sources",
    measured: ["calls", "breakers opened", "breakers closed again"],
    words: {
      en: (calls, opened, closed) =>
        `${calls!} calls while sources fail in every way: none stuck, none wrong without a warning, no known value lost; breakers opened ${opened!} and closed ${closed!} times`,
      ko: (calls, opened, closed) =>
        `출처가 온갖 방식으로 실패하는 동안 호출 ${calls!}건: 멈춘 셀, 경고 없는 틀린 값, 사라진 값 없음. 차단기 열림 ${opened!}회, 닫힘 ${closed!}회`,
    },
  },
  {
    part: "inputs",
    measured: ["lists"],
    words: {
      en: (lists) =>
        `${lists!} hostile argument lists: only errors with a sentence, nothing thrown, nothing frozen`,
      ko: (lists) => `적대적 인수 목록 ${lists!}개: 설명이 있는 오류만 나오고 예외나 멈춤 없음`,
    },
  },
  {
    part: "texts",
    measured: ["texts of providers"],
    words: {
      en: (texts) =>
        `${texts!} texts that look like formulas, through cells, sheets, logs, copies and files: 0 formulas, 0 changed`,
      ko: (texts) =>
        `수식처럼 보이는 텍스트 ${texts!}개를 셀, 시트, 로그, 사본, 파일에 넣고 꺼내기: 수식 0개, 바뀐 텍스트 0개`,
    },
  },
  {
    part: "api",
    measured: ["wild requests", "requests with a part hurt"],
    words: {
      en: (wild, hurt) =>
        `${hurt!} damaged and ${wild!} wild requests to the service: each refused with a sentence`,
      ko: (wild, hurt) =>
        `서비스에 보낸 손상된 요청 ${hurt!}건과 임의 요청 ${wild!}건: 모두 설명과 함께 거절`,
    },
  },
  {
    part: "pglite",
    measured: ["kills", "writes acknowledged"],
    words: {
      en: (kills, writes) =>
        `${kills!} kills while writing (PGlite): of ${writes!} acknowledged writes none lost or half`,
      ko: (kills, writes) => `쓰는 중 강제 종료 ${kills!}회(PGlite): 확인된 쓰기 ${writes!}건 중 손실 0건`,
    },
  },
  {
    part: "postgres",
    measured: ["kills", "writes acknowledged"],
    words: {
      en: (kills, writes) =>
        `${kills!} kills while writing (Postgres): of ${writes!} acknowledged writes none lost or half`,
      ko: (kills, writes) => `쓰는 중 강제 종료 ${kills!}회(Postgres): 확인된 쓰기 ${writes!}건 중 손실 0건`,
    },
  },
  {
    part: "load",
    measured: ["clients at once", "seconds", "slowest of a hundred"],
    words: {
      en: (clients, seconds, slow) =>
        `${clients!} clients for ${seconds!} s, one of two replicas killed: 0 reads failed; the slowest of a hundred took ${slow!}`,
      ko: (clients, seconds, slow) =>
        `동시 클라이언트 ${clients!}개, ${seconds!}초, 서버 둘 중 하나 강제 종료: 실패한 읽기 0건. 99백분위 ${slow!}`,
    },
  },
  {
    part: "soak",
    measured: ["minutes", "rounds", "more each round after the warm-up"],
    words: {
      en: (minutes, rounds, more) =>
        `${minutes!} minutes of mixed work, ${rounds!} rounds: ${more!} more memory a round`,
      ko: (minutes, rounds, more) =>
        `${minutes!}분 동안의 여러 작업, ${rounds!}회 반복: 회당 메모리 증가 ${more!}`,
    },
  },
];

const robustnessHeads: Words = { en: "| tried | command |", ko: "| 시험 | 명령 |" };

/** The table on robustness of a README. */
export function robustnessTable(results: Results, language: ReadmeLanguage): string {
  const rows = robustnessHeadlines.map(({ part, measured, words }) => {
    const result = results.parts.find((each) => each.part === part);
    const figures = measured.map((name) => {
      const found = result?.figures.find((each) => each.measured === name);
      if (!found) throw new Error(`results.json has no "${name}" in ${part}`);
      return `${short(found.figure)}${found.unit && ` ${found.unit}`}`;
    });
    return `| ${words[language](...figures)} | \`${result!.command}\` |`;
  });
  return [robustnessHeads[language], "| --- | --- |", ...rows].join("\n");
}
