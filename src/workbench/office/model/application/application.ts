import { OfficeError, invalidArgument } from "../../officeError.ts";
import { optional, word } from "../objects/given.ts";
import type { ClassMaker } from "../objects/officeClass.ts";
import { object } from "../objects/officeObject.ts";

export const application: ClassMaker<"Application"> = ({ book, ui }) => ({
  properties: {
    CalculationMode: {
      get: () => book.calculationMode,
      set: (_, value) => {
        book.calculationMode = word(
          value,
          ["Automatic", "AutomaticExceptTables", "Manual"],
          "calculationMode",
        );
      },
    },
    CalculationState: { get: () => book.calculationState },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  objects: {
    CultureInfo: () => object("CultureInfo", null),
    IterativeCalculation: () => object("IterativeCalculation", null),
  },
  methods: {
    CreateWorkbook(_, base64) {
      if (!ui.openBook) throw new OfficeError("InvalidOperation", "This host opens no further workbook.");
      return object("WorkbookCreated", { bytes: base64 === null ? new Uint8Array() : decoded(base64) });
    },
    Calculate(_, type) {
      book.calculate(optional(type, "Recalculate", (given) => word(given, CALCULATIONS, "type"), "type"));
    },
    // the book calculates and draws between requests anyhow, so there is nothing to hold back
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

function decoded(base64: unknown): Uint8Array {
  if (typeof base64 !== "string" || !/^[A-Za-z0-9+/=\s]+$/.test(base64)) throw invalidArgument("base64File");
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

const CALCULATIONS = ["Recalculate", "Full", "FullRebuild"] as const;
