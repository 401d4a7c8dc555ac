import type axeCore from "axe-core";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Page, Route } from "playwright-core";

const DIST = path.resolve(__dirname, "../../dist");
const ORIGIN = "https://localhost:3443";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
};

/** Where the default build asks for Office.js. */
export const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Office.js as it answers in a page that no Office program shows, with what it does to every page. */
export const OFFICE_WITHOUT_HOST = `
  history.pushState = history.replaceState = null;
  window.alert = window.confirm = window.prompt = function () { throw new Error("not supported"); };
  window.associated = [];
  window.Office = {
    HostType: { Excel: "Excel" },
    actions: { associate: function (name) { window.associated.push(name); } },
    onReady: function (act) { return Promise.resolve({ host: null, platform: null }).then(act); },
  };`;

/** How the page is opened. */
export interface Opening {
  /** The script that stands for Office.js; without one it cannot be had. */
  readonly office?: string;
  readonly theme?: "light" | "dark";
  /** Runs in the page before everything else. */
  readonly before?: () => void;
  /** Answers a request by itself; false leaves it to the page's own server. */
  readonly answer?: (route: Route, url: URL) => Promise<boolean>;
}

/** The built task pane page open in a browser, at the address that manifest.xml gives it. */
export interface TaskpanePage {
  readonly page: Page;
  /** Requests for anything but the page's own files and Office.js; none was let through. */
  readonly outside: readonly string[];
  /** Errors and warnings of the page: uncaught errors and refusals of the security policy. */
  readonly complaints: readonly string[];
  /** What axe finds in the page as it is drawn, colours included. */
  barriers(): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens dist/taskpane without a server: every request of the page is answered here or refused. */
export async function openTaskpane(browser: Browser, opening: Opening = {}): Promise<TaskpanePage> {
  const context = await browser.newContext({
    colorScheme: opening.theme ?? "light",
    viewport: { width: 350, height: 600 },
  });
  const outside: string[] = [];
  const complaints: string[] = [];
  await answerRequests(context, opening, outside);
  if (opening.before) await context.addInitScript(opening.before);
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(`${ORIGIN}/taskpane/taskpane.html`, { waitUntil: "domcontentloaded" });
  return {
    page,
    outside,
    complaints,
    barriers: () => barriersIn(page),
    close: () => context.close(),
  };
}

async function answerRequests(context: BrowserContext, opening: Opening, outside: string[]): Promise<void> {
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    if (await opening.answer?.(route, url)) return;
    if (url.href === OFFICE_JS) {
      if (opening.office === undefined) return route.abort("connectionrefused");
      return route.fulfill({ body: opening.office, contentType: "text/javascript" });
    }
    if (url.origin !== ORIGIN) {
      outside.push(url.href);
      return route.abort("connectionrefused");
    }
    const file = path.join(DIST, path.normalize(decodeURIComponent(url.pathname)));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return route.fulfill({ status: 404 });
    const contentType = TYPES[path.extname(file)] ?? "application/octet-stream";
    return route.fulfill({ body: readFileSync(file), contentType });
  });
}

async function barriersIn(page: Page): Promise<string[]> {
  // A colour that is on its way to another is not what people see.
  await page.evaluate(() => {
    const transitions = document.getAnimations().filter((each) => each instanceof CSSTransition);
    return Promise.allSettled(transitions.map(({ finished }) => finished));
  });
  await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
