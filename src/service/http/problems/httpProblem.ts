/** What can be wrong with a request, or stand in the way of its answer: status, and a sentence that says what to do. */
const sentences = {
  notHttp: [
    400,
    "These bytes are no request of HTTP/1.1. Speak HTTP/1.1, and https only where the address says so.",
  ],
  notJson: [400, "The body is not JSON. Send what openapi.json describes."],
  noToken: [
    401,
    "This service asks for an access token: send it in the header Authorization, as Bearer and the token.",
  ],
  wrongOrigin: [403, "Pages of this origin may not ask this service. Its operator can allow them."],
  notFound: [404, "There is nothing at this address. openapi.json lists the addresses."],
  notHeld: [404, "The service has no such data. Check the key, or ask for other dates."],
  tooSlow: [408, "The request took too long to arrive. Send it again."],
  tooLarge: [413, "The body of a request may have 1 MB at most. Send fewer queries at a time."],
  notJsonType: [415, "The body must be JSON, announced as Content-Type application/json."],
  cannotExpect: [417, "The service meets no expectation but 100-continue. Leave out the header Expect."],
  wrongHost: [421, "This service answers on this computer only, under the names localhost and 127.0.0.1."],
  malformed: [422, "The request is not as described in openapi.json."],
  tooManyQueries: [422, "A request may hold 1,000 queries at most. Send the rest in another."],
  futureDate: [422, "The date lies in the future, where nothing is known yet. Ask for today or earlier."],
  noSuchDate: [422, "There is no such date. Write dates as 2026-11-23."],
  datesReversed: [422, "The start lies after the end. Swap them."],
  noRange: [
    422,
    "Only histories can be cut: start and end belong to prices, returns, valuations and macro series.",
  ],
  tooMany: [429, "This token has asked too often. Wait as long as Retry-After says."],
  headersTooLong: [431, "The address or the headers are too long: 16 kB at most, all together."],
  unexpected: [500, "The service met a fault of its own. Its log says more."],
  sourceFailed: [502, "A source of data does not answer at the moment. Ask again later."],
  deskDown: [503, "The service's database does not answer at the moment. Ask again soon; its log says more."],
  opening: [503, "The service has just been started, and opens its database. Ask again in a moment."],
  timeLimit: [504, "The answer took too long. What was found meanwhile is kept: ask again."],
} as const satisfies Readonly<Record<string, readonly [status: number, sentence: string]>>;

export type HttpProblemKey = keyof typeof sentences;

export const httpProblemKeys = Object.keys(sentences) as readonly HttpProblemKey[];

/** What a client reads: problem+json (RFC 9457). `problem` is the key machines go by. */
export interface ProblemBody {
  readonly type: string;
  readonly problem: string;
  readonly title: string;
  readonly status: number;
  /** What exactly, where there is more to say: which member of the body, which date. */
  readonly detail?: string;
}

/** A request that is not answered as asked. Holds nothing that a client may not read. */
export class HttpProblem extends Error {
  override readonly name = "HttpProblem";
  readonly body: ProblemBody;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    key: HttpProblemKey,
    options: ErrorOptions & {
      readonly detail?: string;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(key, options);
    const [status, title] = sentences[key];
    const { detail, headers = {} } = options;
    this.body = { ...problemBody(key, status, title), ...(detail === undefined ? {} : { detail }) };
    this.headers = headers;
  }
}

/** A problem under another key than those of HTTP: what the desk says of data that is not to be had. */
export const problemBody = (problem: string, status: number, title: string): ProblemBody => ({
  type: `urn:smallcap:problem:${problem}`,
  problem,
  title,
  status,
});
