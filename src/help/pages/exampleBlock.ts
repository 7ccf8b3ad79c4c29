import { DataError, InputError, SmallcapError } from "../../errors.ts";
import { explain } from "../../i18n/explain.ts";
import type { Language } from "../../i18n/language.ts";
import type { HelpExample, HelpFailure, HelpResult } from "../topics/helpTopic.ts";
import { html, type Html } from "./html.ts";
import { labels } from "./labels.ts";

/** A formula, what it gives and what that means. */
export function exampleBlock({ formula, result, note }: HelpExample, language: Language): Html {
  return html`<div class="example">
    <pre><code>${formula}</code></pre>
    <div class="result">
      <span class="gives">${labels[language].result}</span> ${resultBlock(formula, result, language)}
    </div>
    <p>${note[language]}</p>
  </div>`;
}

/** A formula that fails, and the sentence on the cell's card. */
export function failureBlock({ formula, error }: HelpFailure, language: Language): Html {
  return html`<div class="example">
    <pre><code>${formula}</code></pre>
    <div class="result">
      <span class="gives">${labels[language].result}</span> ${errorBlock(error, language)}
    </div>
  </div>`;
}

function resultBlock(formula: string, result: HelpResult, language: Language): Html {
  if (result instanceof SmallcapError) return errorBlock(result, language);
  if (typeof result === "string") return html`<samp>${result}</samp>`;
  const rows = result.map(
    (row) =>
      html`<tr>
        ${row.map((cell) => html`<td>${cell}</td>`)}
      </tr>`,
  );
  return html`<div class="wide" tabindex="0" role="region" aria-label="${formula}">
    <table class="cells">
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function errorBlock(error: SmallcapError, language: Language): Html {
  return html`<samp>${errorCode(error)}</samp> ${explain(error, language)}`;
}

/** What the cell shows. */
function errorCode(error: SmallcapError): string {
  if (error instanceof InputError) return "#VALUE!";
  return error instanceof DataError ? "#N/A" : "#NUM!";
}
