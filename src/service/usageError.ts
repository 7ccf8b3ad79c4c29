/** A command line or a setting makes no sense: the message is for who typed it. Anything else thrown is a fault of ours. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
