import { askIt, balancer, startAlone, startForDesk, type Guide } from "./guide.ts";

export const guideEn: Guide = {
  title: "Data service",
  lead: "Where current figures come from, how to run the service for one person or a desk, what is sent where, and what it is protected against. Without a service the add-in works with the figures that ship with it.",
  chapters: [
    {
      heading: "On one computer",
      paragraphs: [
        "npm start serves workbench, add-in and data on 127.0.0.1; npm run service does the same without opening a page. Nobody but this computer can reach it, and no token is asked for. Data is kept in the folder .smallcap, or where SMALLCAP_DATA says.",
      ],
      code: startAlone,
    },
    {
      heading: "For a desk",
      paragraphs: [
        "As soon as it listens on another address, the service asks for a token. A token is shown once, when it is made; the service keeps its SHA-256 only, one line a token. To take one back, remove its line: it stops working within five seconds.",
        "Enter address and token in the pane under Settings. Both stay in the browser's storage of that person.",
      ],
      code: startForDesk,
    },
    {
      heading: "Behind a balancer, on a managed database",
      paragraphs: [
        "Processes keep no state: run as many as needed on one Postgres, or on an engine that speaks its protocol (CockroachDB, YugabyteDB, Citus). They share cache, rate budgets of the sources and what is being fetched, through plain tables: no LISTEN, no advisory locks, so pooled connections will do. Tables are created and updated at start, by several processes at once if need be.",
        "Terminate TLS at the balancer. Give every process the same file of token hashes. Answers of /records with at= never change and may be kept for ever. On SIGTERM a process answers what is under way, then ends.",
      ],
      code: balancer,
    },
    {
      heading: "Settings",
      rows: [
        [
          "DATABASE_URL",
          "Address of a Postgres. Without it, a database of its own in SMALLCAP_DATA, for one process.",
        ],
        ["SMALLCAP_DATA", "Folder for the database and the hashes of tokens; .smallcap by default."],
        ["SMALLCAP_TOKENS", "File with the hashes of tokens; tokens in SMALLCAP_DATA by default."],
        ["SMALLCAP_ORIGINS", "Other origins whose pages may ask, a comma between two. None by default."],
        [
          "SMALLCAP_RATE",
          "Requests a minute for each token, counted by all processes on a database together; 1200 by default.",
        ],
        ["SMALLCAP_CONTACT", "E-mail address for the User-Agent, as SEC asks of programs."],
        [
          "TIINGO_API_KEY, FMP_API_KEY, FRED_API_KEY, ALPHAVANTAGE_API_KEY",
          "Keys of further sources. None is needed. They stay in the service's environment.",
        ],
        [
          "SMALLCAP_LIMIT_TIINGO, SMALLCAP_LIMIT_FMP, SMALLCAP_LIMIT_ALPHAVANTAGE",
          "Requests a day these may be sent, for who has a paid plan. By default those of the free plans: 1,000, 250 and 25.",
        ],
        [
          "SMALLCAP_STOOQ",
          "1 asks Stooq for total returns, too. Off by default, since its terms of use are not published.",
        ],
      ],
    },
    {
      heading: "Asking it directly",
      paragraphs: [
        "Everything is described in /api/v1/openapi.json, made of the schemas that requests are checked against. A batch holds up to 1,000 queries and 1 MB; each has its own answer. With Accept: application/x-ndjson answers come one a line. What is refused is told as problem+json: a key for programs, a sentence for people.",
      ],
      code: askIt,
    },
    {
      heading: "What is sent where",
      rows: [
        [
          "Workbook → anybody",
          "Nothing. Formulas, cells, names and files stay in Excel. There is no telemetry of ours.",
        ],
        [
          "Add-in → service",
          "Tickers, names of series, dates, kinds of data; the token in the header Authorization. No cookies of ours, no identifiers of persons, nothing in addresses.",
        ],
        [
          "Service → sources",
          "Tickers and names of series, to the publishers' own hosts only (a fixed list), over HTTPS, with the User-Agent SmallCap and SMALLCAP_CONTACT if set. Keys go to their own publisher only.",
        ],
        [
          "Page → Microsoft",
          "The page loads office.js from Microsoft's network, as every add-in for Excel must. The workbench uses a copy and asks nobody.",
        ],
        [
          "Service → its database and log",
          "Public figures with their sources; which queries were asked for lately, without by whom. The log, off by default, holds method, path, status and time: no tokens, no query strings, no client addresses.",
        ],
        [
          "Browser's storage",
          "Address and token of the service, language, recent choices. Never a workbook: a token cannot travel with a file.",
        ],
      ],
    },
    {
      heading: "Threat model",
      paragraphs: [
        "Worth protecting: the truth of figures in workbooks, tokens and keys, the contents of workbooks, the computer the service runs on. Trusted: Excel and its client library, the operator of the service, TLS. Not trusted: other pages and programs, the network, what sources and services answer, files from others.",
      ],
      rows: [
        [
          "A web page in the same browser asks the local service",
          "Requests that name another host are refused (DNS rebinding), as are those of other origins and those without application/json. CORS names known origins only.",
        ],
        [
          "Somebody on the network asks it",
          "It listens on loopback unless told otherwise, then only with a token: 256 random bits, hashed at rest, compared in constant time, with a rate each.",
        ],
        [
          "A ticker or series that is an address or a path",
          "Names match a strict pattern, sources have fixed hosts, files are served from two folders and never above them.",
        ],
        [
          "A source that lies, breaks, or is impersonated",
          "HTTPS only; units, sums, row counts and jumps are checked, and doubts travel with the record as warnings. Every figure says source and date.",
        ],
        [
          "A service that lies or breaks",
          "The add-in checks every answer's shape and that it answers the question, reads no more than a stated size, and goes on with the last known or the embedded figures, marked as such.",
        ],
        ["Texts that turn into formulas", "Texts of sources reach cells as text only."],
        [
          "Scripts slipped into our pages",
          "A Content-Security-Policy without eval or inline scripts; pages of help run none. Excel's own hosts alone may frame the pane.",
        ],
        [
          "Too much, too often",
          "Limits on body, batch, time and rate; one fetch of a thing at a time across all processes; sources that fail are left alone for a while.",
        ],
        [
          "Not covered",
          "Who controls the computer, the browser or the database can read and change what is there. While the database does not answer, each process counts the rate of a token for itself.",
        ],
      ],
    },
  ],
};
