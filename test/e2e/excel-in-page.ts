import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { connect } from "../hosts/excel/memory/connect";
import { createMemoryExcel, type ExcelOptions, type MemoryExcel } from "../hosts/excel/memory/excel";
import { bookOf } from "../hosts/excel/memory/fill-book";

/** The Excel that a page runs in, as tests reach for it: `window.jixiaoExcel`. */
export interface ExcelInPage {
  readonly excel: MemoryExcel;
  /** Presses a button of the ribbon, and waits until its event is completed. */
  press(functionName: string): Promise<void>;
  /** How often the pane was brought into sight. */
  shown: number;
  /** What Office says of its theme. */
  theme: { isDarkTheme: boolean } | undefined;
}

declare global {
  interface Window {
    jixiaoExcel?: ExcelInPage;
    /** The Excel in which the page is loaded, and the workbook that is open there. */
    jixiaoOpening?: { readonly options: ExcelOptions; readonly workbook: WorkbookSnapshot };
  }
}

type Handler = (event: { completed(): void }) => void;

/**
 * Stands where office.js stands, behind the unmodified client library: connects that to an Excel in memory, and adds
 * what office.js itself and the program around the page do.
 */
function startExcel(): void {
  const { options, workbook } = window.jixiaoOpening!;
  const excel = createMemoryExcel(options);
  excel.machine.book = bookOf(workbook);
  const { Office: office } = connect(window, excel);
  const handlers = new Map<string, Handler>();
  const page: ExcelInPage = {
    excel,
    shown: 0,
    theme: undefined,
    press: (name) =>
      new Promise((resolve, reject) => {
        const handler = handlers.get(name);
        if (!handler) reject(new Error(`no function ${name}`));
        else handler({ completed: resolve });
      }),
  };
  Object.defineProperty(office.context, "officeTheme", { configurable: true, get: () => page.theme });
  Object.assign(office, {
    HostType: { Excel: "Excel" },
    onReady: (act: (info: object) => unknown) => Promise.resolve({ host: "Excel", platform: "PC" }).then(act),
    actions: {
      ...office.actions,
      associate: (name: string, handler: Handler) => handlers.set(name, handler),
    },
    addin: { ...office.addin, showAsTaskpane: async () => void page.shown++ },
  });
  Object.assign(window, { Office: office, jixiaoExcel: page });
  tameLikeOffice();
}

/** What office.js does to every page it is in. */
function tameLikeOffice(): void {
  const refuse = (): never => {
    throw new Error("Office add-ins do not support this");
  };
  Object.assign(window, { alert: refuse, confirm: refuse, prompt: refuse });
  Object.assign(history, { pushState: null, replaceState: null });
}

startExcel();
