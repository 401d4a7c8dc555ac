import { relationshipsOf, type Package } from "./package";
import { partKey } from "./part-names";
import { ReadStop, broken, otherFormat, twoSheets } from "./problems";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./workbook-part";
import type { XmlSource } from "./xml";

/** Where the parts of a workbook are in its package. */
export interface BookParts {
  /** The workbook part itself. */
  readonly path: string;
  /** Sheets with cells, in tab order; chart sheets, dialogs and macro sheets are not among them. */
  readonly sheets: readonly SheetPart[];
  /** All names of tabs, those of sheets without cells too. */
  readonly names: readonly string[];
  readonly date1904: boolean;
  readonly barNames: WorkbookPart["barNames"];
  /** The path of the one part of a kind that the workbook names: "styles", "sharedStrings", "theme", "calcChain" … */
  readonly pathOf: (kind: string) => string | undefined;
}

/** A sheet with cells, and the path of its part. */
export interface SheetPart extends SheetEntry {
  readonly path: string;
}

/** Finds the parts of a workbook; packages of another kind are refused by what they are. */
export function findParts(pack: Package): BookParts {
  const path = workbookPath(pack);
  const { sheets: entries, date1904, barNames } = readWorkbookPart(mustFind(pack, path, BOOK_WHERE));
  const related = relationshipsOf(pack, path);
  const byId = new Map([...related].reverse().map((one) => [one.id, one]));
  const sheets = entries.flatMap((entry): SheetPart[] => {
    const relationship = byId.get(entry.relationship);
    if (!relationship)
      throw new ReadStop(broken(sheetWhere(entry.name), `no relationship ${entry.relationship}`));
    return relationship.kind === "worksheet" ? [{ ...entry, path: relationship.target }] : [];
  });
  refuseTwins(sheets);
  return {
    path,
    sheets,
    names: entries.map(({ name }) => name),
    date1904,
    barNames,
    pathOf: (kind) => related.find((one) => one.kind === kind)?.target,
  };
}

/** Two tabs of one name, or on one part: no program says which of them an edit is for. */
function refuseTwins(sheets: readonly SheetPart[]): void {
  const names = new Set<string>();
  const paths = new Set<string>();
  for (const { name, path } of sheets) {
    if (names.has(name.toLowerCase())) throw new ReadStop(twoSheets(sheetWhere(name), "名称相同"));
    if (paths.has(partKey(path))) throw new ReadStop(twoSheets(sheetWhere(name), "内容是同一份"));
    names.add(name.toLowerCase());
    paths.add(partKey(path));
  }
}

/** What users know the workbook part by. */
export const BOOK_WHERE = "工作簿目录";

/** How users know the part of a sheet. */
export function sheetWhere(name: string): string {
  return `工作表“${name}”`;
}

/** A part that the package must have. */
export function mustFind(pack: Package, path: string, where: string): XmlSource {
  const source = pack.find(path, where);
  if (!source) throw new ReadStop(broken(where, `no part ${path}`));
  return source;
}

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
    // A media type is short; what is not, is none.
    if (text.length < 200) text += decoder.decode(piece.subarray(0, 200), { stream: true });
  });
  return text;
}
