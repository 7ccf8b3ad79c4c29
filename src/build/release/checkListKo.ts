import type { CheckList, ReleaseFacts } from "./checkList.ts";

/** Korean of what to upload, how to hand it out, and what to try in Excel. */
export function checkListKo({ address, version, files, hasWorkbench }: ReleaseFacts): CheckList {
  const { origin } = new URL(address);
  return {
    title: `SmallCap ${version}: ${address}`,
    chapters: [
      {
        heading: "올리기(5분)",
        steps: [
          `upload/ 폴더의 파일 ${String(files)}개를 HTTPS로 ${address} 아래에 올립니다. 새 파일을 먼저, taskpane.html을 마지막에 올립니다.`,
          "_headers는 이 형식을 아는 호스팅이 사이트 루트에서 읽습니다. 다른 곳에서는 같은 헤더를 직접 설정하세요. taskpane.html의 보안 정책, 그리고 이름에 해시가 없는 파일의 no-cache입니다.",
          `${address}taskpane.html 열기: 브라우저 콘솔에 스크립트, 스타일, 보안 정책 오류가 없습니다. Office 밖이라는 Office.js의 안내는 정상이며, api/v1/health의 404는 데이터 서비스가 없다는 뜻일 뿐입니다.`,
          `${address}functions.json 열기: JSON이며 Access-Control-Allow-Origin: * 헤더가 있습니다.`,
          `${address}docs/ko/, ${address}docs/en/ 열기: 도움말 첫 페이지에 버전 ${version}이 보입니다.`,
          ...(hasWorkbench
            ? [
                `${address}workbench/ 열기: 데모가 계산됩니다. workbench/office-js/에 든 사본에는 Microsoft 클라이언트 라이브러리의 사용 조건이 적용됩니다.`,
              ]
            : []),
          `데이터 서비스를 다른 주소에서 운영하면 SMALLCAP_ORIGINS=${origin} 설정으로 시작하고 주소와 각자의 토큰을 나눠 줍니다.`,
        ],
      },
      {
        heading: "배포",
        steps: [
          `전체 배포: Microsoft 365 관리 센터 > 설정 > 통합 앱 > 사용자 지정 앱 업로드 > Office 추가 기능에서 upload/manifest.xml 파일이나 ${address}manifest.xml 주소를 지정합니다. 모두에게 보이기까지 하루쯤 걸릴 수 있습니다.`,
          "Windows에서 시험: 매니페스트를 공유 폴더에 두고 파일 > 옵션 > 보안 센터 > 보안 센터 설정 > 신뢰할 수 있는 추가 기능 카탈로그에 그 폴더를 등록합니다.",
          "Mac에서 시험: 매니페스트를 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef에 두고 Excel을 다시 시작한 뒤 홈 > 추가 기능에서 고릅니다.",
          "웹에서 시험: 홈 > 추가 기능 > 추가 기능 더 보기 > 내 추가 기능 > 내 추가 기능 업로드.",
        ],
      },
      {
        heading: "Excel에서 확인(10분, Windows에서 그리고 웹에서 한 번)",
        steps: [
          "SmallCap 탭에 작업창 열기, 시트 채우기, 함수, 새로 고침, 공유 단추가 있습니다.",
          "=SMALLCAP.PERGAP(14.7,19.3) 입력: 입력하는 동안 인수 도움말이 나오고 셀에는 -0.2383 또는 -23.83%가 보입니다.",
          '=SMALLCAP.PERGAP("NOPE","SPY") 입력: #N/A이며 오류 카드에 NOPE가 나옵니다.',
          '=SMALLCAP.ETFSCREEN("Small Value") 입력: 여러 셀에 펼쳐집니다. 그 아래 셀에 무언가 쓰면 #SPILL!이 됩니다. 실행을 취소하세요.',
          "작업창 열기 > 채우기: IWM과 IWN을 골라 대시보드를 채우면 타일, 표, 차트가 나옵니다. 모든 시트를 선택해 채우고 행 수가 올라가는 동안 취소하면 이미 쓴 내용은 남습니다.",
          "함수 > STYLESPREAD: IWN과 IWO를 넣으면 셀에 넣기 전에 결과가 보입니다. 셀에 넣고 이 함수의 도움말을 따라가 봅니다.",
          "새로 고침: 통합 문서 전체를 고르고 새로 고침 누르기: 셀 수가 올라가고 바뀐 내용이 기록됩니다.",
          "공유 > 자료 고정 뒤 저장하고 닫았다가 다시 열기: 값이 바로 보이고 #BUSY!로 남는 셀이 없습니다.",
          "공유 > 통합 문서를 값으로 복사: SmallCap 수식이 값으로 바뀌고 나머지는 그대로인 새 통합 문서가 열립니다.",
          "Office를 어두운 테마와 한국어로 바꾸기: 작업창, 리본, 함수 도움말이 따라 바뀝니다.",
        ],
      },
      {
        heading: "그다음",
        steps: [
          "이 폴더를 보관하세요. release.json에 배포한 모든 파일의 SHA-256이 있습니다.",
          "다음 버전: npm version, release, 올리기. 매니페스트는 단추, 함수, 주소가 바뀐 경우에만 다시 배포합니다.",
        ],
      },
    ],
  };
}
