/** One element of a parsed XML part. Names are local: `<x:row r:id="a">` is "row" with the attribute "id". */
export class XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[] = [];
  /** Text directly inside, child elements left out. */
  text = "";

  /** The whole part, and where in it this element stands, its tags included. */
  private readonly source: string;
  readonly start: number;
  end = 0;

  constructor(name: string, attributes: Readonly<Record<string, string>>, source: string, start: number) {
    this.name = name;
    this.attributes = attributes;
    this.source = source;
    this.start = start;
  }

  close(end: number): void {
    this.end = end;
  }

  /** The element as it stands in the part. */
  get raw(): string {
    return this.source.slice(this.start, this.end);
  }

  child(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name);
  }

  /** The element at the end of a path of names. */
  at(...path: readonly string[]): XmlElement | undefined {
    return path.reduce<XmlElement | undefined>((element, name) => element?.child(name), this);
  }

  all(name: string): readonly XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** Every element of the name inside, at any depth, in document order. */
  *descendants(name: string): Generator<XmlElement> {
    for (const child of this.children) {
      if (child.name === name) yield child;
      yield* child.descendants(name);
    }
  }

  attribute(name: string): string | undefined {
    return this.attributes[name];
  }

  /** A numeric attribute, undefined where it is missing or no number. */
  number(name: string): number | undefined {
    const value = Number.parseFloat(this.attributes[name] ?? "");
    return Number.isFinite(value) ? value : undefined;
  }

  /** An xsd:boolean attribute. */
  flag(name: string, missing = false): boolean {
    const value = this.attributes[name];
    return value === undefined ? missing : value === "1" || value === "true" || value === "on";
  }
}
