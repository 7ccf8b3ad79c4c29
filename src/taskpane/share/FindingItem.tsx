import { shareTexts } from "../../i18n/shareTexts.ts";
import { placeName } from "../../sheets/sharing/scan/scannedBook.ts";
import type { Finding, Fix } from "../../sheets/sharing/check/finding.ts";
import { usePane } from "../paneContext.ts";
import { sayFinding } from "./sayFinding.ts";

/** Cells named before "and … more". */
const NAMED_CELLS = 3;

interface FindingItemProps {
  readonly finding: Finding;
  readonly onFix: (how: Fix) => void;
}

/** One finding: how grave, what, where, and what can be done. */
export function FindingItem({ finding, onFix }: FindingItemProps) {
  const { language, count } = usePane();
  const { check: text } = shareTexts[language];
  const { severity, places, fixes } = finding;
  const named = places.slice(0, NAMED_CELLS).map(placeName).join(", ");
  const more = places.length > NAMED_CELLS ? count(places.length - NAMED_CELLS) : null;
  const sentence = sayFinding(finding, language);
  return (
    <li class={severity}>
      <p>
        <strong>{text.severities[severity]}</strong> {sentence}
      </p>
      {places.length > 0 && <p class="where">{text.cells(named, more)}</p>}
      <p>
        {fixes.map((how) => (
          <button
            key={how}
            type="button"
            class="link"
            aria-label={`${text.fixes[how]}: ${sentence}`}
            onClick={() => onFix(how)}
          >
            {text.fixes[how]}
          </button>
        ))}
      </p>
    </li>
  );
}
