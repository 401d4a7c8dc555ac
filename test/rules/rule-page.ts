import { readFileSync } from "node:fs";
import { formById } from "../../src/forms/catalogue";
import { documentOf } from "../../src/forms/documents";
import { readForm } from "../../src/forms/read-form";
import { findRegions } from "../../src/forms/regions";
import { tokenise } from "../../src/forms/tokens";
import type { Document } from "../../src/model/documents";
import type { Area } from "../../src/sheet/address";
import type { SheetSnapshot } from "../../src/sheet/snapshot";

/** One example of a rule page: one or more tables, each a sheet of the same workbook. */
export interface Example {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  /** Cells that carry a ❌, as "表1!B3". */
  readonly marked: readonly string[];
  /** The lines of the list under its tables: what the rule says of them. */
  readonly said: readonly string[];
  readonly form: string;
  readonly profile: string;
  readonly source: string;
}

/** A rule page, taken apart. */
export interface RulePage {
  readonly title: string;
  /** The line "规则 `id` · 家族 · 级别". */
  readonly subtitle: string;
  readonly sections: ReadonlyMap<string, string>;
  readonly right: readonly Example[];
  readonly wrong: readonly Example[];
  /** Examples that the rule gives no verdict on. */
  readonly open: readonly Example[];
}

/** The section of examples without a verdict; a page may do without it. */
export const OPEN = "不作判断的示例";

/** Parses a rule page from its Markdown. */
export function parseRulePage(markdown: string): RulePage {
  const lines = markdown.split("\n");
  const sections = new Map<string, string>();
  let current = "";
  for (const line of lines) {
    if (line.startsWith("## ")) current = line.slice(3).trim();
    else if (current) sections.set(current, `${sections.get(current) ?? ""}${line}\n`);
  }
  return {
    title:
      lines
        .find((line) => line.startsWith("# "))
        ?.slice(2)
        .trim() ?? "",
    subtitle: lines.find((line) => line.startsWith("规则 `")) ?? "",
    sections,
    right: examplesOf(sections.get("正确示例") ?? ""),
    wrong: examplesOf(sections.get("错误示例") ?? ""),
    open: examplesOf(sections.get(OPEN) ?? ""),
  };
}

/** Reads and parses the page of a rule file. */
export function readRulePage(path: string): RulePage {
  return parseRulePage(readFileSync(path, "utf8"));
}

function examplesOf(section: string): Example[] {
  return section
    .split(/^### /m)
    .slice(1)
    .map((text) => {
      const [name = "", ...body] = text.split("\n");
      const tables = tablesOf(body);
      const parsed = tables.map((rows, index) => sheetOf(`表${index + 1}`, rows));
      const hidden = hiddenIn(/^隐藏：(.+)$/m.exec(text)?.[1] ?? "");
      return {
        name: name.trim(),
        sheets: parsed.map(({ sheet }) => ({ ...sheet, ...hidden })),
        marked: parsed.flatMap(({ marked }) => marked),
        said: body.filter((line) => line.startsWith("- ")),
        form: /^表样：(.+)$/m.exec(text)?.[1]?.trim() ?? "project-target/generic",
        profile: /^口径：(.+)$/m.exec(text)?.[1]?.trim() ?? "hebei-2023",
        source: body
          .filter((line) => !line.startsWith("- "))
          .join("\n")
          .trim(),
      };
    });
}

/** Rows and columns that an example says are hidden: “第3行、第4行、D列”. */
function hiddenIn(text: string): Pick<SheetSnapshot, "hiddenRows" | "hiddenColumns"> {
  return {
    hiddenRows: [...text.matchAll(/第(\d+)行/g)].map(([, row]) => Number(row) - 1),
    hiddenColumns: [...text.matchAll(/([A-Z])列/g)].map(([, col = ""]) => col.charCodeAt(0) - 65),
  };
}

function tablesOf(lines: readonly string[]): string[][][] {
  const tables: string[][][] = [];
  let open = false;
  for (const line of lines) {
    if (!line.trim().startsWith("|")) {
      open = false;
      continue;
    }
    if (!open) tables.push([]);
    open = true;
    if (/^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(line)) continue;
    const cells = line
      .trim()
      .replace(/^\||\|$/g, "")
      .split("|");
    tables.at(-1)?.push(cells.map((cell) => cell.trim()));
  }
  return tables;
}

/** A table as a sheet: "❌" marks an expected finding, "^" a cell merged with the one above, "↵" a line break, "'" a number kept as text, "ƒ" a number that a formula gives, "#REF!" an error. */
function sheetOf(
  name: string,
  rows: readonly (readonly string[])[],
): { sheet: SheetSnapshot; marked: string[] } {
  const width = Math.max(...rows.map((row) => row.length));
  const marked: string[] = [];
  const merges: Area[] = [];
  const formulas = rows.map(() => Array.from({ length: width }, (): string | null => null));
  const values = rows.map((cells, row) =>
    Array.from({ length: width }, (_, col) => {
      let text = cells[col] ?? "";
      if (text.endsWith("❌")) {
        marked.push(`${name}!${String.fromCharCode(65 + col)}${row + 1}`);
        text = text.slice(0, -1).trim();
      }
      if (text === "^") {
        const above = merges.find((area) => area.left === col && area.bottom === row - 1);
        if (above) merges[merges.indexOf(above)] = { ...above, bottom: row };
        else merges.push({ top: row - 1, left: col, bottom: row, right: col });
        return null;
      }
      if (text === "") return null;
      if (text.startsWith("ƒ")) {
        text = text.slice(1).trim();
        formulas[row]![col] = "=SUM(X1:X9)";
      }
      if (text.startsWith("'")) return text.slice(1);
      if (/^#(?:REF!|N\/A)$/.test(text)) return { error: text };
      return /^-?\d+(?:\.\d+)?$/.test(text) && !/^0\d/.test(text) && text.length < 12
        ? Number(text)
        : text.replaceAll("↵", "\n").replaceAll("␣", " ");
    }),
  );
  return {
    sheet: {
      name,
      origin: { row: 0, col: 0 },
      values,
      formulas,
      numberFormats: values.map((row) => row.map(() => "General")),
      merges,
      hiddenRows: [],
      hiddenColumns: [],
      protected: false,
      visible: "visible",
    },
    marked,
  };
}

/**
 * Reads the tables of an example by its form, however little of the form they show. Where it names several forms
 * ("a、b"), they serve the tables in their order, the last one all that follow.
 */
export function documentsOf(example: Example): Document[] {
  const ids = example.form.split("、");
  return example.sheets.map((snapshot, index) => {
    const id = ids[Math.min(index, ids.length - 1)] ?? "";
    const form = formById(id);
    if (!form) throw new Error(`unknown form ${id}`);
    const sheet = tokenise(snapshot);
    const region = findRegions(sheet)[0] ?? {
      top: 0,
      header: sheet.endRow,
      end: sheet.endRow,
      foot: sheet.endRow,
    };
    return documentOf(readForm(sheet, form, region));
  });
}
