import { spawnSync } from "node:child_process";
import path from "node:path";
import { ROOT } from "./install.mjs";

/** Builds parts of webpack.config.js by name, all of them when none is named; throws if that fails. */
export function build(mode, parts = []) {
  const webpack = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
  const names = parts.flatMap((part) => ["--config-name", part]);
  const { status } = spawnSync(process.execPath, [webpack, "--mode", mode, ...names], {
    cwd: ROOT,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("构建没有成功，原因见上面 webpack 的输出。");
}
