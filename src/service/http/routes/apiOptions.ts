import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from "fastify";
import type { Desk } from "../../contract.ts";
import type { Access } from "../guards/access.ts";

/** A fastify whose handlers know their schemas' types. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

export interface ApiOptions {
  readonly desk: Desk;
  readonly access: Access;
  /** Other origins whose pages may ask: "https://addin.example.com". */
  readonly origins: readonly string[];
  /** Milliseconds. */
  readonly now: () => number;
  /** How long the desk may take for one request, in milliseconds. */
  readonly limitMs: number;
  /** How long an answer is sent again without asking the desk, in milliseconds. */
  readonly freshMs: number;
}
