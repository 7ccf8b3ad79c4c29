import type { ClassMaker } from "../objects/officeClass.ts";

/** What `application.createWorkbook` made: a workbook nobody sees before it is opened. */
export const workbookCreated: ClassMaker<"WorkbookCreated"> = ({ ui }) => ({
  identity: () => ({ Id: "created" }),
  properties: { Id: { get: () => "created" } },
  methods: {
    Open({ bytes }) {
      ui.openBook?.(bytes);
    },
  },
});
