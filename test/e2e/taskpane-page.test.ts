import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { COMMANDS } from "../../src/commands/commands";
import { launchBrowser } from "./browser";
import {
  OFFICE_JS,
  OFFICE_WITHOUT_HOST,
  openTaskpane,
  type Opening,
  type TaskpanePage,
} from "./taskpane-page";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

let opened: TaskpanePage | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function open(opening: Opening): Promise<TaskpanePage> {
  opened = await openTaskpane(browser, opening);
  return opened;
}

const alertIn = async ({ page }: TaskpanePage): Promise<string | null> =>
  page.getByRole("alert").textContent();

describe.each(["light", "dark"] as const)("the page in a browser of its own, %s", (theme) => {
  test("says how it is opened in Excel, asks nobody else for anything, and has no barriers", async () => {
    const pane = await open({ office: OFFICE_WITHOUT_HOST, theme });
    await pane.page.getByRole("heading", { name: "没有连上表格程序" }).waitFor();
    expect(await pane.page.locator("#pane").textContent()).toMatch(/Excel.*manifest\.xml.*WPS.*npm start/);
    expect(await pane.barriers()).toEqual([]);
    expect(pane.outside).toEqual([]);
    expect(pane.complaints).toEqual([]);
  });

  test("tells what to ask for where Office.js cannot be had, without barriers", async () => {
    const pane = await open({ theme });
    expect(await alertIn(pane)).toContain(`请让这台电脑能访问 ${OFFICE_JS}`);
    expect(await pane.barriers()).toEqual([]);
    expect(pane.outside).toEqual([]);
  });
});

test("the ribbon's functions are known before Office answers, and before React is even loaded", async () => {
  const silent = OFFICE_WITHOUT_HOST.replace(
    "return Promise.resolve(",
    "return new Promise(function () {}); (",
  );
  // React looks for its developer tools as it is loaded.
  const watching = `${silent}
    Object.defineProperty(window, "__REACT_DEVTOOLS_GLOBAL_HOOK__", {
      get: function () { window.associated.push("React"); },
    });`;
  const { page } = await open({ office: watching });
  const order = await page.evaluate(() => (window as unknown as { associated: string[] }).associated);
  const functions = Object.keys(COMMANDS).sort();
  expect(order.slice(0, functions.length).sort()).toEqual(functions);
  expect(order[functions.length]).toBe("React");
});

test("a page of a proxy in the place of Office.js is told as no Office.js", async () => {
  const pane = await open({ office: "<!doctype html><title>请登录</title>" });
  expect(await alertIn(pane)).toContain("没有读到 Office.js");
});

test("what tells of old browsers is served as it was written, and not as a minifier would write it", () => {
  const [written, served] = ["src", "dist"].map((folder) =>
    readFileSync(path.join(__dirname, "../..", folder, "taskpane/too-old.js"), "utf8"),
  );
  expect(served).toBe(written);
});

test("a browser that is too old is told in one sentence", async () => {
  const before = (): void => void Reflect.deleteProperty(Object, "fromEntries");
  const pane = await open({ before });
  expect(await alertIn(pane)).toContain("这个 Excel 太旧，窗格打不开。请升级到 Office 2021 或更高版本");
});

test("a program that is not understood is told as too old an Excel", async () => {
  const answer: Opening["answer"] = async (route, { pathname }) => {
    if (!/\/main\.\w+\.js$/.test(pathname)) return false;
    await route.fulfill({ body: "class A { static { ??? } }", contentType: "text/javascript" });
    return true;
  };
  const pane = await open({ office: OFFICE_WITHOUT_HOST, answer });
  expect(await alertIn(pane)).toContain("这个 Excel 太旧");
});

test("a program that is not on the server is told", async () => {
  const answer: Opening["answer"] = async (route, { pathname }) => {
    if (!/\/main\.\w+\.js$/.test(pathname)) return false;
    await route.fulfill({ status: 404 });
    return true;
  };
  const pane = await open({ office: OFFICE_WITHOUT_HOST, answer });
  expect(await alertIn(pane)).toContain("请管理员检查服务器上的文件是否齐全");
});

test("the policy lets nothing be sent, nothing be loaded from elsewhere and no text become a program", async () => {
  const pane = await open({ office: OFFICE_WITHOUT_HOST });
  await pane.page.getByRole("heading").waitFor();
  const tried = await pane.page.evaluate(async () => {
    const told = (act: () => Promise<unknown>): Promise<string> =>
      act().then(
        () => "done",
        () => "refused",
      );
    const load = (name: "script" | "img" | "iframe", src: string) => () =>
      new Promise((resolve, reject) => {
        const element = document.createElement(name);
        element.addEventListener("load", resolve);
        element.addEventListener("error", reject);
        document.addEventListener("securitypolicyviolation", reject, { once: true });
        element.src = src;
        document.body.append(element);
      });
    const inline = document.createElement("script");
    inline.textContent = "window.inlineRan = true";
    document.body.append(inline);
    return {
      own: await told(() => fetch("/taskpane/taskpane.html")),
      other: await told(() => fetch("https://example.com/")),
      script: await told(load("script", "https://example.com/a.js")),
      image: await told(load("img", "https://example.com/a.png")),
      frame: await told(load("iframe", "https://example.com/")),
      eval: await told(async () => window.setTimeout.constructor("return 1")()),
      inline: "inlineRan" in window ? "done" : "refused",
    };
  });
  expect(tried).toEqual({
    own: "refused",
    other: "refused",
    script: "refused",
    image: "refused",
    frame: "refused",
    eval: "refused",
    inline: "refused",
  });
  expect(pane.outside).toEqual([]);
});
