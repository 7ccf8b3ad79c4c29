import { riskCell as typedRiskCell } from "../../src/functions/riskCell.ts";
import { rotationCell as typedRotationCell } from "../../src/functions/rotationCell.ts";
import { loosely } from "./loosely.ts";

export const riskCell = loosely(typedRiskCell);
export const rotationCell = loosely(typedRotationCell);
