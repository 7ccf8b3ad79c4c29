import type { ByLanguage } from "../../language.ts";

/** Why a cell shows an error, where no function has said it. */
export interface ErrorTexts {
  // what a custom function is never called with
  readonly argumentMissing: (argument: string) => string;
  readonly tooManyArguments: (most: string) => string;
  readonly notOfType: Readonly<Record<"number" | "boolean", (argument: string) => string>>;

  // what can be read from the formula
  readonly notClosed: (mark: string) => string;
  readonly notOpened: (mark: string) => string;
  readonly unknownFunctions: (names: string) => string;
  readonly noFormula: string;

  /** What a code means; a code that is not here says nothing. */
  readonly codes: Readonly<Record<string, string>>;
}

export const errorTexts: ByLanguage<ErrorTexts> = {
  en: {
    argumentMissing: (argument) =>
      `${argument} is missing. Fill it in; help on the function says what it is.`,
    tooManyArguments: (most) => `Too many arguments: ${most} at most. Check the commas and brackets.`,
    notOfType: {
      number: (argument) => `${argument} must be a number. Type one, or refer to a cell that holds one.`,
      boolean: (argument) => `${argument} must be TRUE or FALSE. Type one of them without quotation marks.`,
    },
    notClosed: (mark) => `The formula is not complete: a ${mark} is not closed. Close it, or take it away.`,
    notOpened: (mark) => `The formula has a ${mark} too many. Take it away, or open what it closes.`,
    unknownFunctions: (names) =>
      `There is no such function here: ${names}. Check its spelling; functions of an add-in begin with its name and a dot.`,
    noFormula: "The cell holds the error itself, not a formula that gives it. Type in what belongs there.",
    codes: {
      "#NAME?": "A name in the formula is not known. Check its spelling, and put texts in quotation marks.",
      "#VALUE!":
        'The formula cannot be calculated as it stands. Put texts in straight quotation marks, as in "IWM", and numbers where numbers belong.',
      "#DIV/0!": "The formula divides by zero or by an empty cell. Check what it divides by.",
      "#REF!": "The formula refers to cells that are not there. Undo what deleted them, or refer to others.",
      "#NUM!": "The formula has no result for these numbers. Look for zeros and for numbers below zero.",
      "#N/A": "What the formula looks for is not there. Check what is looked for, and where.",
      "#NULL!": "The ranges have no cell in common. Put a comma between them to take both.",
      "#SPILL!":
        "The result needs more cells, and some of them hold something. Empty the cells below and to the right.",
      "#CALC!": "The result is empty. Check the condition that the formula filters by.",
    },
  },
  ko: {
    argumentMissing: (argument) => `인수를 입력하세요: ${argument}. 함수 도움말에 인수 설명이 있습니다.`,
    tooManyArguments: (most) => `인수가 너무 많습니다(최대 ${most}개). 쉼표와 괄호를 확인하세요.`,
    notOfType: {
      number: (argument) => `${argument}: 숫자여야 합니다. 숫자를 입력하거나 숫자가 있는 셀을 지정하세요.`,
      boolean: (argument) => `${argument}: TRUE 또는 FALSE여야 합니다. 따옴표 없이 입력하세요.`,
    },
    notClosed: (mark) => `수식이 완성되지 않았습니다. 닫히지 않은 기호: ${mark}. 닫거나 지우세요.`,
    notOpened: (mark) => `수식에 남는 기호가 있습니다: ${mark}. 지우거나 짝이 되는 기호를 넣으세요.`,
    unknownFunctions: (names) =>
      `여기에 없는 함수입니다: ${names}. 철자를 확인하세요. 추가 기능의 함수는 그 이름과 점으로 시작합니다.`,
    noFormula: "수식 결과가 아니라 오류 값 자체가 들어 있는 셀입니다. 알맞은 값이나 수식을 입력하세요.",
    codes: {
      "#NAME?": "수식에 알 수 없는 이름이 있습니다. 철자를 확인하고 텍스트는 따옴표로 묶으세요.",
      "#VALUE!":
        '수식을 그대로는 계산할 수 없습니다. 텍스트는 곧은 따옴표로 묶고("IWM"), 숫자가 필요한 곳에 숫자가 있는지 확인하세요.',
      "#DIV/0!": "0이나 빈 셀로 나누었습니다. 나누는 값을 확인하세요.",
      "#REF!": "수식이 가리키는 셀이 없습니다. 삭제를 취소하거나 다른 셀을 지정하세요.",
      "#NUM!": "이 숫자로는 수식의 결과를 구할 수 없습니다. 0이나 음수가 있는지 확인하세요.",
      "#N/A": "수식이 찾는 값이 없습니다. 찾는 값과 찾는 범위를 확인하세요.",
      "#NULL!": "두 범위에 공통된 셀이 없습니다. 두 범위를 모두 쓰려면 사이에 쉼표를 넣으세요.",
      "#SPILL!": "결과를 펼칠 자리에 내용이 있는 셀이 있습니다. 아래와 오른쪽 셀을 비우세요.",
      "#CALC!": "결과가 비어 있습니다. 수식의 조건을 확인하세요.",
    },
  },
};
