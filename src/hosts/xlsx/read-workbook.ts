import { failed, ok, type Result } from "../../sheet/result";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { CellContext } from "./cell-reader";
import { newCellBudget } from "./cells";
import { openPackage, relationshipsOf, type Package } from "./package";
import { ReadStop, broken, brokenZip, otherFormat, toProblem, type FileProblem } from "./problems";
import { recognise } from "./recognise";
import { readSharedStrings } from "./shared-strings";
import { toSheet, type XlsxSheet } from "./sheet";
import { NO_STYLES, readStyles } from "./styles";
import { OFFICE_THEME, readTheme } from "./theme";
import { readWorkbookPart } from "./workbook-part";
import { readWorksheet } from "./worksheet";
import type { XmlSource } from "./xml";

export type { XlsxSheet };

/** A whole .xlsx or .xlsm file; `snapshot.sheets[i]` is `sheets[i].snapshot`. */
export interface XlsxWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly sheets: readonly XlsxSheet[];
  /** Whether serial numbers count from 1904; they are kept as they stand in the file. */
  readonly date1904: boolean;
}

/** Reads a workbook file; whatever the bytes are, the answer is a workbook or a problem a user can read. */
export function readXlsx(name: string, bytes: Uint8Array): Result<XlsxWorkbook> {
  try {
    const problem = recognise(name, bytes);
    return problem ? refused(name, problem) : ok(readPackage(name, openPackage(bytes)));
  } catch (error) {
    return refused(name, error instanceof ReadStop ? error.problem : brokenZip(String(error)));
  }
}

function refused(name: string, problem: FileProblem): Result<never> {
  const { code, message, detail } = toProblem(name, problem);
  return failed(code, message, detail);
}

function readPackage(name: string, pack: Package): XlsxWorkbook {
  const path = workbookPath(pack);
  const workbook = readWorkbookPart(must(pack, path, "工作簿目录"));
  const related = relationshipsOf(pack, path);
  const first = (kind: string, where: string): XmlSource | undefined => {
    const relationship = related.find((one) => one.kind === kind);
    return relationship && pack.find(relationship.target, where);
  };
  const theme = first("theme", "主题颜色");
  const stylePart = first("styles", "单元格样式");
  const stringPart = first("sharedStrings", "共享文字");
  const styles = stylePart ? readStyles(stylePart, theme ? readTheme(theme) : OFFICE_THEME) : NO_STYLES;
  const budget = newCellBudget();
  const sharedStrings = stringPart ? readSharedStrings(stringPart) : [];
  const context: CellContext = { sharedStrings, date1904: workbook.date1904, budget };
  const sheets: XlsxSheet[] = [];
  for (const entry of workbook.sheets) {
    const where = `工作表“${entry.name}”`;
    const relationship = related.find(({ id }) => id === entry.relationship);
    if (!relationship) throw new ReadStop(broken(where, `no relationship ${entry.relationship}`));
    // Chart sheets, dialogs and macro sheets hold no cells.
    if (relationship.kind !== "worksheet") continue;
    sheets.push(
      toSheet(entry, readWorksheet(must(pack, relationship.target, where), context), styles, budget),
    );
  }
  return {
    snapshot: { name, sheets: sheets.map(({ snapshot }) => snapshot) },
    sheets,
    date1904: workbook.date1904,
  };
}

/** Where the workbook part is; packages of another kind are refused by what they are. */
function workbookPath(pack: Package): string {
  const named = relationshipsOf(pack, "").find(({ kind }) => kind === "officeDocument")?.target;
  const path = named ?? "xl/workbook.xml";
  if (path.toLowerCase().endsWith(".bin") || (!pack.has(path) && pack.has("xl/workbook.bin"))) {
    throw new ReadStop(otherFormat("xlsb", " Excel 二进制工作簿（.xlsb）"));
  }
  if (pack.has(path) && !/^(?:word|ppt|visio)\//i.test(path)) return path;
  if (mimetype(pack).startsWith("application/vnd.oasis.opendocument")) {
    throw new ReadStop(otherFormat("ods", " OpenDocument 格式（.ods）"));
  }
  throw new ReadStop(otherFormat("not-xlsx", "别的文件（压缩包里没有工作簿）"));
}

/** What OpenDocument packages say they are; "" for others. */
function mimetype(pack: Package): string {
  let text = "";
  const decoder = new TextDecoder();
  pack.find("mimetype", "文件类型")?.read((piece) => {
    text += decoder.decode(piece, { stream: true });
  });
  return text;
}

function must(pack: Package, path: string, where: string): XmlSource {
  const source = pack.find(path, where);
  if (!source) throw new ReadStop(broken(where, `no part ${path}`));
  return source;
}
