import { createExcelHost } from "../../../src/hosts/excel/excel-host";
import { areaToA1 } from "../../../src/sheet/address";
import { severityOfMarkFormula } from "../../../src/sheet/mark";
import type { HostDriver } from "../contract-driver";
import { createExcelDouble, type ExcelDouble } from "./double";
import { chartsOn, linkAt, printOf, validationAt } from "./extras";
import type { ExcelOptions } from "./memory/excel";
import { STANDARD_HEIGHT } from "./memory/sizes";
import { addAreaSelection, addNotes } from "./newer-members";
import { openPane } from "./pane";

/** A driver that also lets a test look at the Excel behind it. */
export interface ExcelDriver extends HostDriver {
  readonly excel: ExcelDouble;
}

/** What Excel is played, and whether the library has what came after the one of npm. */
export interface DriverOptions extends ExcelOptions {
  readonly withNewer?: boolean;
}

/** The Excel host over an Excel in memory, with Excel and Office in the global scope as in a pane. */
export function startExcelDriver({ withNewer = false, ...options }: DriverOptions = {}): ExcelDriver {
  const excel = createExcelDouble(options);
  if (withNewer) {
    addNotes(excel.library);
    addAreaSelection(excel.library);
  }
  Object.assign(globalThis, excel.library);
  const pane = openPane();
  excel.machine.drawFocus = pane.loseFocus;
  const { user } = excel;
  const rules = (name: string) => excel.machine.book.sheets.find((each) => each.name === name)?.rules ?? [];
  const sheetNamed = (name: string) => {
    const found = excel.machine.book.sheets.find((each) => each.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const acts = async (act: () => void) => {
    await excel.quiet();
    act();
  };
  return {
    excel,
    host: createExcelHost(),
    open: async (workbook) => excel.open(workbook),
    typeInto: (...args) => acts(() => user.type(...args)),
    insertRows: (...args) => acts(() => user.insertRows(...args)),
    hideRows: (...args) => acts(() => user.hideRows(...args)),
    undo: () => acts(() => user.undo()),
    selectAsUser: (...args) => acts(() => user.select(...args)),
    addFormat: async (...args) => user.addRule(...args),
    usersFormats: async (sheet) =>
      rules(sheet)
        .filter(({ formula }) => severityOfMarkFormula(formula) === undefined)
        .map((rule) => JSON.stringify(rule)),
    marks: async (sheet) =>
      rules(sheet).flatMap(({ formula, areas }) => {
        const severity = severityOfMarkFormula(formula);
        return severity ? [{ severity, areas: areas.map(areaToA1) }] : [];
      }),
    shownFill: async (...args) => user.seesFill(...args)?.replace("#", ""),
    heightOf: async (sheet, row) => sheetNamed(sheet).rowHeights.get(row) ?? STANDARD_HEIGHT,
    addNote: async (...args) => user.addNote(...args),
    noteOf: async (...args) => user.readNote(...args),
    validationOf: async (sheet, a1) => validationAt(sheetNamed(sheet), a1),
    linkOf: async (sheet, a1) => linkAt(sheetNamed(sheet), a1),
    chartsOf: async (sheet) => chartsOn(excel.machine.book, sheetNamed(sheet)),
    printOf: async (sheet) => printOf(sheetNamed(sheet)),
    selectedAreas: async () =>
      excel.machine.book.sheets.find(({ id }) => id === excel.machine.book.active)!.selected.map(areaToA1),
    focusPane: async () => pane.focusField(),
    paneHasFocus: async () => pane.hasFocus(),
    async close() {
      // The library lets go of ranges behind its answers.
      await excel.quiet();
      pane.close();
      for (const name of Object.keys(excel.library)) Reflect.deleteProperty(globalThis, name);
    },
  };
}
