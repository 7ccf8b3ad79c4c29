import type { Store } from "../../data/store/store.ts";
import { usePane } from "../paneContext.ts";
import { Problems } from "../Problems.tsx";
import { SourcesTable } from "./SourcesTable.tsx";
import { useService } from "./useService.ts";

/** Where figures come from: address and token of the data service, and how its sources are doing. */
export function SettingsView({ store }: { readonly store: Store }) {
  const { say } = usePane();
  const { settings } = say;
  const form = useService(store);
  const { said, test, isAsking } = form;
  return (
    <section>
      <h2>{settings.heading}</h2>
      <p>{settings.explain}</p>
      <form
        class="settings"
        onSubmit={(event) => {
          event.preventDefault();
          form.onSave();
        }}
      >
        <div>
          <label for="service-address">{settings.address}</label>
          <input
            id="service-address"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://"
            aria-describedby="service-address-hint"
            value={form.address}
            onInput={({ currentTarget }) => form.setAddress(currentTarget.value)}
          />
          <p class="hint" id="service-address-hint">
            {settings.addressHint}
          </p>
        </div>
        <div>
          <label for="service-token">{settings.token}</label>
          <input
            id="service-token"
            type="password"
            autocomplete="off"
            aria-describedby="service-token-hint"
            value={form.token}
            onInput={({ currentTarget }) => form.setToken(currentTarget.value)}
          />
          <p class="hint" id="service-token-hint">
            {settings.tokenHint}
          </p>
        </div>
        <div class="buttons">
          <button type="submit" class="primary">
            {settings.save}
          </button>
          <button type="button" aria-disabled={isAsking} onClick={() => isAsking || form.onTest()}>
            {settings.test}
          </button>
          <button type="button" onClick={form.onClear}>
            {settings.clear}
          </button>
        </div>
      </form>
      {isAsking && <p aria-busy="true">{settings.testing}</p>}
      {said && !isAsking && (said.isWrong ? <Problems sentences={[said.sentence]} /> : <Done {...said} />)}
      {test?.state === "answers" && <SourcesTable sources={test.sources} />}
    </section>
  );
}

const Done = ({ sentence }: { readonly sentence: string }) => (
  <div class="message done">
    <p>{sentence}</p>
  </div>
);
