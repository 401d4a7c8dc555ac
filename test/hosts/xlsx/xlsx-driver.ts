import { newXlsx } from "../../../src/hosts/xlsx/new-xlsx";
import { openXlsx, type XlsxFile } from "../../../src/hosts/xlsx/xlsx-host";
import { severityOfMarkFormula } from "../../../src/sheet/mark";
import type { WorkbookSnapshot } from "../../../src/sheet/snapshot";
import type { HostDriver } from "../contract-driver";
import { marksAmong, startProgram, type Program } from "./program";

/**
 * Drives the host of files: what a user does is done by a program of the tests that opens the saved file and saves it
 * again, and what the program shows is read by it as well.
 */
export function startXlsxDriver(): HostDriver {
  let host: XlsxFile | undefined;
  const file = (): XlsxFile => {
    if (!host) throw new Error("nothing is open");
    return host;
  };
  const openBytes = (bytes: Uint8Array): void => {
    const opened = openXlsx("合同.xlsx", bytes);
    if (!opened.ok) throw new Error(`${opened.problem.message} ${opened.problem.detail ?? ""}`);
    host = opened.value;
  };
  const program = (): Program => startProgram(file().save());
  const asUser = async (act: (program: Program) => void): Promise<void> => {
    const opened = program();
    act(opened);
    openBytes(opened.save());
  };
  return {
    get host() {
      return file();
    },
    open: async ({ sheets }: WorkbookSnapshot) =>
      openBytes(newXlsx(sheets.map((snapshot) => ({ snapshot, look: NO_LOOK })))),
    typeInto: (sheet, a1, text) => asUser((opened) => opened.type(sheet, a1, text)),
    insertRows: (sheet, row, count) => asUser((opened) => opened.insertRows(sheet, row, count)),
    hideRows: (sheet, row, count) => asUser((opened) => opened.hideRows(sheet, row, count)),
    undo: () => Promise.reject(new Error("a closed file has nothing to undo")),
    selectAsUser: (sheet, a1) => asUser((opened) => opened.select(sheet, a1)),
    addFormat: (sheet, a1, formula, fill) => asUser((opened) => opened.addFormat(sheet, a1, formula, fill)),
    usersFormats: async (sheet) =>
      program()
        .rules(sheet)
        .filter(({ formula }) => !severityOfMarkFormula(formula))
        .map(({ areas, formula, fill }) => `${areas.join(" ")} ${formula} ${fill}`),
    marks: async (sheet) => marksAmong(program().rules(sheet)),
    shownFill: async (sheet, a1) => program().shownFill(sheet, a1),
    heightOf: async (sheet, row) => program().heightOf(sheet, row),
    addNote: (sheet, a1, text) => asUser((opened) => opened.addNote(sheet, a1, text)),
    noteOf: async (sheet, a1) => program().noteOf(sheet, a1),
    validationOf: async (sheet, a1) => program().validationAt(sheet, a1),
    linkOf: async (sheet, a1) => program().linkAt(sheet, a1),
    chartsOf: async (sheet) => program().chartsOn(sheet),
    printOf: async (sheet) => program().printOn(sheet),
    // Nothing is shown, so that nothing takes the keyboard from anywhere.
    focusPane: () => Promise.resolve(),
    paneHasFocus: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  };
}

const NO_LOOK = { looks: [{}], cells: [], columnWidths: {}, rowHeights: {} };
