import tseslint from "typescript-eslint";

/** Rooms that may name the objects Office puts into a page. */
const hosts = ["functions", "sheets", "taskpane", "workbench"].flatMap((room) => [
  `src/${room}/**`,
  `test/${room}/**`,
]);

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/../..` },
    },
    rules: {
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 10],
      "no-restricted-globals": ["error", "Office", "Excel", "CustomFunctions"],
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Univer and Office.js declare many members that exist for older hosts only.
      "@typescript-eslint/no-deprecated": "warn",
    },
  },
  { files: hosts, rules: { "no-restricted-globals": "off" } },
  { files: ["test/**", "webpack.config.js"], ...tseslint.configs.disableTypeChecked },
  { files: ["test/**"], rules: { "max-lines": "off", "@typescript-eslint/no-explicit-any": "off" } },
);
