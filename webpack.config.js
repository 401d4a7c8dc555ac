"use strict";

const fs = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const TerserPlugin = require("terser-webpack-plugin");
const { CodeCachePlugin } = require("./src/tools/code-cache/plugin.cjs");

const root = __dirname;
const at = (...parts) => path.join(root, ...parts);
const pageFiles = {
  filename: "[name].[contenthash:8].js",
  chunkFilename: "chunks/[name].[contenthash:8].js",
};

/** What 填表 and 汇总 share stands in a chunk of its own. */
const sharedPages = {
  pages: {
    test: /[\\/](src|assets|@fluentui|@griffel|zod)[\\/]/,
    name: "pages",
    chunks: "async",
    minChunks: 2,
  },
};

const sample = (name) => at("assets/samples", `${name}.xlsx`);

/** Command lines that run what is mostly run. */
const CLI_SAMPLES = [
  ["summarise", sample("昌黎县2023-预算明细"), "-o", "{scratch}/汇总.xlsx", "--year", "2023"],
  ["check", "--jobs", "1", "--quiet", ...["满城区2021", "宿州市2024", "昌黎县2023"].map(sample)],
  ["mark", sample("高新区2024"), "-o", "{scratch}/标记.xlsx"],
];

/** What a person can build; a part whose entry is not written yet is left out. */
const PARTS = [workbench, taskpane, cli];

module.exports = (_env, argv = {}) => {
  const mode = argv.mode === "development" ? "development" : "production";
  return PARTS.map((part) => part(mode)).filter((part) => fs.existsSync(part.entry.main ?? ""));
};

function workbench(mode) {
  return {
    ...common("workbench", mode, "web"),
    entry: { main: at("src/workbench/main.tsx") },
    output: { path: at("dist/workbench"), ...pageFiles, clean: true },
    optimization: {
      ...minimized(mode),
      splitChunks: {
        cacheGroups: {
          ...sharedPages,
          // Minified once and then taken from the cache, however often our own code changes.
          libraries: { test: /node_modules/, name: "libraries", chunks: "initial" },
        },
      },
    },
    plugins: [
      new HtmlPlugin({ template: at("src/workbench/index.html"), filename: "index.html" }),
      new CopyPlugin({ patterns: [{ from: at("assets/samples"), to: "samples" }] }),
    ],
  };
}

function taskpane(mode) {
  const officeJs = process.env.OFFICE_JS_URL || "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
  return {
    ...common("taskpane", mode, "web"),
    entry: { main: at("src/taskpane/taskpane.tsx") },
    output: { path: at("dist/taskpane"), ...pageFiles, clean: true },
    optimization: { ...minimized(mode), splitChunks: { cacheGroups: sharedPages } },
    plugins: [
      new HtmlPlugin({
        template: at("src/taskpane/taskpane.html"),
        filename: "taskpane.html",
        templateParameters: { officeJs, scriptSources: scriptSources(officeJs) },
      }),
      new CopyPlugin({
        // It runs where nothing newer than ES5 does: the minifier would write it anew.
        patterns: [{ from: at("src/taskpane/too-old.js"), info: { minimized: true } }],
      }),
    ],
  };
}

/** Where scripts may come from: our own server, and Office.js's where that is another one. */
function scriptSources(officeJs) {
  return URL.canParse(officeJs) ? `'self' ${new URL(officeJs).origin}` : "'self'";
}

function cli(mode) {
  return {
    ...common("cli", mode, "node20"),
    // Its threads run the bundle itself.
    node: { __filename: false, __dirname: false },
    entry: { main: at("src/cli/main.ts") },
    output: { path: at("dist/cli"), filename: "jixiao.cjs", clean: true },
    plugins: [
      // One file is what people copy around: nothing may be split off into a second one.
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      mode === "production"
        ? new CodeCachePlugin({ file: "jixiao.cjs", samples: CLI_SAMPLES })
        : new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
    ],
  };
}

function common(name, mode, target) {
  return {
    name,
    mode,
    target,
    context: root,
    // The pages' Content-Security-Policy forbids eval, so development maps are separate files.
    devtool: mode === "development" ? "source-map" : false,
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: { rules: rules(mode) },
    optimization: minimized(mode),
    cache: {
      type: "filesystem",
      cacheDirectory: at("node_modules/.cache/webpack"),
      buildDependencies: { config: [__filename, at("package-lock.json")] },
    },
    performance: false,
    stats: "errors-warnings",
  };
}

function minimized(mode) {
  return {
    minimize: mode === "production",
    minimizer: [
      new TerserPlugin({
        minify: TerserPlugin.swcMinify,
        extractComments: false,
        // Chunks of ours have names. The others are Univer's hyphenation patterns for 60 languages: data, of which the
        // page loads next to nothing.
        exclude: /chunks[\\/]\d+\./,
      }),
    ],
  };
}

function rules(mode) {
  return [
    {
      test: /\.[mc]?[jt]sx?$/,
      enforce: "pre",
      // node_modules stay included: Fluent itself imports icons through the barrel.
      use: ["@fluentui/react-icons-atomic-webpack-loader"],
    },
    {
      test: /\.tsx?$/,
      exclude: /node_modules/,
      loader: "swc-loader",
      options: {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic", development: mode === "development" } },
          target: "es2020",
        },
      },
    },
    // Help pages of rules are read as the text they are.
    { test: /\.md$/, type: "asset/source" },
    // So that a module takes only the version out of package.json.
    { test: /\.json$/, type: "json", parser: { namedExports: true } },
    { test: /\.css$/, use: ["style-loader", "css-loader"] },
  ];
}
