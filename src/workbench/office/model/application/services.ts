/* Services the client makes by name: they have no place in the workbook. */
import { invalidArgument } from "../../officeError.ts";
import { word } from "../objects/given.ts";
import type { ClassMaker } from "../objects/officeClass.ts";

/** Takes what custom functions gave. Features: 1 results too large are sent again in parts, 2 and 4 shorter waits. */
export const customFunctions: ClassMaker<"CustomFunctions"> = ({ functions }) => {
  const setResults = (_: null, results: unknown) => {
    if (!Array.isArray(results)) throw invalidArgument("results");
    functions.setResults(results);
  };
  return {
    methods: {
      SetInvocationResults: setResults,
      SetInvocationArrayResults: setResults,
      _GetEnabledFeatures: () => [1, 2, 4],
      _SetOsfControlContainerReadyForCustomFunctions: () => {
        functions.ready();
      },
    },
  };
};

/** Office.addin.showAsTaskpane, hide, onVisibilityModeChanged. */
export const appRuntimeService: ClassMaker<"AppRuntimeService"> = ({ runtime, ui, setVisible }) => ({
  methods: {
    GetAppRuntimeState: () => runtime.state,
    SetAppRuntimeState(_, state) {
      const shown = word(state, ["Inactive", "Background", "Visible"], "state") === "Visible";
      if (shown) ui.showPane();
      else ui.hidePane();
      setVisible(shown);
    },
  },
});

/** Office.addin.setStartupBehavior, getStartupBehavior. */
export const appRuntimePersistenceService: ClassMaker<"AppRuntimePersistenceService"> = ({ runtime }) => ({
  methods: {
    GetAppRuntimeStartState: () => runtime.startState,
    SetAppRuntimeStartState(_, state) {
      runtime.startState = word(state, ["Inactive", "Background"], "state");
    },
  },
});

/** Hears that the page is ready for clicks on the ribbon. */
export const addinInternalService: ClassMaker<"AddinInternalService"> = () => ({
  methods: { NotifyActionHandlerReady: () => null },
});
