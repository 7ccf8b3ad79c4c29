import { html, type Html } from "./html.ts";

/** Things, each with what is to be said of it; nothing where there are none. */
export const saidRows = (rows: readonly (readonly [what: string, said: string])[]): Html =>
  rows.length === 0
    ? html``
    : html`<dl class="said">
        ${rows.map(
          ([what, said]) =>
            html`<dt>${what}</dt>
              <dd>${said}</dd>`,
        )}
      </dl>`;
