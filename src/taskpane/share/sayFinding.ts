import { shareTexts } from "../../i18n/shareTexts.ts";
import type { Language } from "../../i18n/language.ts";
import { sheetTexts } from "../../i18n/sheetTexts.ts";
import type { Finding } from "../../sheets/sharing/check/finding.ts";

/** A finding's sentence in the user's language. */
export function sayFinding(finding: Finding, language: Language): string {
  const sheets = sheetTexts[language];
  const { rules } = shareTexts[language].check;
  switch (finding.rule) {
    case "errorCells":
      return rules.errorCells(finding.details);
    case "staleData":
      return rules.staleData(finding.details);
    case "mixedQuality": {
      const qualities = finding.details.qualities.map((quality) => sheets.qualities[quality]).join(", ");
      return rules.mixedQuality({ qualities });
    }
    case "unlikePe": {
      const methods = finding.details.measures
        .map(({ basis, method }) => `${sheets.bases[basis]}, ${sheets.methods[method]}`)
        .join("; ");
      return rules.unlikePe({ methods });
    }
    case "volatileNear":
      return rules.volatileNear(finding.details);
    case "notPinned":
      return rules.notPinned(finding.details);
    case "looksLikeKey":
      return rules.looksLikeKey(finding.details);
    case "broken":
      return rules.broken();
  }
}
