import { optional, word } from "./given.ts";
import type { ClassMaker } from "./officeClass.ts";
import { object } from "./officeObject.ts";

export const application: ClassMaker<"Application"> = ({ book }) => ({
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
    Calculate(_, type) {
      book.calculate(optional(type, "Recalculate", (given) => word(given, CALCULATIONS, "type"), "type"));
    },
    // the book calculates and draws between requests anyhow, so there is nothing to hold back
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

const CALCULATIONS = ["Recalculate", "Full", "FullRebuild"] as const;
