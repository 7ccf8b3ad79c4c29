import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";

/** A text in quotes, or what stands between separators. */
const ITEM = /\s*("(?:[^"]|"")*"|[^,;]*?)\s*([,;]|$)/y;

/**
 * The rows of an array constant such as {1,"a;b";TRUE,#N/A}, as Excel reads it: what is in quotes stays a
 * text, whatever it looks like.
 *
 * @param text with its braces
 */
function arrayConstant(text: string): BaseValueObject[][] {
  const inside = text.trim().slice(1, -1);
  const rows: BaseValueObject[][] = [[]];
  ITEM.lastIndex = 0;
  for (;;) {
    const [, item = "", separator] = ITEM.exec(inside) ?? [];
    rows.at(-1)!.push(valueOf(item));
    if (!separator) return rows;
    if (separator === ";") rows.push([]);
  }
}

function valueOf(item: string): BaseValueObject {
  if (item.startsWith('"')) return StringValueObject.create(item.slice(1, -1).replaceAll('""', '"'));
  const word = item.toUpperCase();
  if (word === "TRUE" || word === "FALSE") return BooleanValueObject.create(word === "TRUE");
  const error = Object.values(ErrorType).find((code: string) => code === word);
  if (error !== undefined) return ErrorValueObject.create(error);
  const number = item === "" ? NaN : Number(item);
  return Number.isNaN(number) ? ErrorValueObject.create(ErrorType.VALUE) : NumberValueObject.create(number);
}

interface ReadsConstants {
  _formatValue: (this: ReadsConstants, given: unknown) => unknown;
}

/** Without it {"a;b"} is two cells, {"5/25"} a date and {"2022-12-31"} a number. */
export function readArrayConstants(): void {
  const reader = ArrayValueObject.prototype as unknown as ReadsConstants;
  if (Object.hasOwn(reader, "theirs")) return;
  const theirs = reader._formatValue;
  Object.assign(reader, {
    theirs,
    _formatValue(this: ReadsConstants, given: unknown) {
      if (typeof given !== "string") return theirs.call(this, given);
      const rows = arrayConstant(given);
      return theirs.call(this, {
        calculateValueList: rows,
        rowCount: rows.length,
        columnCount: Math.max(...rows.map(({ length }) => length)),
        unitId: "",
        sheetId: "",
        row: -1,
        column: -1,
      });
    },
  });
}
