/** Which cells of ours are asked anew. */
export type Scope = "selection" | "sheet" | "workbook" | "errors";
