import type { ShareSheetTexts } from "../types/shareSheetTexts.ts";

/** Korean of the sheets about sharing. */
export const shareSheetTexts: ShareSheetTexts = {
  provenance: {
    name: "출처",
    title: "모든 수치의 출처",
    notes: [
      "이용 조건은 안내일 뿐 법률 자문이 아닙니다. 발행처의 조건을 따릅니다.",
      "사용 위치: 수식에 종목코드나 지표 이름이 적힌 셀. 채운 시트가 사용한 자료는 비어 있습니다.",
    ],
    headings: {
      subject: "대상",
      figure: "수치",
      usedIn: "사용 위치",
      source: "출처",
      basis: "기준",
      method: "방식",
      from: "시작일",
      asOf: "기준일",
      fetched: "조회일",
      quality: "자료 상태",
      licence: "이용 조건",
      address: "주소",
    },
    figures: {
      facts: "펀드 개요",
      expenseRatio: "총보수",
      netAssets: "순자산",
      price: "가격",
      yield: "배당수익률",
      pe: "PER",
      pb: "PBR",
      returns: "총수익 지수",
      prices: "종가",
      macro: "거시 지표",
      catalogue: "펀드 목록",
      holdings: "보유 종목",
    },
    licences: {
      publicDomain: "미국 정부 자료: 공공 영역",
      cc0: "CC0로 공개된 자료",
      ownCalculation: "자체 계산",
      publisherTerms: "발행처의 이용 조건을 따름",
    },
    more: (named, more) => `${named} 외 ${more}개`,
  },
  changes: {
    name: "고정 후 변화",
    title: (date) => `자료를 고정한 뒤 바뀐 수치(고정일 ${date})`,
    notes: ["다시 고정하거나 고정을 해제할 때까지 통합 문서는 고정된 수치를 사용합니다."],
    headings: {
      subject: "대상",
      field: "수치",
      date: "날짜",
      pinned: "고정값",
      present: "현재값",
      difference: "차이",
    },
  },
};
