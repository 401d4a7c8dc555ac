import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script, type Context } from "node:vm";
import type { MemoryExcel } from "./memory/excel";
import { isSetSupported } from "./memory/host-table";

const SOURCE = "@microsoft/office-js/dist/excel-win32-16.01.debug.js";

/** What the client library puts into the global scope of a pane. */
export interface Library {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** The parts of the library that take the place of the connection to a running Excel. */
interface Internals extends Library {
  readonly OSF: {
    DDA: { RichApi: { executeRichApiRequestAsync?: MemoryExcel["execute"] } };
    /** Made by office.js, which loads the library; Office.context comes from there. */
    _OfficeAppFactory?: { getContext(): object };
  };
  readonly OfficeExtension: Library["OfficeExtension"] & {
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: { readonly entries: readonly unknown[] }): void;
  };
}

let compiled: Script | undefined;

/** The unmodified client library of npm in a context of its own, connected to an Excel in memory. */
export function loadLibrary(excel: MemoryExcel): Library {
  const path = createRequire(__filename).resolve(SOURCE);
  compiled ??= new Script(readFileSync(path, "utf8"), { filename: path });
  const page = createContext(pageGlobals());
  compiled.runInContext(page);
  return connect(page as unknown as Internals, excel);
}

/** Puts an Excel in memory in the place of a real one: the one function for requests, and the way events come in. */
export function connect(library: Internals, excel: MemoryExcel): Library {
  library.OSF.DDA.RichApi.executeRichApiRequestAsync = excel.execute;
  library.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  excel.listen((entries) => library.OfficeExtension._testTriggerRichApiMessageEvent({ entries }));
  const context = officeContext(excel);
  library.OSF._OfficeAppFactory = { getContext: () => context };
  return { Excel: library.Excel, Office: library.Office, OfficeExtension: library.OfficeExtension };
}

function officeContext(excel: MemoryExcel) {
  const platform = excel.machine.web ? "OfficeOnline" : "PC";
  return {
    displayLanguage: "zh-CN",
    contentLanguage: "zh-CN",
    host: "Excel",
    platform,
    diagnostics: { host: "Excel", platform, version: "16.0.17000.20000" },
    requirements: {
      isSetSupported: (name: string, version?: string) => isSetSupported(excel.table, name, version),
    },
  };
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
