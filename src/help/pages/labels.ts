import type { ByLanguage } from "../../i18n/language.ts";

/** The words around the contents of a page. */
interface Labels {
  readonly help: string;
  readonly functions: string;
  readonly functionsIntro: string;
  readonly concepts: string;
  readonly rests: string;
  readonly version: string;
  readonly methods: string;
  readonly methodsIntro: string;
  readonly skip: string;
  readonly formula: string;
  readonly arguments: string;
  readonly optional: string;
  readonly gives: string;
  readonly errors: string;
  readonly errorsIntro: string;
  readonly examples: string;
  readonly examplesIntro: string;
  readonly article: string;
  readonly articleIntro: string;
  readonly result: string;
  readonly matter: string;
  readonly ours: string;
  readonly follows: string;
  readonly others: string;
  readonly choose: string;
  readonly footer: string;
}

export const labels: ByLanguage<Labels> = {
  en: {
    help: "SmallCap help",
    functions: "Functions",
    functionsIntro:
      "Type =SMALLCAP. in a cell. Options are words in any case; an argument left out has its default. Returns, gaps and weights are fractions: 0.05 is 5%.",
    concepts: "Concepts",
    rests: "The idea behind it:",
    version: "Version",
    methods: "Methods",
    methodsIntro:
      "Where peers disagree, what each function does by default, whom that follows, and how to ask for another. The formulas are checked against the peers' own answers.",
    skip: "Skip to content",
    formula: "Formula",
    arguments: "Arguments",
    optional: "optional",
    gives: "Result",
    errors: "Errors",
    errorsIntro: "Formulas that fail, and what the cell says. Excel shows no sentence beside #NUM!.",
    examples: "Examples",
    examplesIntro:
      "Braces stand for a range: {1;2} is a column, {1,2} a row. Figures are those of the embedded snapshot, or typed.",
    article: "The article's case",
    articleIntro: "Figures as quoted in a market article, not verified: a worked example, not market data.",
    result: "gives",
    matter: "Matter",
    ours: "Default",
    follows: "Follows",
    others: "Others",
    choose: "To choose",
    footer: "Ships with the add-in. Not investment advice.",
  },
  ko: {
    help: "SmallCap 도움말",
    functions: "함수",
    functionsIntro:
      "셀에 =SMALLCAP. 을 입력하세요. 옵션 단어는 대소문자를 가리지 않으며 생략한 인수에는 기본값을 씁니다. 수익률, 괴리율, 비중은 소수입니다: 0.05는 5%.",
    concepts: "개념",
    rests: "바탕이 되는 개념:",
    version: "버전",
    methods: "산출 방법",
    methodsIntro:
      "기관이나 라이브러리마다 방식이 다른 경우의 기본값, 그 기본값이 따르는 곳, 다른 방식을 고르는 방법입니다. 수식은 그들의 답과 대조해 확인했습니다.",
    skip: "본문으로 건너뛰기",
    formula: "수식",
    arguments: "인수",
    optional: "선택",
    gives: "결과",
    errors: "오류",
    errorsIntro: "오류가 나는 수식과 셀에 표시되는 문장입니다. #NUM!에는 Excel이 문장을 표시하지 않습니다.",
    examples: "예",
    examplesIntro:
      "중괄호는 범위를 뜻합니다: {1;2}는 한 열, {1,2}는 한 행. 수치는 내장 스냅숏의 값이거나 직접 입력한 값입니다.",
    article: "기사의 사례",
    articleIntro: "시장 기사에 인용된 수치이며 검증되지 않았습니다. 시장 자료가 아니라 계산 예입니다.",
    result: "결과",
    matter: "항목",
    ours: "기본값",
    follows: "따르는 곳",
    others: "다른 방식",
    choose: "선택 방법",
    footer: "추가 기능과 함께 제공됩니다. 투자 조언이 아닙니다.",
  },
};
