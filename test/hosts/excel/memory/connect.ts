import type { MemoryExcel } from "./excel";
import { isSetSupported } from "./host-table";

/** What the client library puts into the global scope of a pane. */
export interface Library {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** The parts of the library that take the place of the connection to a running Excel. */
interface Insides {
  readonly OSF: {
    DDA: { RichApi: { executeRichApiRequestAsync?: MemoryExcel["execute"] } };
    /** Made by office.js, which loads the library; Office.context comes from there. */
    _OfficeAppFactory?: { getContext(): object };
  };
  readonly OfficeExtension: {
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: { readonly entries: readonly unknown[] }): void;
  };
}

/**
 * Puts an Excel in memory in the place of a real one: the one function for requests, and the way events come in.
 * `page` is the global scope in which the library ran.
 */
export function connect(page: object, excel: MemoryExcel): Library {
  const { OSF, OfficeExtension } = page as Insides;
  OSF.DDA.RichApi.executeRichApiRequestAsync = excel.execute;
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  excel.listen((entries) => OfficeExtension._testTriggerRichApiMessageEvent({ entries }));
  const context = officeContext(excel);
  OSF._OfficeAppFactory = { getContext: () => context };
  const library = page as Library;
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
