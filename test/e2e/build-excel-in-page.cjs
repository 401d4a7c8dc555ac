"use strict";

// Bundles the Excel in memory for a page: node test/e2e/build-excel-in-page.cjs FOLDER
const path = require("node:path");
const webpack = require("webpack");

const [folder] = process.argv.slice(2);
const root = path.resolve(__dirname, "../..");

webpack(
  {
    mode: "none",
    target: "web",
    context: root,
    entry: { "excel-in-page": path.join(__dirname, "excel-in-page.ts") },
    output: { path: path.resolve(folder) },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        },
      ],
    },
  },
  (error, stats) => {
    if (!error && !stats.hasErrors()) return;
    console.error(error ?? stats.toString("errors-only"));
    process.exitCode = 1;
  },
);
