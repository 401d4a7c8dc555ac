import { contains, parseArea } from "../../sheet/address";
import { severityOfMarkFormula, type Severity } from "../../sheet/mark";
import { formulaAt, isCellError, valueAt, type CellValue, type SheetSnapshot } from "../../sheet/snapshot";
import { openXlsx } from "../../hosts/xlsx/xlsx-host";
import { linksOf, openBook, textOf, type Package } from "../../../test/hosts/xlsx/corpus/book";
import { childrenNamed, treeOf, type Node } from "../../../test/hosts/xlsx/corpus/tree";
import { done, NOTE_TEXT, placeOf, shown, type Changed } from "./changes";

/** What LibreOffice made of a file that we saved, and of the file that it came from. */
export interface Resaved {
  readonly saved: Uint8Array;
  readonly original: Uint8Array;
}

/** The sheets of a workbook that LibreOffice finds empty before we touch them: it does not know where they are. */
export function unreadSheets(bytes: Uint8Array, resaved: Uint8Array): string[] {
  const read = sheetsOf(resaved);
  const isEmpty = (sheet: SheetSnapshot | undefined): boolean =>
    !sheet || sheet.values.flat().every((value) => value === null);
  return [...sheetsOf(bytes).values()]
    .filter((sheet) => !isEmpty(sheet) && isEmpty(read.get(sheet.name)))
    .map(({ name }) => name);
}

/** Where what LibreOffice read is not what we wrote, or what was not edited reads otherwise than before. */
export function contentFaults({ cells, added, computed }: Changed, { saved, original }: Resaved): string[] {
  const [now, was] = [sheetsOf(saved), sheetsOf(original)];
  const faults = cells.flatMap(({ at, content }) => {
    const sheet = now.get(at.sheet);
    if (!sheet) return [`工作表“${at.sheet}”没有了`];
    const [value, formula] = [valueAt(sheet, at), formulaAt(sheet, at)];
    const isRead =
      "value" in content
        ? isNoFormula(formula) && isAlike(value, content.value)
        : formula !== null && plain(formula) === plain(content.formula) && isComputed(value);
    return isRead
      ? []
      : [`${placeOf(at)} 读作 ${shown(value)} ${formula ?? ""}，写的是 ${JSON.stringify(content)}`];
  });
  const edited = new Set(cells.map(({ at }) => placeOf(at)));
  for (const [name, sheet] of was) {
    if (!computed.includes(name)) faults.push(...untouchedFaults(name, sheet, now.get(name), edited));
  }
  if (added) faults.push(...addedFaults(now.get(added)));
  return faults;
}

function untouchedFaults(
  name: string,
  was: SheetSnapshot,
  now: SheetSnapshot | undefined,
  edited: ReadonlySet<string>,
): string[] {
  if (!now) return [`工作表“${name}”没有了`];
  return was.values.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const at = { sheet: name, row: r, col: c };
      if (edited.has(placeOf(at))) return [];
      const [formula, other] = [formulaAt(was, at), formulaAt(now, at)];
      // What follows from an edited cell has another value now.
      const isSame = formula === other && (formula !== null || isAlike(value, valueAt(now, at)));
      return isSame
        ? []
        : [`${placeOf(at)} 没有改过，读作 ${shown(valueAt(now, at))} ${other ?? ""}，原来是 ${shown(value)}`];
    }),
  );
}

/** The sum on the sheet that was added is computed, and its text is none. */
function addedFaults(sheet: SheetSnapshot | undefined): string[] {
  if (!sheet) return ["新加的工作表没有了"];
  const sum = valueAt(sheet, { row: 4, col: 1 });
  const text = valueAt(sheet, { row: 3, col: 0 });
  return [
    ...(sum === 4 ? [] : [`新加的工作表合计算成 ${shown(sum)}`]),
    ...(text === "=不是公式" ? [] : [`新加的工作表文字读作 ${shown(text)}`]),
  ];
}

