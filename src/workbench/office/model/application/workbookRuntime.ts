import { flag } from "../objects/given.ts";
import type { ClassMaker } from "../objects/officeClass.ts";

/** `context.runtime`: whether the add-in hears of events. */
export const workbookRuntime: ClassMaker<"WorkbookRuntime"> = ({ runtime }) => ({
  properties: {
    EnableEvents: {
      get: () => runtime.enableEvents,
      set: (_, value) => {
        runtime.enableEvents = flag(value, "enableEvents");
      },
    },
  },
});
