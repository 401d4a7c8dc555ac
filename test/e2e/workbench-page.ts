import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser";
import { showChinese } from "./chinese-font";

const ROOT = path.resolve(__dirname, "../..");

/** The workbench open in a browser. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly browser: Browser;
  /** Requests that left for anywhere but the page's own server. */
  readonly outside: readonly string[];
  /** Errors and warnings of the page: uncaught errors and refusals of the security policy. */
  readonly complaints: readonly string[];
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves dist/workbench, opens it and waits until the first workbook is there. `chinese` brings a Chinese font
 * along, for pictures on machines that have none; it costs seconds.
 */
export async function openWorkbench(query = "", { chinese = false } = {}): Promise<WorkbenchPage> {
  const { serve } = await import("../../src/tools/serve.mjs");
  const server = await serve(path.join(ROOT, "dist/workbench"));
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  const outside: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(server.address) && !/^(data|blob):/.test(url)) outside.push(url);
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  if (chinese) await showChinese(page, server.address);
  await page.goto(`${server.address}${query}`);
  await page.waitForFunction(() => window.jixiaoWorkbench?.ready() === true);
  return {
    page,
    browser,
    outside,
    complaints,
    screenshot: async (file) => void (await page.screenshot({ path: file })),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
