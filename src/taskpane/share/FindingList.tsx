import { shareTexts } from "../../i18n/shareTexts.ts";
import type { Finding, Fix } from "../../sheets/sharing/check/finding.ts";
import { usePane } from "../paneContext.ts";
import { FindingItem } from "./FindingItem.tsx";

/** Findings shown at once: more than anybody reads, and few enough for a pane to draw. */
const SHOWN = 50;

interface FindingListProps {
  /** The gravest first. */
  readonly findings: readonly Finding[];
  readonly onFix: (finding: Finding, how: Fix) => void;
}

/** What a check found, the gravest first, and how much more there is. */
export function FindingList({ findings, onFix }: FindingListProps) {
  const { language, count } = usePane();
  return (
    <>
      <ul class="findings">
        {findings.slice(0, SHOWN).map((finding) => (
          <FindingItem
            key={JSON.stringify([finding.rule, finding.details, finding.places[0]])}
            finding={finding}
            onFix={(how) => onFix(finding, how)}
          />
        ))}
      </ul>
      {findings.length > SHOWN && (
        <p class="hint">{shareTexts[language].check.moreFindings(count(findings.length - SHOWN))}</p>
      )}
    </>
  );
}
