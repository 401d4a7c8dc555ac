"use strict";

const { spawnSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const path = require("node:path");
const { Compilation, sources } = require("webpack");

const NAME = "CodeCachePlugin";

/**
 * Makes a program of one file start from code that was compiled when it was built: that lies in a file beside it, and is
 * taken by the Node that made it. Alone, or with another Node, the program compiles itself as ever.
 */
class CodeCachePlugin {
  /** `file` is the program's name; `samples` are command lines that run most of it. */
  constructor({ file, samples }) {
    this.file = file;
    this.samples = samples;
  }

  apply(compiler) {
    let source;
    let cache;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, (assets) => {
        source = `(function (exports, require, module, __filename, __dirname) {${assets[this.file].source()}\n})`;
        // Its name tells which program it is of: the engine itself looks at no more than the length.
        cache = `${path.parse(this.file).name}-${createHash("sha256").update(source).digest("hex").slice(0, 16)}.cache`;
        compilation.updateAsset(this.file, new sources.RawSource(launcher(source, cache)));
      });
    });
    compiler.hooks.afterEmit.tap(NAME, ({ outputOptions }) => {
      const given = { source, file: path.join(outputOptions.path, this.file), cache, samples: this.samples };
      const made = spawnSync(process.execPath, [path.join(__dirname, "make.cjs")], {
        input: JSON.stringify(given),
        stdio: ["pipe", "ignore", "inherit"],
      });
      if (made.status !== 0) throw new Error(`no code cache for ${this.file}`);
    });
  }
}

/** The file that is run: the program as a text, compiled with what was compiled before where that is there. */
function launcher(source, cache) {
  return `#!/usr/bin/env node
"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");
const source = ${JSON.stringify(source)};
let cachedData;
try {
  cachedData = readFileSync(join(__dirname, ${JSON.stringify(cache)}));
} catch {
  // It was not copied along.
}
const program = new Script(source, { filename: __filename, cachedData }).runInThisContext();
program(exports, require, module, __filename, __dirname);
`;
}

module.exports = { CodeCachePlugin };
