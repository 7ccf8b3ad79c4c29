import { articleSheet } from "../builders/articleSheet.ts";
import type { Build } from "./fill.ts";

export const workedExample: Build = ({ texts }) => Promise.resolve(articleSheet(texts));
