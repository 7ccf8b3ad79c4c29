/** A map whose keys are texts in any case, as the names of tables and of their columns are. */
export class CaselessMap<V> extends Map<string, V> {
  override get(key: string): V | undefined {
    return super.get(key) ?? [...this].find(([known]) => same(known, key))?.[1];
  }

  override has(key: string): boolean {
    return super.has(key) || [...this.keys()].some((known) => same(known, key));
  }
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
