// Draws assets/icons/<name>-<size>.png from every <name>.svg there: `node src/tools/run-ts.cjs src/tools/draw-icons.ts`.
// It takes the browser that the end-to-end tests take; another one smooths edges otherwise, so commit only what was redrawn.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "../../test/e2e/browser";

const ICONS = path.resolve(__dirname, "../../assets/icons");
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

async function drawIcons(only: readonly string[]): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const names = readdirSync(ICONS)
      .filter((file) => file.endsWith(".svg"))
      .map((file) => path.basename(file, ".svg"))
      .filter((name) => only.length === 0 || only.includes(name));
    for (const name of names) {
      const svg = readFileSync(path.join(ICONS, `${name}.svg`), "utf8");
      for (const size of SIZES) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
        await page.screenshot({ path: path.join(ICONS, `${name}-${size}.png`), omitBackground: true });
      }
      console.log(`${name}：${SIZES.join("、")}`);
    }
  } finally {
    await browser.close();
  }
}

void drawIcons(process.argv.slice(2));
