/** One chapter of the guide to the data service. Its parts are shown in this order. */
export interface Chapter {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  /** A command or configuration, the same in every language. */
  readonly code?: string;
  /** What, and what is to be said of it. */
  readonly rows?: readonly (readonly [what: string, said: string])[];
}

/** The guide in one language. */
export interface Guide {
  readonly title: string;
  readonly lead: string;
  readonly chapters: readonly Chapter[];
}

/* What is typed or configured reads the same in every language. */

export const startAlone = "npm run service";

export const startForDesk = `npm run service -- --new-token
npm run service -- --host 0.0.0.0 --port 3030 --log`;

export const balancer = `DATABASE_URL=postgres://smallcap@db.example.com/smallcap \\
SMALLCAP_TOKENS=/run/secrets/smallcap-tokens \\
SMALLCAP_ORIGINS=https://addin.example.com \\
npm run service -- --host 0.0.0.0

# any balancer: TLS in front, plain HTTP behind, no sticky sessions
# ready while it answers 200:
GET /api/v1/health`;

export const askIt = `curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"queries":[{"kind":"fund","ticker":"IWM"}]}' https://data.example.com/api/v1/query

curl "https://data.example.com/api/v1/records/returns:IWM:monthly?at=2026-01-02T21:00:00Z"`;
