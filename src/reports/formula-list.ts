import type { ListKind, ListLine, ListSheet } from "../forms/list-sheet";

/** The columns of 审核公式. */
export type FormulaColumn = "id" | "title" | "basis" | "severity" | "formula" | "why" | "how";

/** Relations of one's own that are kept in a workbook, a formula a row or a line of its cell. */
export const FORMULA_LIST: ListKind<FormulaColumn> = {
  title: "审核公式",
  columns: {
    id: { label: "编号", width: 10, isText: true },
    title: { label: "名称", width: 24, isText: true },
    basis: { label: "依据", width: 24, isText: true },
    severity: { label: "级别", width: 8, isText: true },
    formula: { label: "公式", aliases: ["审核公式"], width: 60, isText: true },
    why: { label: "说明", width: 30, isText: true },
    how: { label: "怎么改", width: 30, isText: true },
  },
  telling: ["id", "title", "severity", "formula"],
  hint: "式",
};

/** The rows of one relation: the first says what it is, those below only carry further formulas. */
export interface FormulaEntry {
  readonly list: ListSheet<FormulaColumn>;
  readonly first: ListLine<FormulaColumn>;
  readonly lines: readonly ListLine<FormulaColumn>[];
}

/** The relations of a list, as they stand there. */
export function entriesIn(list: ListSheet<FormulaColumn>): FormulaEntry[] {
  const entries: ListLine<FormulaColumn>[][] = [];
  for (const line of list.lines) {
    const above = entries.at(-1);
    if (above && continues(line, above[0]!)) above.push(line);
    else entries.push([line]);
  }
  return entries.map((lines) => ({ list, first: lines[0]!, lines }));
}

/** Whether a row carries a further formula of the relation above. */
function continues({ texts }: ListLine<FormulaColumn>, first: ListLine<FormulaColumn>): boolean {
  if (texts.id !== "") return texts.id === first.texts.id;
  return Object.entries(texts).every(([key, text]) => key === "formula" || text === "");
}
