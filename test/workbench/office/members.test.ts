/* Every member the host's tables name is one the client library knows: a slip of the pen would never be reached. */
import { readFileSync, readdirSync } from "node:fs";
import { classes } from "../../../src/workbench/office/model/classes.ts";
import type { ClassName } from "../../../src/workbench/office/model/objects/officeObject.ts";
import type { OfficeClass } from "../../../src/workbench/office/model/objects/officeClass.ts";
import type { World } from "../../../src/workbench/office/world.ts";
import { openOfficePage, type OfficePage } from "./officePage.ts";

let page: OfficePage;
beforeAll(async () => {
  page = await openOfficePage();
});
afterAll(() => {
  page.close();
});

/** Services, and classes the client makes under another name. */
const elsewhere: Partial<Record<ClassName, string | null>> = {
  AddinInternalService: null,
  AppRuntimePersistenceService: null,
  AppRuntimeService: null,
  CustomFunctions: null,
  WorkbookRuntime: "Runtime",
};
/** Members all collections have here, whether or not the client lets them be asked for. */
const shared = /^(Count|GetCount|GetItem|GetItemOrNullObject|GetItemAt|CustomFunctions|Gridlines)$/;

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

test.each(Object.keys(classes) as ClassName[])("%s", (name) => {
  const known = elsewhere[name] === undefined ? name : elsewhere[name];
  if (known === null) return;
  const { prototype } = (page.Excel as unknown as Record<string, { prototype: object }>)[known]!;
  const world = { book: page.book, locale: "en-US" } as unknown as World;
  const { properties, objects, methods } = classes[name](world) as OfficeClass<never>;
  const members = [properties, objects, methods].flatMap((table) => Object.keys(table ?? {}));
  const unknown = members.filter(
    (member) => !shared.test(member) && !member.startsWith("_") && !(camel(member) in prototype),
  );
  expect(unknown).toEqual([]);
});

test("every class is to be had: some member gives it, or a path leads to it", () => {
  const files = readdirSync("src/workbench/office", { recursive: true, encoding: "utf8" });
  const source = files
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(`src/workbench/office/${path}`, "utf8"))
    .join("\n")
    .replaceAll(/ClassMaker<"\w+">/g, "");
  expect(Object.keys(classes).filter((name) => !source.includes(`"${name}"`))).toEqual([]);
});
