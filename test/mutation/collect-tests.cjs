"use strict";

// Tests of rules and model as plain functions, in this process: loaded anew as often as it is asked for, compiled once.
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const swc = require("@swc/core");
const { expect } = require("expect");

const compiled = new Map();

require.extensions[".ts"] = (module, filename) => {
  let run = compiled.get(filename);
  if (!run) {
    const { code } = swc.transformSync(fs.readFileSync(filename, "utf8"), {
      filename,
      module: { type: "commonjs" },
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    });
    const wrapped = `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
    run = new vm.Script(wrapped, { filename }).runInThisContext();
    compiled.set(filename, run);
  }
  const requireHere = (id) => module.require(id);
  run(module.exports, requireHere, module, filename, path.dirname(filename));
};
require.extensions[".md"] = (module, filename) => {
  module.exports = { __esModule: true, default: fs.readFileSync(filename, "utf8") };
};

/** Loads test files with all that they import from the project. What jest has beyond this is not there, and throws. */
function collectTests(files, root) {
  for (const file of Object.keys(require.cache)) {
    if (file.startsWith(root) && file.endsWith(".ts")) Reflect.deleteProperty(require.cache, file);
  }
  const tests = [];
  const names = [];
  const seen = new Map();
  const add = (name, run) => {
    const full = [...names, name].join(" ");
    const count = (seen.get(full) ?? 0) + 1;
    seen.set(full, count);
    tests.push({ id: count === 1 ? full : `${full} #${count}`, run });
  };
  const describe = (name, body) => {
    names.push(name);
    body();
    names.pop();
  };
  const forEach = (each) => (rows) => (name, body) =>
    [...rows].forEach((row, index) => {
      const values = Array.isArray(row) ? row : [row];
      each(`${name} ${index}`, () => body(...values));
    });
  add.each = forEach(add);
  describe.each = forEach(describe);
  Object.assign(globalThis, { test: add, it: add, describe, expect });
  for (const file of files) require(path.join(root, file));
  return tests;
}

module.exports = { collectTests };
