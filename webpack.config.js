import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import CopyWebpackPlugin from "copy-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";

const fromHere = (path) => fileURLToPath(new URL(path, import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(fromHere(path), "utf8"));

/** The files that declare what can be typed in a cell, one function each. */
export const functionFiles = readdirSync(fromHere("src/functions/cells/"))
  .filter((name) => name.endsWith("Cell.ts"))
  .map((name) => `./src/functions/cells/${name}`);

/** What is said of an argument: where the text has {words}, the words it takes. */
const spelt = (description, words) => description?.replace("{words}", words.join(", "));

/**
 * functions.json with what its generator cannot know: the words an argument offers, and that errors may be
 * handed over, so that one bad cell of a range does not take the others with it.
 *
 * @param generated - functions.json as made from the comments
 * @param options - src/functions/options.json: English texts of words, by list, and the arguments that take them
 */
export function withOptions(generated, options) {
  const listOf = (id, name) =>
    Object.keys(options).find((list) => options[list].arguments.includes(`${id}.${name}`));
  const offered = (id) => (parameter) => {
    const customEnumId = listOf(id, parameter.name);
    if (!customEnumId) return parameter;
    const description = spelt(parameter.description, Object.keys(options[customEnumId].values));
    return { ...parameter, description, type: "string", customEnumId };
  };
  return {
    ...generated,
    allowErrorForDataTypeAny: true,
    functions: generated.functions.map((each) => ({
      ...each,
      description: each.description.replaceAll(/\s+/g, " "),
      parameters: each.parameters.map(offered(each.id)),
    })),
    enums: Object.entries(options).map(([id, { values }]) => ({
      id,
      type: "string",
      values: Object.entries(values).map(([word, tooltip]) => ({ name: word, stringValue: word, tooltip })),
    })),
  };
}

/**
 * functions.json in another language. Ids, names and words stay English, so that workbooks travel; what is
 * read beside them changes.
 *
 * @param metadata - functions.json
 * @param texts - functions.json of a language in src/i18n
 * @param file - where they are
 * @throws Error that names a function without texts; what lacks one text is named by the tests
 */
export function translated(metadata, texts, file) {
  const untold = metadata.functions.filter(({ id }) => !(id in texts.functions)).map(({ id }) => id);
  if (untold.length > 0) throw new Error(`${file} has no ${untold.join(", ")}`);
  const wordsOf = ({ customEnumId }) => Object.keys(texts.options[customEnumId] ?? {});
  const explained =
    ({ id }) =>
    (parameter) => ({
      ...parameter,
      description: spelt(texts.functions[id].parameters[parameter.name], wordsOf(parameter)),
    });
  return {
    ...metadata,
    functions: metadata.functions.map((each) => ({
      ...each,
      description: texts.functions[each.id].description,
      parameters: each.parameters.map(explained(each)),
    })),
    enums: metadata.enums.map(({ id, values, ...rest }) => ({
      id,
      ...rest,
      values: values.map((value) => ({ ...value, tooltip: texts.options[id][value.stringValue] })),
    })),
  };
}

/**
 * functions.json with the address of each function's page of help: docs/ beside functions.json itself, whose
 * address the manifest has.
 *
 * @param metadata - functions.json
 * @param language - folder of the pages
 * @param manifest - text of manifest.xml
 */
export function withHelp(metadata, language, manifest) {
  const [, address] = /<bt:Url id="Functions\.Metadata\.Url" DefaultValue="([^"]+)"/.exec(manifest) ?? [];
  if (!address) throw new Error("manifest.xml does not say where functions.json is");
  const helpUrl = ({ id }) => new URL(`docs/${language}/${id.toLowerCase()}.html`, address).href;
  return { ...metadata, functions: metadata.functions.map((each) => ({ ...each, helpUrl: helpUrl(each) })) };
}

/**
 * The functions described in every language of the list, by the file Excel reads it from. The first of them is that of
 * the comments in the code.
 *
 * @param metadata - functions.json
 * @param manifest - text of manifest.xml
 */
export function inEveryLanguage(metadata, manifest) {
  const inOther = (language) => {
    const texts = `src/i18n/${language}/functions.json`;
    return translated(metadata, readJson(texts), texts);
  };
  return Object.entries(readJson("src/i18n/languages.json")).map(([language, { functions: file }], i) => ({
    language,
    file,
    metadata: withHelp(i === 0 ? metadata : inOther(language), language, manifest),
  }));
}

/** Completes the functions.json that the generator has made, and adds those of the other languages. */
class FunctionTextsPlugin {
  apply(compiler) {
    const { Compilation, sources } = webpack;
    compiler.hooks.thisCompilation.tap("FunctionTextsPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
      compilation.hooks.processAssets.tap({ name: "FunctionTextsPlugin", stage }, () => {
        const generated = compilation.getAsset("functions.json");
        if (!generated) return; // its errors are in the report already
        const metadata = withOptions(
          JSON.parse(String(generated.source.source())),
          readJson("src/functions/options.json"),
        );
        const manifest = readFileSync(fromHere("manifest.xml"), "utf8");
        for (const described of inEveryLanguage(metadata, manifest)) {
          const asset = new sources.RawSource(JSON.stringify(described.metadata, null, 2));
          if (compilation.getAsset(described.file)) compilation.updateAsset(described.file, asset);
          else compilation.emitAsset(described.file, asset);
        }
      });
    });
  }
}

/** One bundle for cells and task pane: they share one page and one store of data. */
export default {
  mode: "production",
  target: ["web", "es2022"],
  context: fromHere("."),
  entry: { addin: [...functionFiles, "./src/taskpane/taskpane.tsx"] },
  output: {
    path: fromHere("dist"),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    publicPath: "auto",
    // the workbench and the pages of help beside it are built by others
    clean: { keep: /^(workbench|docs)\// },
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "ts-loader",
        // types are checked by tsc; webpack resolves the .ts endings that imports have
        options: {
          transpileOnly: true,
          compilerOptions: { noEmit: false, allowImportingTsExtensions: false },
        },
      },
    ],
  },
  plugins: [
    new CustomFunctionsMetadataPlugin({ input: functionFiles, output: "functions.json" }),
    new FunctionTextsPlugin(),
    new HtmlWebpackPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      minify: false,
      meta: { version: readJson("package.json").version },
    }),
    new CopyWebpackPlugin({
      patterns: [
        // pictures are named by their size; those of the README are not part of the add-in
        { context: "assets", from: "*-+([0-9]).png", to: "assets" },
        { context: "assets", from: "*.json", to: "assets" },
        "manifest.xml",
      ],
    }),
  ],
  // the page stays as it is written: the workbench looks for its one script of Office.js
  optimization: { minimizeOptions: { html: false } },
  devtool: "source-map",
  performance: { hints: false },
};
