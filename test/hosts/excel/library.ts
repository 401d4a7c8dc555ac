import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script, type Context } from "node:vm";
import { connect, type Library } from "./memory/connect";
import type { MemoryExcel } from "./memory/excel";

const SOURCE = "@microsoft/office-js/dist/excel-win32-16.01.debug.js";

let compiled: Script | undefined;

/** The unmodified client library of npm in a context of its own, connected to an Excel in memory. */
export function loadLibrary(excel: MemoryExcel): Library {
  compiled ??= new Script(librarySource(), { filename: SOURCE });
  const page = createContext(pageGlobals());
  compiled.runInContext(page);
  return connect(page, excel);
}

/** The text of the library. */
export function librarySource(): string {
  return readFileSync(createRequire(__filename).resolve(SOURCE), "utf8");
}

/**
 * The page in which the library runs: as little of a browser as it looks for. Arrays and errors are those of the
 * tests' own world, so that what crosses the border compares with what they write.
 */
function pageGlobals(): Context {
  const nothing = () => undefined;
  const store = { getItem: () => null, setItem: nothing, removeItem: nothing, key: () => null, length: 0 };
  const element = () => ({ style: {}, setAttribute: nothing, appendChild: nothing });
  const page: Context = {
    console,
    setTimeout,
    clearTimeout,
    performance,
    document: {
      getElementsByTagName: () => [],
      createElement: element,
      addEventListener: nothing,
      cookie: "",
    },
    location: { href: "https://localhost/", search: "", hash: "" },
    navigator: { userAgent: "" },
    sessionStorage: store,
    localStorage: store,
    external: {},
    addEventListener: nothing,
    removeEventListener: nothing,
    Array,
    Object,
    Error,
    Date,
    JSON,
    Promise,
  };
  return Object.assign(page, { window: page, self: page });
}
