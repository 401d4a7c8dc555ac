import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts a browser: the one in $CHROME_PATH, an installed Chrome, Edge or Chromium, or else the one that comes with
 * npm (Linux x64). JIXIAO_BROWSER=npm takes the latter in any case. A test that needs a browser never passes
 * without one: where there is none this throws.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env["JIXIAO_BROWSER"] === "npm" ? undefined : installedBrowser();
  if (installed) return chromium.launch({ executablePath: installed, args: QUIET });
  if (process.platform === "linux" && process.arch === "x64") return launchFromNpm();
  throw new Error(
    "没有找到浏览器：端到端测试需要 Chrome、Edge 或 Chromium。请安装其中一个，或用环境变量 CHROME_PATH 指明它的路径。",
  );
}

function installedBrowser(): string | undefined {
  const named = process.env["CHROME_PATH"];
  if (named) {
    if (!existsSync(named)) throw new Error(`环境变量 CHROME_PATH 指的文件不存在：${named}`);
    return named;
  }
  return usualPaths().find((each) => existsSync(each));
}

function usualPaths(): string[] {
  switch (process.platform) {
    case "win32":
      return [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          path.join(folder, "Google/Chrome/Application/chrome.exe"),
          path.join(folder, "Microsoft/Edge/Application/msedge.exe"),
          path.join(folder, "Chromium/Application/chrome.exe"),
        ]);
    case "darwin":
      return [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
      ];
    default:
      return [
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/opt/google/chrome/chrome",
        "/usr/bin/microsoft-edge",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/snap/bin/chromium",
      ];
  }
}

/** @sparticuz/chromium brings its libraries only where it takes the machine for AWS Lambda. */
async function launchFromNpm(): Promise<Browser> {
  const cache = path.join(tmpdir(), "jixiao-chromium");
  mkdirSync(cache, { recursive: true });
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs22.x";
  process.env["TMPDIR"] = cache;
  const { default: packed } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await packed.executablePath(), args: ["--no-sandbox"] });
}
