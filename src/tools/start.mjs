// `npm start`: builds the workbench, serves it to this machine and opens the browser.
import { spawn } from "node:child_process";
import path from "node:path";
import { build } from "./build.mjs";
import { ensureInstalled, ROOT } from "./install.mjs";
import { serve } from "./serve.mjs";

const wantedPort = Number(process.env.PORT) || 3000;

try {
  ensureInstalled();
  console.log("正在构建工作台……");
  build(process.env.NODE_ENV === "development" ? "development" : "production", ["workbench"]);
  const { address } = await serve(path.join(ROOT, "dist/workbench"), { port: wantedPort });
  console.log(`\n绩效表助手工作台已启动：${address}`);
  console.log("按 Ctrl+C 结束。");
  openBrowser(address);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Opens the address where there is a screen; the address is printed anyway, so that a failure is no matter. */
function openBrowser(address) {
  if (process.env.CI) return;
  const { platform } = process;
  if (platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const [command, ...parameters] =
    platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : [platform === "darwin" ? "open" : "xdg-open", address];
  const child = spawn(command, parameters, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
