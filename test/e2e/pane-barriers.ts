import type axeCore from "axe-core";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/** What axe finds in the pane as it is drawn, colours included. */
export async function paneBarriers(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    // A colour on its way from one to another is none that anyone reads by.
    const changes = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.all(changes.map(({ finished }) => finished.catch(() => undefined)));
    const { violations } = await axe.run("#pane", { rules: { region: { enabled: false } } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
