import type { SettingsTexts } from "../types/settingsTexts.ts";

/** English of the data service's settings and of the banner. */
export const settingsTexts: SettingsTexts = {
  heading: "Data service",
  explain:
    "A service fetches current figures from their sources. It is sent tickers, names of series and dates, never anything else from your workbook. Without one, the figures that ship with SmallCap answer.",
  address: "Address",
  addressHint: "Leave empty to use the service that serves this add-in, if there is one.",
  token: "Access token",
  tokenHint: "Kept in this browser only: never in a workbook, never in an address.",
  save: "Save",
  test: "Test",
  clear: "Clear",
  testing: "Asking the service…",
  saved: "Saved. The next figures come from there.",
  notKept: "In use until this pane is closed: this browser does not keep settings.",
  cleared: "Cleared.",
  noService: "There is no data service where this add-in comes from. Figures that ship with SmallCap answer.",
  answers: (answering, total) => `The service answers. ${answering} of its ${total} sources answer.`,
  addressProblems: {
    notAnAddress: "That is no address. It should look like https://data.example.com",
    notSecure: "The address must begin with https://, unless the service runs on this computer.",
    holdsSecrets: "The address must not hold a user name, a password or anything behind a question mark.",
  },
  faults: {
    unreachable: "The service cannot be reached. Check its address, and whether it is running.",
    timeLimit: "The service does not answer in time. It is asked again soon.",
    unauthorised:
      "The service asks for an access token, or does not know the one given. Enter it under Settings.",
    tooMany: "The service has been asked too often with this token. It answers again shortly.",
    unwell: "The service runs, but its database does not answer. Its operator can help.",
    notReady: "The service is not ready yet, as when it has just been started. It is asked again soon.",
    slow: "The service is still fetching. Ask again in a moment.",
    notOurs:
      "What answers there is not a SmallCap data service, or one of another version. Check the address.",
    tooLarge: "The service sent more than can be read at once. Ask for less.",
  },
  sources: "Sources",
  source: "Source",
  state: "State",
  lastSuccess: "Last answer",
  quota: "Requests left",
  states: {
    untried: "Not asked yet",
    answering: "Answers",
    failing: "Fails",
    resting: "Paused after failures",
    needsKey: "Needs a key",
  },
  sourceNotes: { SmallCap: "P/E worked out from holdings" },
  never: "never",
  unlimited: "no limit",
  quotaLeft: (left, until) => `${left} until ${until}`,
  waiting: (count) => `${count} waiting`,
  banner: {
    label: "Data in use",
    inUse: (qualities, time) => `In use: ${qualities} (last answer ${time})`,
    since: (source, time) => `${source} has not answered since ${time}.`,
    standIns: "The last known figures stand in.",
    snapshot: "The figures that ship with SmallCap stand in.",
  },
};
