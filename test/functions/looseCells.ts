import { riskCell as typedRiskCell } from "../../src/functions/cells/riskCell.ts";
import { rotationCell as typedRotationCell } from "../../src/functions/cells/rotationCell.ts";
import { loosely } from "./loosely.ts";

export const riskCell = loosely(typedRiskCell);
export const rotationCell = loosely(typedRotationCell);
