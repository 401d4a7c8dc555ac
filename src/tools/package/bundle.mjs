import { createRequire } from "node:module";
import path from "node:path";
import { ROOT } from "../install.mjs";

const require = createRequire(import.meta.url);

/**
 * Builds the task pane into a folder of its own, with that address of Office.js. Gives the folders of the packages
 * that really went into it.
 */
export async function bundlePane(folder, officeJsUrl, mode = "production") {
  process.env["OFFICE_JS_URL"] = officeJsUrl;
  const webpack = require("webpack");
  const parts = require(path.join(ROOT, "webpack.config.js"))({}, { mode });
  const pane = parts.find(({ name }) => name === "taskpane");
  pane.output.path = folder;
  const compiler = webpack(pane);
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  const packages = packagesIn(stats.compilation);
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors() || stats.hasWarnings()) {
    throw new Error(`构建没有成功：\n${stats.toString("errors-warnings")}`);
  }
  return packages;
}

function packagesIn(compilation) {
  const modules = [...compilation.modules].filter(
    (module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0,
  );
  const files = modules.flatMap((module) => filesOf(module));
  const folders = files.map(packageFolder).filter((folder) => folder !== undefined);
  return [...new Set([...folders, path.join(ROOT, "node_modules/webpack")])];
}

/** A module may be many that webpack joined. */
function filesOf(module) {
  const parts = module.modules ?? [module];
  return parts.map((part) => part.nameForCondition?.()).filter((file) => typeof file === "string");
}

function packageFolder(file) {
  const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file) ?? [];
  return folder;
}
