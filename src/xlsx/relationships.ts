import type { XmlElement } from "./xml/xmlElement.ts";

export interface Relationship {
  readonly id: string;
  /** Last word of the type's address: "worksheet". Old and strict files differ in the rest. */
  readonly kind: string;
  readonly type: string;
  /** Path in the package, or an address outside for an external one. */
  readonly target: string;
  readonly external: boolean;
}

/** Path of the part that holds a part's relationships; "" is the package itself. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The relationships in a .rels part of `part`, targets as paths in the package. */
export function readRelationships(root: XmlElement | undefined, part: string): Relationship[] {
  return (root?.all("Relationship") ?? []).map((element) => {
    const type = element.attribute("Type") ?? "";
    const target = element.attribute("Target") ?? "";
    const external = element.attribute("TargetMode") === "External";
    return {
      id: element.attribute("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      type,
      target: external ? target : resolvePath(part, target),
      external,
    };
  });
}

/** A target relative to a part, or from the package's root when it begins with a slash. */
function resolvePath(part: string, target: string): string {
  const decoded = decodePath(target);
  const steps = decoded.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of decoded.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** A path seen from the folder of a part. */
export function relativePath(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => ".."), ...to].join("/");
}

function decodePath(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target; // a lone "%" is no escape: the path is meant as written
  }
}
