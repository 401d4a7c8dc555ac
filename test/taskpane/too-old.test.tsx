import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext, Script } from "node:vm";

const SCRIPT = new Script(readFileSync(join(__dirname, "../../src/taskpane/too-old.js"), "utf8"));
const TOO_OLD = "这个 Excel 太旧，窗格打不开。请升级到 Office 2021 或更高版本，或用网页版 Excel。";
const OFFICE_JS = "https://cdn.example.cn/office.js";

/** A page with the script at work, in a browser that lacks some of its globals. */
function openPage({ missing = [], office = true }: { missing?: readonly string[]; office?: boolean } = {}) {
  const page = document.implementation.createHTMLDocument();
  const script = page.createElement("script");
  script.id = "office-js";
  script.src = OFFICE_JS;
  page.head.append(script);
  const pane = page.createElement("div");
  pane.id = "pane";
  page.body.append(pane);

  const window = new EventTarget();
  const later: (() => void)[] = [];
  const context = createContext({
    window,
    document: page,
    setTimeout: (act: () => void) => later.push(act),
    ...(office && { Office: {} }),
  });
  for (const name of missing) runInContext(`delete ${name}`, context);
  SCRIPT.runInContext(context);
  return {
    pane,
    said: () => pane.querySelector("[role=alert] p")?.textContent,
    /** An error that a script throws, as the browser tells it. */
    fail: (message: string) => window.dispatchEvent(Object.assign(new Event("error"), { message })),
    /** A script that could not be loaded. */
    lose(src: string, defer: boolean) {
      const event = new Event("error");
      Object.defineProperty(event, "target", { value: { src, defer } });
      window.dispatchEvent(event);
    },
    parsed: () => page.dispatchEvent(new Event("DOMContentLoaded")),
    wait: () => later.forEach((act) => act()),
  };
}

it("says nothing where all is well", () => {
  const page = openPage();
  page.parsed();
  expect(page.said()).toBeUndefined();
});

it.each([
  "Promise",
  "Symbol",
  "Proxy",
  "BigInt",
  "Object.fromEntries",
  "Array.prototype.flatMap",
  "String.prototype.matchAll",
  "String.prototype.normalize",
])("says that Excel is too old in a browser without %s", (missing) => {
  const page = openPage({ missing: [missing] });
  page.parsed();
  expect(page.said()).toBe(TOO_OLD);
});

it("says that Excel is too old in one like Internet Explorer 11, where Office.js is not understood either", () => {
  const missing = [
    "Promise",
    "Symbol",
    "Proxy",
    "BigInt",
    "globalThis",
    "Object.fromEntries",
    "Map",
    "Reflect",
  ];
  const page = openPage({ missing, office: false });
  page.fail("Syntax error");
  page.parsed();
  expect(page.said()).toBe(TOO_OLD);
});

it("says that Excel is too old where our program is not understood", () => {
  const page = openPage();
  page.fail("Uncaught SyntaxError: Unexpected token '{'");
  page.parsed();
  expect(page.said()).toBe(TOO_OLD);
});

it("tells what to ask the administrator for where Office.js cannot be had", () => {
  const page = openPage({ office: false });
  page.lose(OFFICE_JS, false);
  page.parsed();
  expect(page.said()).toContain(`请让这台电脑能访问 ${OFFICE_JS}`);
  expect(page.said()).toContain("管理员");
});

it("says so where our program could not be loaded", () => {
  const page = openPage();
  page.lose("https://example.cn/taskpane/main.js", true);
  page.parsed();
  expect(page.said()).toContain("窗格的程序没有读全");
});

it("says nothing where Office.js does without one of its scripts", () => {
  const page = openPage();
  page.lose("https://cdn.example.cn/telemetry/oteljs.js", false);
  page.parsed();
  expect(page.said()).toBeUndefined();
});

it("says so where Excel does not answer, and never over what was drawn", () => {
  const silent = openPage();
  silent.parsed();
  silent.wait();
  expect(silent.said()).toContain("Excel 一直没有回应");

  const drawn = openPage();
  drawn.parsed();
  drawn.pane.append("窗格");
  drawn.fail("Uncaught Error: late");
  drawn.wait();
  expect(drawn.pane.textContent).toBe("窗格");
});
