import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { readXlsx } from "../../src/hosts/xlsx/read-workbook";

const ROOT = path.resolve(__dirname, "../..");
const FONT = path.join(ROOT, "node_modules/@fontsource-variable/noto-sans-sc");
const SAMPLES = path.join(ROOT, "assets/samples");

/** Families of the page itself; those of the samples are read from them. */
const PAGE_FAMILIES = ["Segoe UI", "等线", "Arial"];

/**
 * Lets Noto Sans SC stand for every font that the page and the samples name, so that Chinese is drawn on machines
 * that have no Chinese font. A canvas is not drawn anew when a font arrives, so samples wait until it is there.
 */
export async function showChinese(page: Page, address: string): Promise<void> {
  const { families, text } = usedBySamples();
  const css = readFileSync(path.join(FONT, "index.css"), "utf8").replaceAll(
    "./files/",
    `${address}test-font/`,
  );
  const body = families.map((family) => css.replaceAll("Noto Sans SC Variable", family)).join("\n");
  await page.route(`${address}test-font.css`, (route) => route.fulfill({ body, contentType: "text/css" }));
  await page.route(`${address}test-font/*`, (route) => {
    const file = path.basename(new URL(route.request().url()).pathname);
    return route.fulfill({ path: path.join(FONT, "files", file), contentType: "font/woff2" });
  });
  await page.route(`${address}samples/*`, async (route) => {
    await page.evaluate(loadFonts, { families, text });
    await route.continue();
  });
}

/** Runs in the page. */
async function loadFonts({ families, text }: { families: string[]; text: string }): Promise<void> {
  if (!document.querySelector("link[href='test-font.css']")) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = "test-font.css";
    const loaded = new Promise((resolve) => link.addEventListener("load", resolve));
    document.head.append(link);
    await loaded;
  }
  await Promise.all(families.map((family) => document.fonts.load(`16px "${family}"`, text)));
}

function usedBySamples(): { families: string[]; text: string } {
  const families = new Set(PAGE_FAMILIES);
  const characters = new Set("绩效表助手工作台示例打开文件自己的常规");
  for (const file of readdirSync(SAMPLES)) {
    const read = readXlsx(file, readFileSync(path.join(SAMPLES, file)));
    if (!read.ok) throw new Error(read.problem.message);
    for (const { snapshot, look } of read.value.sheets) {
      for (const { fontName } of look.looks) if (fontName) families.add(fontName);
      for (const value of [snapshot.name, ...snapshot.values.flat()]) {
        for (const character of typeof value === "string" ? value : "") characters.add(character);
      }
    }
  }
  return { families: [...families], text: [...characters].join("") };
}
