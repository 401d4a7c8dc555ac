import { failed, ok, type Problem, type Result } from "../../sheet/result";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { findParts, mustFind, sheetWhere, type BookParts, type SheetPart } from "./book-parts";
import type { CellContext } from "./cell-reader";
import { newCellBudget } from "./cells";
import { knownTexts } from "./known-texts";
import { LIMITS, type XlsxLimits } from "./limits";
import { findNotices } from "./notices";
import { openPackage, type Package } from "./package";
import { ReadStop, brokenZip, toProblem, type FileProblem } from "./problems";
import { recognise } from "./recognise";
import { readSharedStrings } from "./shared-strings";
import { toSheet, type XlsxSheet } from "./sheet";
import { NO_STYLES, readStyles } from "./styles";
import { OFFICE_THEME, readTheme } from "./theme";
import { readWorksheet } from "./worksheet";
import type { XmlSource } from "./xml";

export type { XlsxLimits, XlsxSheet };

/** A whole .xlsx or .xlsm file; `snapshot.sheets[i]` is `sheets[i].snapshot`. */
export interface XlsxWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly sheets: readonly XlsxSheet[];
  /** Whether serial numbers count from 1904; they are kept as they stand in the file. */
  readonly date1904: boolean;
  /** What in the file leads out of it or could run, and was left alone: links, DDE, connections, macros … */
  readonly notices: readonly Problem[];
}

/**
 * Reads a workbook file; whatever the bytes are, the answer is a workbook or a problem a user can read. `limits` takes
 * the place of those in LIMITS.
 */
export function readXlsx(
  name: string,
  bytes: Uint8Array,
  limits: Partial<XlsxLimits> = {},
): Result<XlsxWorkbook> {
  return answering(name, () => {
    const held = { ...LIMITS, ...limits };
    const problem = recognise(name, bytes, held);
    if (problem) throw new ReadStop(problem);
    return readPackage(name, openPackage(bytes, held));
  });
}

/** What some work on a file gives; what stopped it is a problem that names the file. */
export function answering<T>(name: string, work: () => T): Result<T> {
  try {
    return ok(work());
  } catch (error) {
    return refused(name, error instanceof ReadStop ? error.problem : brokenZip(String(error)));
  }
}

function refused(name: string, problem: FileProblem): Result<never> {
  const { code, message, detail } = toProblem(name, problem);
  return failed(code, message, detail);
}

/** A sheet that was read before and has not changed since; undefined where it is to be read. */
export type KnownSheet = (sheet: SheetPart) => XlsxSheet | undefined;

/** Reads the workbook in a package; what stops it is thrown as a ReadStop. */
export function readPackage(name: string, pack: Package, known: KnownSheet = () => undefined): XlsxWorkbook {
  const parts = findParts(pack);
  const readings = parts.sheets.map((sheet) => known(sheet));
  const read = readings.includes(undefined) ? sheetReader(pack, parts) : undefined;
  const sheets = parts.sheets.flatMap((sheet, index) => readings[index] ?? read?.(sheet) ?? []);
  const snapshot = { name, sheets: sheets.map(({ snapshot }) => snapshot) };
  const notices = findNotices(name, pack, parts, snapshot.sheets);
  return { snapshot, sheets, date1904: parts.date1904, notices };
}

/** A reader for the sheets of a workbook, which has read what they refer to. */
function sheetReader(pack: Package, parts: BookParts): (sheet: SheetPart) => XlsxSheet {
  const first = (kind: string, where: string): XmlSource | undefined => {
    const path = parts.pathOf(kind);
    return path === undefined ? undefined : pack.find(path, where);
  };
  const theme = first("theme", "主题颜色");
  const stylePart = first("styles", "单元格样式");
  const stringPart = first("sharedStrings", "共享文字");
  // Read even where no style needs it: a part that is damaged is so before and after a file is given its first style.
  const colours = theme ? readTheme(theme) : OFFICE_THEME;
  const styles = stylePart ? readStyles(stylePart, colours) : NO_STYLES;
  const budget = newCellBudget(pack.limits);
  const sharedStrings = stringPart ? readSharedStrings(stringPart, budget) : [];
  const context: CellContext = { sharedStrings, texts: knownTexts(), date1904: parts.date1904, budget };
  return (sheet) => {
    const source = mustFind(pack, sheet.path, sheetWhere(sheet.name));
    return toSheet(sheet, readWorksheet(source, context), styles, budget);
  };
}
