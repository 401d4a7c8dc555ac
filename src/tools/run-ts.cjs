"use strict";

// Runs a TypeScript file of this project in Node: node src/tools/run-ts.cjs FILE [ARGUMENTS]
const fs = require("node:fs");
const path = require("node:path");
const swc = require("@swc/core");

require.extensions[".ts"] = (module, filename) => {
  const { code } = swc.transformSync(fs.readFileSync(filename, "utf8"), {
    filename,
    module: { type: "commonjs" },
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    sourceMaps: "inline",
  });
  module._compile(code, filename);
};

const [, , file, ...args] = process.argv;
process.argv = [process.argv[0], file, ...args];
require(path.resolve(file));
