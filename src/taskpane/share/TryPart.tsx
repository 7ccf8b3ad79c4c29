import { useRef } from "preact/hooks";
import type { CopyTexts } from "../../i18n/types/copyTexts.ts";
import { usePane } from "../paneContext.ts";

/** A text for colleagues without Excel: where the workbench is, and that the file is dropped on it. */
export function TryPart({ text }: { readonly text: CopyTexts }) {
  const { announce } = usePane();
  const field = useRef<HTMLTextAreaElement>(null);
  const address = workbenchAddress();

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text.tryText(address.href));
    } catch {
      // frames of Excel may not write to the clipboard: the text is selected, and Ctrl+C is left to the reader
      return;
    }
    announce(text.textCopied);
  }

  return (
    <section>
      <h2>{text.tryHeading}</h2>
      <p>{text.tryExplain}</p>
      <textarea
        ref={field}
        readOnly
        rows={5}
        aria-label={text.tryHeading}
        value={text.tryText(address.href)}
      />
      {isLocal(address) && <p>{text.tryLocal}</p>}
      <button type="button" class="secondary" onClick={() => void copy()}>
        {text.copyText}
      </button>
    </section>
  );
}

/** Beside the page that the add-in was loaded from. */
const workbenchAddress = () => new URL("workbench/", document.baseURI);

const isLocal = ({ hostname }: URL) => /^(localhost|127\.|\[::1\])/.test(hostname);
