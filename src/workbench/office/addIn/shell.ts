import { CopyMethod, type DocumentCopies } from "../documentCopies.ts";
import { officeThemeInfo, type Theme } from "./theme.ts";

/** What `window.external` gives the client library, and what of it needs the host's help. */
export interface Shell {
  /** The object to put in the page as `window.external`. */
  readonly external: object;
  /** Clicks a command of the ribbon; resolves when the add-in has called `event.completed()`. */
  invokeAction(id: string, functionName: string): Promise<void>;
  /** Sends an event of the older API to those who added a handler. */
  fire(event: number, payload: readonly unknown[]): void;
  /** The page is gone: what it wanted to hear is forgotten with its copies, and commands it was at have failed. */
  restart(): void;
}

export interface ShellOptions {
  readonly locale: string;
  readonly theme: () => Theme;
  readonly url: string;
  readonly requirementSets: Readonly<Record<string, number>>;
  readonly isReadOnly: boolean;
  readonly settings: Map<string, unknown>;
  readonly settingsSaved: () => void;
  readonly copies: DocumentCopies;
  readonly hidePane: () => void;
  readonly openWindow: (url: string) => void;
}

/** Numbers of methods and events of the older API. */
const Method = { appCommandCompleted: 94, closeContainer: 97, openBrowserWindow: 102 } as const;
const APP_COMMAND = 39;
const OK = 0;
const NOT_SUPPORTED = 5000;
const INTERNAL_ERROR = 5001;
const copyMethods: readonly number[] = Object.values(CopyMethod);

type Answer = (status: number | { toArray(): unknown[] }) => void;
type Handler = (event: number, payload: unknown) => void;

/** Excel for Windows as its client library sees it past the message bridge: who it is, settings, ribbon, theme. */
export function createShell(options: ShellOptions): Shell {
  const handlers = new Map<number, Handler[]>();
  const running = new Map<string, (status: number) => void>();
  let commands = 0;

  function execute(method: number, given: readonly unknown[], answer: Answer): void {
    if (method === Method.appCommandCompleted) {
      const id = String(given[0]);
      running.get(id)?.(Number(given[1]));
      running.delete(id);
    } else if (method === Method.closeContainer) options.hidePane();
    else if (method === Method.openBrowserWindow) options.openWindow(String(given[1] ?? given[0]));
    else if (copyMethods.includes(method)) {
      options.copies.answer(method, given).then(
        (result) => {
          answer({ toArray: () => [...result] });
        },
        (error: unknown) => {
          console.error(error);
          answer(INTERNAL_ERROR);
        },
      );
      return;
    } else {
      answer(NOT_SUPPORTED);
      return;
    }
    answer({ toArray: () => [OK] });
  }

  const external = {
    // the last number: 1 a shared runtime, 2 one that runs custom functions
    GetHostInfo: () => `Excel$Win32$16.01$${options.locale}$$$$3`,
    GetLoggingAllowed: () => false,
    GetContext: () => context(options),
    Execute: execute,
    RegisterEvent(event: number, _target: string, handler: Handler, answer?: (status: number) => void) {
      handlers.set(event, [...(handlers.get(event) ?? []), handler]);
      answer?.(OK);
    },
    UnregisterEvent(event: number, _target: string, answer?: (status: number) => void) {
      handlers.delete(event);
      answer?.(OK);
    },
  };

  function fire(event: number, payload: readonly unknown[]): void {
    for (const handler of handlers.get(event) ?? []) handler(event, { toArray: () => [...payload] });
  }

  return {
    external,
    fire,
    restart() {
      handlers.clear();
      for (const complete of running.values()) complete(INTERNAL_ERROR);
      running.clear();
      options.copies.restart();
    },
    invokeAction(id, functionName) {
      if (!handlers.has(APP_COMMAND))
        return Promise.reject(new Error("The add-in does not listen to the ribbon yet."));
      const command = String(++commands);
      return new Promise((resolve, reject) => {
        running.set(command, (status) => {
          if (status === OK) resolve();
          else reject(new Error(`The add-in has no function ${functionName} for the ribbon.`));
        });
        fire(APP_COMMAND, [command, functionName, JSON.stringify({ source: { id } })]);
      });
    },
  };
}

function context({ locale, theme, url, requirementSets, settings, settingsSaved, isReadOnly }: ShellOptions) {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "smallcap",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => url,
    // 0 for a document that can be written, 1 for one that is open for reading only
    GetAppCapabilities: () => (isReadOnly ? 1 : 0),
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "workbench",
    GetInstanceId: () => "workbench",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    GetHostCustomMessage: () => 0,
    GetHostFullVersion: () => "16.0.18000.20000",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => officeThemeInfo(theme()),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(JSON.stringify(value));
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        settings.clear();
        keys.forEach((key, i) => settings.set(key, JSON.parse(values[i] ?? "null")));
        settingsSaved();
      },
    }),
  };
}
