/** What Excel refused something with, to be told together with what else it refused. Anything else is a bug and goes on. */
export function asRefusal(error: unknown): OfficeExtension.Error[] {
  if (error instanceof OfficeExtension.Error) return [error];
  throw error;
}
