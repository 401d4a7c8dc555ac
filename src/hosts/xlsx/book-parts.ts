import { relationshipsOf, relationshipsPath, type Package } from "./package";
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
export const findParts = whileUnchanged(readParts, ({ path }) => [
  relationshipsPath(""),
  path,
  relationshipsPath(path),
]);

/** The path of the workbook part itself. */
export const workbookPath = whileUnchanged(findWorkbook, () => [relationshipsPath("")]);

/** Remembers what was made of a package until a part changes that tells it: each step of an edit asks again. */
function whileUnchanged<Made>(
  make: (pack: Package) => Made,
  toldBy: (made: Made) => readonly string[],
): (pack: Package) => Made {
  const known = new WeakMap<Package, { made: Made; versions: ReadonlyMap<string, object | undefined> }>();
  return (pack) => {
    const last = known.get(pack);
    if (last && [...last.versions].every(([path, version]) => pack.versionOf(path) === version))
      return last.made;
    const made = make(pack);
    known.set(pack, { made, versions: new Map(toldBy(made).map((path) => [path, pack.versionOf(path)])) });
    return made;
  };
}

function readParts(pack: Package): BookParts {
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

function findWorkbook(pack: Package): string {
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
