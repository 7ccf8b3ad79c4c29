import type { Concept } from "./concept.ts";

export const sharing: Concept = {
  id: "sharing",
  title: {
    en: "Sharing: pinned data, values copies, provenance",
    ko: "공유: 자료 고정, 값 사본, 수치의 출처",
  },
  lead: {
    en: "A workbook should show the same numbers on every desk, and say where each comes from. All of it is in the pane under Share.",
    ko: "통합 문서는 누구의 자리에서나 같은 숫자를 보이고, 각 숫자의 출처를 말할 수 있어야 합니다. 모두 작업창의 공유 탭에 있습니다.",
  },
  functions: ["ETF", "ETFHISTORY"],
  chapters: [
    {
      heading: { en: "Which way to share", ko: "어떻게 공유할까" },
      paragraphs: [],
      rows: [
        [
          { en: "Pin data", ko: "자료 고정" },
          {
            en: "For colleagues with SmallCap. The records behind formulas and filled sheets travel inside the workbook, with a hash that shows whether they were changed. Formulas stay alive and give the same numbers without service or network, until unpinned or pinned anew.",
            ko: "SmallCap이 있는 동료에게. 수식과 채운 시트에 쓰인 자료를, 변경 여부를 알 수 있는 해시와 함께 통합 문서에 담습니다. 수식은 그대로 살아 있고 서비스나 네트워크 없이 같은 숫자를 냅니다. 고정을 해제하거나 다시 고정할 때까지 유지됩니다.",
          },
        ],
        [
          { en: "Copy the workbook, values only", ko: "통합 문서를 값으로 복사" },
          {
            en: "For everybody else. In a new workbook SmallCap formulas become their values; all other formulas, formats, tables and charts stay. The formulas are kept on a hidden sheet, from which you can restore them.",
            ko: "그 밖의 모두에게. 새 통합 문서에서 SmallCap 수식만 값이 되고 다른 수식, 서식, 표, 차트는 그대로입니다. 원래 수식은 숨겨진 시트에 보관되어 복원할 수 있습니다.",
          },
        ],
        [
          { en: "Check workbook", ko: "통합 문서 점검" },
          {
            en: "Before either: errors, stale figures, unlike P/Es side by side, data a colleague could not get, texts that look like keys. It changes nothing by itself.",
            ko: "공유하기 전에: 오류, 오래된 수치, 방식이 다른 PER의 나열, 동료가 구할 수 없는 자료, 키처럼 보이는 글자를 찾습니다. 스스로 바꾸는 것은 없습니다.",
          },
        ],
        [
          { en: "Repair formulas", ko: "수식 복구" },
          {
            en: "Heals formulas that another desk left as #NAME? or with a prefix such as _xldudf_. It also runs when a workbook opens.",
            ko: "다른 자리에서 #NAME?이 되었거나 _xldudf_ 같은 접두어가 붙은 수식을 고칩니다. 통합 문서를 열 때도 실행됩니다.",
          },
        ],
      ],
    },
    {
      heading: { en: "What a colleague sees", ko: "동료에게 보이는 것" },
      paragraphs: [],
      rows: [
        [
          { en: "With SmallCap, pinned", ko: "SmallCap 있음, 고정함" },
          {
            en: "Live formulas, your numbers, and a date of pinning.",
            ko: "살아 있는 수식과 내 화면과 같은 숫자, 고정한 날짜.",
          },
        ],
        [
          { en: "With SmallCap, not pinned", ko: "SmallCap 있음, 고정 안 함" },
          {
            en: "Live formulas on the data of that desk: its service, or the figures that ship with SmallCap.",
            ko: "살아 있는 수식. 숫자는 그 자리의 서비스나 내장 수치에서 옵니다.",
          },
        ],
        [
          { en: "Without SmallCap", ko: "SmallCap 없음" },
          {
            en: "The last values, until Excel recalculates those cells; then #NAME?. Send a values copy instead.",
            ko: "Excel이 그 셀을 다시 계산하기 전까지만 마지막 값, 그 뒤에는 #NAME?. 값 사본을 보내세요.",
          },
        ],
        [
          { en: "A values copy, anywhere", ko: "값 사본, 어디서나" },
          { en: "Values, for good.", ko: "값이 계속 보입니다." },
        ],
      ],
    },
    {
      heading: { en: "Where a figure comes from", ko: "수치는 어디서 오나" },
      paragraphs: [
        {
          en: "Data pinned in the workbook answers first, then the service, then the figures that ship with SmallCap. Each record says which it was, in one word, its quality; a formula can ask for it, and the sheet Provenance lists source, method, date and terms of every figure in use.",
          ko: "먼저 통합 문서에 고정된 자료, 다음에 서비스, 마지막으로 내장 수치가 답합니다. 어느 것이었는지는 자료마다 quality 한 단어로 남아 수식으로 조회할 수 있고, 출처 시트는 사용 중인 모든 수치의 출처, 방식, 기준일, 이용 조건을 보여 줍니다.",
        },
      ],
      rows: [
        [
          { en: "live", ko: "live" },
          { en: "Asked of its source now.", ko: "방금 출처에서 가져옴." },
        ],
        [
          { en: "cached", ko: "cached" },
          { en: "Kept from an earlier answer of the source.", ko: "출처의 이전 응답을 보관한 것." },
        ],
        [
          { en: "workbook", ko: "workbook" },
          { en: "Pinned in this workbook.", ko: "이 통합 문서에 고정된 것." },
        ],
        [
          { en: "snapshot", ko: "snapshot" },
          { en: "Shipped with SmallCap.", ko: "SmallCap에 내장된 것." },
        ],
      ],
      examples: [
        {
          formula: '=SMALLCAP.ETF("IJR",{"pe";"pe basis";"pe method";"pe asOf";"pe quality"},"2019-03-31")',
          result: [["16.7"], ["trailing"], ["exNegCap60"], ["2019-03-31"], ["snapshot"]],
          note: {
            en: "One figure and what vouches for it, where neither workbook nor service has it.",
            ko: "수치 하나와 그 근거. 통합 문서와 서비스에 자료가 없을 때의 결과입니다.",
          },
        },
      ],
    },
    {
      heading: { en: "What never travels", ko: "절대 함께 가지 않는 것" },
      paragraphs: [
        {
          en: "Addresses and tokens of services, and keys of sources: they stay in the browser's storage or in the service, never in a workbook.",
          ko: "서비스 주소와 토큰, 출처의 키입니다. 브라우저 저장소나 서비스에만 있으며 통합 문서에 들어가지 않습니다.",
        },
      ],
    },
  ],
};
