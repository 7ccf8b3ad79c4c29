import { definedNames } from "../scan/definedNames.ts";
import { healFormula } from "./healFormula.ts";

/** What became of defined names whose formulas call ours in a way other desks do not understand. */
export interface HealedNames {
  readonly healed: readonly string[];
  readonly refused: readonly { readonly name: string; readonly message: string }[];
}

/** Heals the formulas of defined names, one round trip each: a name that Excel refuses harms no other. */
export function healNames(): Promise<HealedNames> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const healed: string[] = [];
    const refused: { name: string; message: string }[] = [];
    for (const item of await definedNames(context)) {
      const formula = healFormula(String(item.formula));
      if (formula === null) continue;
      const { name } = item;
      try {
        item.formula = formula;
        await context.sync();
        healed.push(name);
      } catch (error) {
        if (!(error instanceof OfficeExtension.Error)) throw error;
        refused.push({ name, message: error.message });
      }
    }
    return { healed, refused };
  });
}
