import { areaToA1, contains, parseA1, parseArea, type Area } from "../../../src/sheet/address";
import type { CellLink, Chart, PrintSetup, Validation } from "../../../src/sheet/extras";
import { severityOfMarkFormula, type Severity } from "../../../src/sheet/mark";
import { chartsOn, linkAt, printOn, validationAt } from "./program-extras";
import { openParts } from "./program-package";
import { deep, elements, first, node, textIn, type XmlNode } from "./xml-tree";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const BEFORE_FORMATS = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetProtection",
  "mergeCells",
  "conditionalFormatting",
];

/** A conditional-format rule as the file has it. */
export interface FileRule {
  readonly areas: readonly string[];
  readonly formula: string;
  readonly priority: number;
  readonly fill: string | undefined;
}

/** A spreadsheet program with a file open: it reads the whole file by itself, and writes all of it anew. */
export interface Program {
  type(sheet: string, a1: string, text: string): void;
  insertRows(sheet: string, row: number, count: number): void;
  hideRows(sheet: string, row: number, count: number): void;
  select(sheet: string, a1: string): void;
  addFormat(sheet: string, area: string, formula: string, fill: string): void;
  addNote(sheet: string, a1: string, text: string): void;
  rules(sheet: string): FileRule[];
  noteOf(sheet: string, a1: string): string | undefined;
  /** The fill a cell is shown with: that of the first rule that is true, or its own. */
  shownFill(sheet: string, a1: string): string | undefined;
  /** How high a row is, in points. */
  heightOf(sheet: string, row: number): number;
  validationAt(sheet: string, a1: string): Omit<Validation, "areas"> | undefined;
  linkAt(sheet: string, a1: string): CellLink["to"] | undefined;
  chartsOn(sheet: string): Chart[];
  printOn(sheet: string): PrintSetup | undefined;
  save(): Uint8Array;
}

/** Children put behind the last of some names. */
function putBehind(parent: XmlNode, names: readonly string[], child: XmlNode): void {
  const others = elements(parent).filter((each) => each !== child);
  const at = Math.max(-1, ...others.flatMap(({ name }, index) => (names.includes(name) ? [index] : []))) + 1;
  parent.children = [...others.slice(0, at), child, ...others.slice(at)];
}

