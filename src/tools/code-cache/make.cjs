"use strict";

// Runs a program with several command lines in this process, and writes what the engine has compiled of it by then.
// Standard input says what: { source, file, cache, samples }.

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const v8 = require("node:v8");
const { Script } = require("node:vm");

const { source, file, cache, samples } = JSON.parse(fs.readFileSync(0, "utf8"));
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "jixiao-cache-"));
// Code that has not run for a while would be thrown away.
v8.setFlagsFromString("--no-flush-bytecode");
const script = new Script(source, { filename: file });
const left = [...samples];

// A program has done its work when nothing is left to wait for.
process.on("beforeExit", runNext);
process.on("exit", () => fs.rmSync(scratch, { recursive: true, force: true }));
runNext();

function runNext() {
  const sample = left.shift();
  if (!sample) return finish();
  process.argv = [process.execPath, file, ...sample.map((word) => word.replace("{scratch}", scratch))];
  script.runInThisContext()({}, require, module, file, path.dirname(file));
  // Where it waited for nothing, Node would end without asking again.
  setTimeout(() => undefined, 0);
}

function finish() {
  process.off("beforeExit", runNext);
  // The engine takes no code that was compiled with other flags than its own.
  v8.setFlagsFromString("--flush-bytecode");
  fs.writeFileSync(path.join(path.dirname(file), cache), script.createCachedData());
  // A check of tables with errors says so in its exit status.
  process.exitCode = 0;
}