function sheetsOf(bytes: Uint8Array): Map<string, SheetSnapshot> {
  const { snapshot } = done(openXlsx("另存.xlsx", bytes)).workbook();
  return new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
}

/** LibreOffice writes numbers to 15 digits, and errors of formulas as values. */
function isAlike(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") {
    return Math.abs(one - other) <= 1e-14 * Math.max(Math.abs(one), Math.abs(other));
  }
  if (isCellError(one) && isCellError(other)) return one.error === other.error;
  return one === other || ((one ?? "") === "" && (other ?? "") === "");
}

/** LibreOffice writes a truth as a formula. */
function isNoFormula(formula: string | null): boolean {
  return formula === null || formula === "=TRUE()" || formula === "=FALSE()";
}

function isComputed(value: CellValue): boolean {
  return value !== null && !isCellError(value);
}

function plain(formula: string): string {
  return formula.replace(/\s/g, "");
}

/** Whether our marks are all there after LibreOffice has saved them, and gone once we clear them, theirs staying. */
export async function markFaults({ marks, notes }: Changed, saved: Uint8Array): Promise<string[]> {
  const book = openBook(saved);
  const faults = marks
    .filter(({ at, severity }) => !areasOf(book, at.sheet, severity).some((area) => contains(area, at)))
    .map(({ at, severity }) => `${placeOf(at)} 的标色没有了（${severity}）`);
  const host = done(openXlsx("另存.xlsx", saved));
  done(await host.clearMarks());
  done(await host.annotate([]));
  const after = openBook(host.save());
  const left = rulesIn(after).filter(isOurs).length;
  if (left > 0) faults.push(`${left} 条标色清不掉`);
  const [were, are] = [rulesIn(book).filter((rule) => !isOurs(rule)).length, rulesIn(after).length - left];
  if (were !== are) faults.push(`用户自己的条件格式由 ${were} 条变成 ${are} 条`);
  const kept = notesIn(book).filter((text) => text.includes(NOTE_TEXT)).length;
  if (kept !== notes) faults.push(`${notes} 条批注只剩 ${kept} 条`);
  if (notesIn(after).some((text) => text.includes(NOTE_TEXT))) faults.push("批注清不掉");
  return faults;
}

function areasOf(book: Package, sheet: string, severity: Severity) {
  const { path } = book.sheets.find(({ name }) => name === sheet)!;
  return formatsIn(treeOf(textOf(book.parts, path)!))
    .filter((format) => rulesOf(format).some((rule) => severityOf(rule) === severity))
    .flatMap((format) => sqrefOf(format).split(/\s+/))
    .flatMap((ref) => parseArea(ref) ?? []);
}

function sqrefOf(format: Node): string {
  return format.attributes["sqref"] ?? format.children.find(({ name }) => name === "sqref")?.text ?? "";
}

function formatsIn(node: Node): Node[] {
  return node.name === "conditionalFormatting" ? [node] : node.children.flatMap(formatsIn);
}

function rulesIn({ parts, sheets }: Package): Node[] {
  return sheets.flatMap(({ path }) => formatsIn(treeOf(textOf(parts, path)!)).flatMap(rulesOf));
}

function rulesOf(format: Node): Node[] {
  return childrenNamed(format, "cfRule");
}

function isOurs(rule: Node): boolean {
  return severityOf(rule) !== undefined;
}

function severityOf(rule: Node): Severity | undefined {
  return rule.children
    .map(({ text }) => severityOfMarkFormula(text))
    .find((severity) => severity !== undefined);
}

/** What all notes say. */
function notesIn({ parts, sheets }: Package): string[] {
  return sheets.flatMap(({ path }) =>
    linksOf(parts, path)
      .filter(({ kind }) => kind === "comments")
      .flatMap(({ target }) => treeOf(textOf(parts, target)!).children)
      .filter(({ name }) => name === "commentList")
      .flatMap(({ children }) => children.map(textIn)),
  );
}

function textIn(node: Node): string {
  return node.name === "t" ? node.text : node.children.map(textIn).join("");
}