/** Opens a file. */
export function startProgram(bytes: Uint8Array): Program {
  const pack = openParts(bytes);
  const { tree, linked, book, tabs, partOf } = pack;
  const sheetTree = (sheet: string): XmlNode => tree(partOf(sheet));
  const styles = (): XmlNode => tree(linked(book, "styles")[0]!);
  const rows = (sheet: string): XmlNode[] => elements(first(sheetTree(sheet), "sheetData"), "row");
  const cellOf = (sheet: string, a1: string): XmlNode | undefined =>
    rows(sheet)
      .flatMap((row) => elements(row, "c"))
      .find(({ attributes }) => attributes["r"] === a1);
  const sorted = (parent: XmlNode, place: (child: XmlNode) => number): void => {
    parent.children = elements(parent).sort((one, other) => place(one) - place(other));
  };
  const makeRow = (sheet: string, row: number): XmlNode => {
    const known = rows(sheet).find(({ attributes }) => attributes["r"] === String(row + 1));
    if (known) return known;
    const made = node("row", { r: String(row + 1) });
    const data = first(sheetTree(sheet), "sheetData")!;
    data.children.push(made);
    sorted(data, ({ attributes }) => Number(attributes["r"]));
    return made;
  };
  const makeCell = (sheet: string, a1: string): XmlNode => {
    const known = cellOf(sheet, a1);
    if (known) return known;
    const made = node("c", { r: a1 });
    const row = makeRow(sheet, parseA1(a1)!.row);
    row.children.push(made);
    sorted(row, ({ attributes }) => parseA1(attributes["r"]!)!.col);
    return made;
  };
  const valueOf = (sheet: string, a1: string): number => Number(textIn(first(cellOf(sheet, a1), "v")));
  const dxfFill = (id: string | undefined): string | undefined => {
    const format = elements(first(styles(), "dxfs"))[Number(id)];
    return deep(format, "bgColor")[0]?.attributes["rgb"]?.slice(-6);
  };
  const rules = (sheet: string): FileRule[] =>
    elements(sheetTree(sheet), "conditionalFormatting").flatMap((holder) =>
      elements(holder, "cfRule").map((rule) => ({
        areas: holder.attributes["sqref"]!.split(" "),
        formula: textIn(first(rule, "formula")),
        priority: Number(rule.attributes["priority"]),
        fill: dxfFill(rule.attributes["dxfId"]),
      })),
    );
  const comments = (sheet: string): XmlNode[] =>
    linked(partOf(sheet), "comments").flatMap((path) =>
      elements(first(tree(path), "commentList"), "comment"),
    );
  const isTrueAt = (sheet: string, { formula, areas }: FileRule): boolean => {
    if (severityOfMarkFormula(formula)) return true;
    const [, left, right] = /^([A-Z]+[0-9]+)>([0-9]+)$/.exec(formula) ?? [];
    if (left !== areas[0]!.split(":")[0])
      throw new Error(`a formula that this program cannot compute: ${formula}`);
    return valueOf(sheet, left!) > Number(right);
  };

  return {
    type: (sheet, a1, text) => {
      const cell = makeCell(sheet, a1);
      delete cell.attributes["t"];
      if (text.startsWith("=")) cell.children = [node("f", {}, text.slice(1))];
      else if (Number.isFinite(Number(text))) cell.children = [node("v", {}, text)];
      else {
        cell.attributes["t"] = "inlineStr";
        cell.children = [node("is", {}, node("t", {}, text))];
      }
    },
    insertRows: (sheet, from, count) => {
      const down = (row: number): number => (row >= from ? row + count : row);
      const moved = (ref: string): string => {
        const area = parseArea(ref)!;
        return areaToA1({ ...area, top: down(area.top), bottom: down(area.bottom) });
      };
      for (const row of rows(sheet)) {
        row.attributes["r"] = String(down(Number(row.attributes["r"]) - 1) + 1);
        for (const cell of elements(row, "c")) cell.attributes["r"] = moved(cell.attributes["r"]!);
      }
      const root = sheetTree(sheet);
      for (const merge of deep(root, "mergeCell")) merge.attributes["ref"] = moved(merge.attributes["ref"]!);
      for (const holder of elements(root, "conditionalFormatting")) {
        holder.attributes["sqref"] = holder.attributes["sqref"]!.split(" ").map(moved).join(" ");
      }
      for (const comment of comments(sheet)) comment.attributes["ref"] = moved(comment.attributes["ref"]!);
      for (const path of linked(partOf(sheet), "vmlDrawing")) {
        for (const row of deep(tree(path), "Row")) row.children = [String(down(Number(textIn(row))))];
      }
      root.children = elements(root).filter(({ name }) => name !== "dimension");
    },
    hideRows: (sheet, row, count) => {
      for (let at = row; at < row + count; at++) makeRow(sheet, at).attributes["hidden"] = "1";
    },
    select: (sheet, a1) => {
      const view = first(first(tree(book), "bookViews"), "workbookView")!;
      view.attributes["activeTab"] = String(
        tabs().findIndex(({ attributes }) => attributes["name"] === sheet),
      );
      const root = sheetTree(sheet);
      root.children = elements(root).filter(({ name }) => name !== "sheetViews");
      const selection = node("selection", { activeCell: a1, sqref: a1 });
      const views = node("sheetViews", {}, node("sheetView", { workbookViewId: "0" }, selection));
      putBehind(root, ["sheetPr", "dimension"], views);
    },
    addFormat: (sheet, area, formula, fill) => {
      const root = styles();
      let dxfs = first(root, "dxfs");
      if (!dxfs) {
        dxfs = node("dxfs");
        putBehind(root, ["cellXfs", "cellStyles"], dxfs);
      }
      dxfs.children.push(
        node("dxf", {}, node("fill", {}, node("patternFill", {}, node("bgColor", { rgb: `FF${fill}` })))),
      );
      const id = elements(dxfs).length - 1;
      dxfs.attributes["count"] = String(id + 1);
      const priority = String(Math.max(0, ...rules(sheet).map((rule) => rule.priority)) + 1);
      const rule = node(
        "cfRule",
        { type: "expression", dxfId: String(id), priority },
        node("formula", {}, formula.slice(1)),
      );
      putBehind(sheetTree(sheet), BEFORE_FORMATS, node("conditionalFormatting", { sqref: area }, rule));
    },
    addNote: (sheet, a1, text) => {
      const part = partOf(sheet);
      const [comment, drawing] = ["xl/comments-user.xml", "xl/drawings/user.vml"];
      const said = node(
        "comment",
        { ref: a1, authorId: "0" },
        node("text", {}, node("t", { "xml:space": "preserve" }, text)),
      );
      pack.put(
        comment,
        node(
          "comments",
          { xmlns: MAIN },
          node("authors", {}, node("author", {}, "我")),
          node("commentList", {}, said),
        ),
      );
      const { row, col } = parseA1(a1)!;
      const data = node(
        "x:ClientData",
        { ObjectType: "Note" },
        node("x:Row", {}, String(row)),
        node("x:Column", {}, String(col)),
      );
      const shape = node(
        "v:shape",
        { id: "_x0000_s1025", type: "#_x0000_t202", style: "visibility:hidden" },
        data,
      );
      const uses = {
        "xmlns:v": "urn:schemas-microsoft-com:vml",
        "xmlns:x": "urn:schemas-microsoft-com:office:excel",
      };
      pack.put(drawing, node("xml", uses, shape));
      pack.link(part, "comments", comment);
      const id = pack.link(part, "vmlDrawing", drawing);
      const root = sheetTree(sheet);
      root.attributes["xmlns:r"] ??= "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
      root.children.push(node("legacyDrawing", { "r:id": id }));
      const types = tree("[Content_Types].xml");
      const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
      types.children.push(node("Override", { PartName: `/${comment}`, ContentType: kind }));
      types.children.unshift(
        node("Default", {
          Extension: "vml",
          ContentType: "application/vnd.openxmlformats-officedocument.vmlDrawing",
        }),
      );
    },
    rules,
    noteOf: (sheet, a1) => {
      const found = comments(sheet).find(({ attributes }) => attributes["ref"] === a1);
      return found && textIn(found);
    },
    shownFill: (sheet, a1) => {
      const inside = (area: string): boolean => contains(parseArea(area) as Area, parseA1(a1)!);
      const shown = rules(sheet)
        .filter(({ areas }) => areas.some(inside))
        .sort((one, other) => one.priority - other.priority)
        .find((rule) => isTrueAt(sheet, rule));
      if (shown) return shown.fill;
      const format = elements(first(styles(), "cellXfs"))[Number(cellOf(sheet, a1)?.attributes["s"] ?? 0)];
      const fill = elements(first(styles(), "fills"))[Number(format?.attributes["fillId"] ?? 0)];
      return deep(fill, "fgColor")[0]?.attributes["rgb"]?.slice(-6);
    },
    heightOf: (sheet, row) =>
      Number(
        rows(sheet).find(({ attributes }) => attributes["r"] === String(row + 1))?.attributes["ht"] ?? NaN,
      ),
    validationAt: (sheet, a1) => validationAt(sheetTree(sheet), a1),
    linkAt: (sheet, a1) => linkAt(pack, partOf(sheet), a1),
    chartsOn: (sheet) => chartsOn(pack, partOf(sheet)),
    printOn: (sheet) => printOn(pack, sheet),
    save: pack.save,
  };
}

/** Our marks among the rules of a sheet. */
export function marksAmong(rules: readonly FileRule[]): { severity: Severity; areas: string[] }[] {
  return rules.flatMap(({ formula, areas }) => {
    const severity = severityOfMarkFormula(formula);
    return severity ? [{ severity, areas: [...areas] }] : [];
  });
}
