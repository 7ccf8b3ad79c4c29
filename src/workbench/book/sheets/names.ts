import {
  IDefinedNamesService,
  type IDefinedNamesServiceParam,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { Book } from "../book.ts";
import type { NameData } from "../bookData.ts";
import type { Changes } from "../changes.ts";
import type { Engine } from "../engine.ts";

interface Names {
  readonly all: () => NameData[];
  readonly face: Pick<Book, "putName" | "deleteName">;
}

/**
 * Defined names. They live in Univer alone, which rewrites them when rows move. A name of one sheet is said
 * by that sheet's id. Univer looks names up without regard to the sheet: of two names that differ only in
 * their sheet, formulas see one.
 */
export function createNames(engine: Engine, changes: Changes): Names {
  const service = engine.injector.get(IDefinedNamesService);
  /** Names of a deleted sheet are passed over, not removed: with the sheet, undo brings them back. */
  const known = () =>
    Object.values(service.getDefinedNameMap(engine.workbook().getUnitId()) ?? {}).filter(
      (name) => isOfWorkbook(name) || scopeOf(engine, name) !== undefined,
    );
  const find = (name: string, sheet: string | undefined) =>
    known().find(
      (candidate) =>
        candidate.name.toLowerCase() === name.toLowerCase() && scopeOf(engine, candidate) === sheet,
    );

  return {
    all: () => known().map((name) => nameData(engine, name)),

    face: {
      putName(name) {
        const sheet = name.sheet === undefined ? undefined : sheetIdOf(engine, name.sheet);
        const id = find(name.name, sheet)?.id ?? `${sheet ?? ""}|${name.name.toLowerCase()}`;
        engine.run(SetDefinedNameMutation.id, {
          id,
          name: name.name,
          formulaOrRefString: withoutSign(name.formula),
          comment: name.comment ?? "",
          hidden: !name.visible,
          localSheetId: sheet ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
        });
        changes.tell({ kind: "name", sheet: sheet ?? null, area: null });
      },

      deleteName(name, sheet) {
        const found = find(name, sheet === undefined ? undefined : sheetIdOf(engine, sheet));
        if (!found) return;
        engine.run(RemoveDefinedNameMutation.id, { ...found });
        changes.tell({ kind: "name", sheet: sheet ?? null, area: null });
      },
    },
  };
}

/** Univer writes a plain reference without the sign, and everything else with it. */
const withoutSign = (formula: string): string => (isReference(formula) ? formula.slice(1) : formula);

const isReference = (formula: string): boolean =>
  /^=((\w+|'[^']*(''[^']*)*')!)?\$?[A-Za-z]{1,3}\$?\d+(:\$?[A-Za-z]{1,3}\$?\d+)?$/.test(formula);

function nameData(engine: Engine, name: IDefinedNamesServiceParam): NameData {
  const { formulaOrRefString: text, comment, hidden } = name;
  const sheet = scopeOf(engine, name);
  return {
    name: name.name,
    formula: text.startsWith("=") ? text : `=${text}`,
    ...(sheet === undefined ? {} : { sheet }),
    ...(comment ? { comment } : {}),
    visible: hidden !== true,
  };
}

const isOfWorkbook = ({ localSheetId }: IDefinedNamesServiceParam): boolean =>
  !localSheetId || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME;

function scopeOf(engine: Engine, { localSheetId }: IDefinedNamesServiceParam): string | undefined {
  return engine
    .workbook()
    .getSheetBySheetId(localSheetId ?? "")
    ?.getSheetId();
}

/** @throws Error for what is neither the id nor the name of a sheet */
function sheetIdOf(engine: Engine, idOrName: string): string {
  return (engine.worksheetNamed(idOrName) ?? engine.worksheet(idOrName)).getSheetId();
}
