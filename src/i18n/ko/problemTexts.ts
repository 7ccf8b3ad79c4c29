import { formatNumber } from "../formatNumber.ts";
import { named } from "../named.ts";
import type { ProblemTexts } from "../types/problemTexts.ts";
import { percentSlip } from "../percentSlip.ts";
import { withoutNoise } from "../withoutNoise.ts";

const word = (text: string) => named(text, "ko");

const count = (value: number) => formatNumber(value, "ko");

/** What went wrong, in Korean. Sentences are built so that no particle depends on the word put in. */
export const problemTexts: ProblemTexts = {
  argumentMissing: ({ argument }) => `인수를 입력하세요: ${argument}. 함수 도움말에 인수 설명이 있습니다.`,
  notANumber: ({ argument, given }) => `${argument}: 숫자를 입력하세요. 입력값: "${given}"`,
  notADate: ({ argument, given }) =>
    `${argument}: 날짜를 입력하세요(예: 2022-12-31 또는 날짜 셀). 입력값: "${given}"`,
  notATicker: ({ given }) =>
    `종목코드(예: IWM)나 숫자가 아닙니다: "${given}". 한 셀에 종목코드 하나만 쓰세요. SmallCap 작업창의 채우기 탭에서 이름으로 찾을 수 있습니다.`,
  notAnOption: ({ argument, given, options }) =>
    `${argument}: ${options} 중 하나를 쓰세요. 입력값: "${given}"`,
  notAWindow: ({ given }) =>
    `기간이 아닙니다: "${given}". 주, 월, 연 단위의 수(예: 1W, 6M, 3Y)나 MTD, YTD, ITD를 쓰세요.`,
  outOfBounds: ({ argument, given, bounds }) => {
    const meant = percentSlip(given, bounds);
    const hint = meant === null ? "" : `. 퍼센트라면 이렇게 입력하세요: ${given}% 또는 ${meant}`;
    return `${argument}: 허용 범위를 벗어났습니다. 입력값: ${given}, 허용 범위: ${bounds}${hint}`;
  },
  mustBePositive: ({ argument }) => `${argument}: 0보다 커야 합니다.`,
  mustNotBeNegative: ({ argument }) => `${argument}: 0 이상이어야 합니다.`,
  mixedSources: ({ first, second }) =>
    `${first}, ${second}: 둘 다 이름(종목코드)으로 쓰거나 둘 다 숫자 범위로 쓰세요.`,
  needsDates: ({ argument, given }) =>
    `${argument}: ${given} 입력에는 날짜가 필요한데 숫자 범위에는 날짜가 없습니다. 종목코드를 쓰거나 ${argument} 인수를 비우세요.`,
  needsBenchmark: ({ measure }) =>
    `${measure}: 벤치마크(benchmark)가 필요합니다. 종목코드(예: SPY)나 같은 기간의 수익률 범위를 쓰세요.`,
  rangesDiffer: ({ first, second }) => `범위의 크기가 서로 같아야 합니다: ${first}, ${second}`,
  datesReversed: ({ start, end }) =>
    `시작일(${start})이 종료일(${end})보다 늦습니다. 두 날짜의 순서를 바꾸세요.`,
  blankBetween: ({ argument, line }) =>
    `${argument}: 자료가 있는 달 사이의 ${String(line)}번째 칸이 비어 있습니다. 값을 채우거나 그다음 달부터 지정하세요.`,
  tooLarge: ({ what, count: found, limit }) =>
    `한도를 넘었습니다(${word(what)} ${count(found)}개, 한도 ${count(limit)}개). 범위나 기간을 줄이세요.`,
  duplicateTicker: ({ ticker }) =>
    `종목코드가 두 번 나옵니다: ${ticker}. 한 번만 쓰고, 주식 수나 목표 비중은 합치세요.`,
  targetsExceedOne: ({ total }) =>
    `목표 비중의 합은 1 이하여야 합니다(1에 모자라는 부분은 현금으로 둡니다). 현재 합: ${withoutNoise(total)}`,
  worthNothing: ({ value }) =>
    `보유 종목과 현금의 가치 합이 0보다 커야 합니다. 현재 가치: ${withoutNoise(value)}`,
  cashOutOfReach: ({ shortfall }) =>
    `허용된 매매로는 현금을 충분히 마련할 수 없습니다. 부족액: ${shortfall.toFixed(2)}. mincash를 낮추거나 매도를 허용하세요.`,
  capOutOfReach: ({ group, cap, least }) =>
    `${group}: 비중 한도를 지킬 수 없습니다(한도: ${String(cap)}). 가능한 최저 비중: ${least.toFixed(4)}. 한도를 높이세요.`,
  minTradeOutOfReach: ({ minimum }) =>
    `현금이나 비중 한도 때문에 매도가 필요하지만 최소 매매 금액 ${String(minimum)} 이상으로는 불가능합니다. mintrade를 낮추세요.`,
  noMatch: ({ criteria }) => `조건에 맞는 펀드가 없습니다: ${criteria}. 조건을 줄이거나 넓히세요.`,
  unknownTicker: ({ ticker }) =>
    `데이터가 없는 종목코드입니다: ${ticker}. 종목코드를 확인하세요. 스냅숏에 없는 펀드에는 데이터 서비스가 필요합니다.`,
  unknownSeries: ({ series }) =>
    `데이터가 없는 거시 지표입니다: ${series}. FRED의 지표 이름(예: DGS10, CPIAUCSL)을 쓰세요.`,
  noFigure: ({ ticker, figure }) =>
    `${ticker}: ${word(figure)} 자료가 없습니다. 다른 항목이나 다른 펀드로 조회하세요.`,
  noFigureBy: ({ ticker, figure, date }) =>
    `${ticker}: ${date}까지의 ${word(figure)} 자료가 없습니다. 더 늦은 날짜로 조회하세요.`,
  needsService: ({ subject, figure }) =>
    `${subject}: ${word(figure)} 자료는 내장 스냅숏에 없습니다. SmallCap 작업창의 설정 탭에서 데이터 서비스에 연결하세요.`,
  merged: ({ ticker, successor, date }) =>
    `${ticker} 펀드는 ${successor} 펀드로 합병되었습니다(${date}). ${successor} 코드를 쓰거나 합병 전 날짜로 조회하세요.`,
  stale: ({ ticker, last, asked }) =>
    `${ticker}: 마지막 자료가 ${last} 기준이며 ${asked} 시점에는 너무 오래되었습니다. 더 이른 날짜로 조회하세요.`,
  tooFew: ({ subject, needed, found }) =>
    `${word(subject)}: 관측치 ${String(needed)}개가 필요하지만 ${String(found)}개뿐입니다. 범위나 기간을 늘리세요.`,
  tooShort: ({ ticker, first, needed }) =>
    `${ticker}: 자료가 ${first}부터 있어 이 기간(${needed}부터)에는 부족합니다. 기간을 줄이거나 더 늦은 날짜로 조회하세요.`,
  outsideHistory: ({ ticker, first, last }) =>
    `${ticker}: 자료가 ${first}부터 ${last}까지 있어 요청한 기간에는 값이 없습니다. 그 사이의 날짜로 조회하세요.`,
  gapInHistory: ({ ticker, last, next }) =>
    `${ticker}: ${last} ~ ${next} 사이에 자료가 없습니다. 빈 기간을 건너뛴 수익률은 한 기간의 수익률이 아니므로, 이 구간이 들지 않는 기간이나 날짜를 쓰세요.`,
  unlikePe: ({ fund, fundMethod, benchmark, benchmarkMethod }) =>
    `PER 산출 방식이 달라 비교할 수 없습니다. ${fund}: ${word(fundMethod)}, ${benchmark}: ${word(benchmarkMethod)}. 벤치마크나 날짜를 바꾸거나, 그대로 비교하려면 basis에 trailingAny 또는 forwardAny를 쓰세요.`,
  onlyPreviewed: ({ what }) =>
    `수식을 입력하는 동안에는 조회하지 않습니다: ${word(what)}. Enter 키를 누르면 결과가 나옵니다.`,
  noAnswer: ({ subject, figure, source }) =>
    `${subject}: ${word(figure)} 자료를 받지 못했습니다. 응답 없는 출처: ${word(source)}. 잠시 후 다시 시도하세요.`,
  writeFailed: ({ sheet, written, total, reason }) =>
    `${sheet}: 전체 ${count(total)}행 중 ${count(written)}행까지 쓰고 멈췄습니다. 원인을 해결한 후 다시 채우세요. 원인: ${reason}`,
  partsRefused: ({ sheet, rows, written, total, reason }) =>
    `${sheet}: 전체 ${count(total)}행 중 ${count(written)}행을 썼고, 나머지(시트의 ${rows}행)는 Excel에서 거부했습니다. 원인을 해결한 후 다시 채우세요. 원인: ${reason}`,
  rolledBack: ({ sheet, reason }) =>
    `${sheet}: Excel에서 일부를 거부하여 추가한 시트를 다시 없앴습니다. 원인을 해결한 후 다시 채우세요. 원인: ${reason}`,
  sheetProtected: ({ sheet }) =>
    `${sheet}: 보호된 시트이며 아무것도 바꾸지 않았습니다. [검토] > [시트 보호 해제] 후 다시 시도하세요.`,
  workbookReadOnly: () =>
    "읽기 전용으로 열린 통합 문서이며 아무것도 바꾸지 않았습니다. 편집을 사용하거나 사본을 저장하여 작업하세요.",
  sheetFull: ({ sheet, rows, columns }) =>
    `${sheet}: ${count(rows)}행 ${count(columns)}열이 필요하지만 워크시트는 1,048,576행 16,384열까지입니다. 기간을 줄이거나 펀드를 적게 선택하세요. 아무것도 바꾸지 않았습니다.`,
  cellInEdit: () =>
    "셀을 편집하는 중이라 변경할 수 없습니다. 셀에서 Enter 또는 Esc 키를 누른 후 다시 시도하세요.",
  accessDenied: () =>
    "Excel에서 이 변경을 허용하지 않습니다. 시트나 통합 문서가 보호되었거나 읽기 전용입니다. [검토]에서 보호를 해제하거나 사본에서 작업하세요.",
  tableInTheWay: () =>
    "표와 겹쳐서 아무것도 바꾸지 않았습니다. 표 옆의 다른 위치를 선택하거나 [테이블 디자인]에서 표를 범위로 변환하세요.",
  notOneArea: () => "여러 영역이 선택되어 있습니다. 한 영역만 선택한 후 다시 시도하세요.",
  stillCalculating: ({ sheet }) => `${sheet}: 아직 계산 중입니다. 계산이 끝난 뒤 다시 시도하세요.`,
  sheetGone: ({ sheet }) =>
    `시트가 통합 문서에 없습니다: ${sheet}. 이름이 바뀌었거나 삭제되었습니다. 실행을 취소하거나 시트를 다시 채우세요.`,
  copyFailed: ({ reason }) =>
    `통합 문서를 복사하지 못했으며 원본은 그대로입니다. 저장한 후 다시 시도하세요. Excel 오류: ${reason}`,
  needsNewerExcel: ({ what }) =>
    `${what}: 이 버전의 Excel에서는 지원되지 않습니다. Excel을 업데이트하거나 웹용 Excel을 쓰세요.`,
  pinnedDamaged: () =>
    "이 통합 문서에 고정된 자료가 손상되어 전혀 사용하지 않습니다. 수치는 평소의 출처에서 가져옵니다. 통합 문서 내용은 그대로입니다. 다시 고정하거나 고정을 해제하세요.",
  pinnedNewer: ({ version }) =>
    `이 통합 문서의 고정 자료는 더 새로운 SmallCap이 쓴 것이어서(형식 ${String(version)}) 전혀 사용하지 않습니다. SmallCap을 업데이트하거나 다시 고정하세요.`,
  nothingToPin: () =>
    "아직 자료를 사용한 수식이나 채운 시트가 없어 고정할 것이 없습니다. 먼저 수식을 입력하거나 시트를 채우세요.",
  pinnedTooLarge: ({ megabytes, limit }) =>
    `이 통합 문서에 쓰인 자료가 고정할 수 있는 크기를 넘었습니다(${count(megabytes)}MB, 한도 ${count(limit)}MB). 긴 일별 이력을 쓰는 수식과 시트를 지우고 통합 문서를 저장한 뒤, 다시 열어 고정하세요.`,
  undefinedMaths: ({ what }) =>
    `이 수치로는 값을 구할 수 없습니다: ${word(what)}. 0이나 적자(음수), 변동이 전혀 없는 수치가 있는지 확인하세요.`,
};
