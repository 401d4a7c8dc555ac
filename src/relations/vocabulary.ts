import { ALL_FORMS } from "../forms/catalogue";
import type { Form, Line, TitleCell } from "../forms/description";
import { mainTable } from "../forms/vocabulary";
import { BUDGET_TABLE_NAMES, type BudgetTableNumber } from "../model/documents";
import { normaliseLabel } from "../sheet/label";

/** What formulas can speak of: budget tables by number, the projects of a workbook, its department's own table. */
export type TableId = BudgetTableNumber | "projects" | "department";

/** A column that formulas can name. */
export interface ColumnWord {
  readonly key: string;
  readonly label: string;
  readonly names: readonly string[];
  readonly type: "amount" | "number" | "text";
  /** Whether many sheets do without it. */
  readonly optional: boolean;
}

/** A table that formulas can name, with the words for what stands in it. */
export interface TableWords {
  readonly id: TableId;
  readonly name: string;
  /** As messages call it beside others. */
  readonly short: string;
  /** Every name it goes by, as labels are compared. */
  readonly names: readonly string[];
  readonly columns: readonly ColumnWord[];
  /** The lines that it always has; none where they differ from sheet to sheet. */
  readonly lines: readonly Line[];
}

/** What accountants call the tables in short. */
const SHORT_NAMES: Readonly<Record<BudgetTableNumber, readonly [string, ...string[]]>> = {
  T1: ["收支总表"],
  T2: ["收入总表"],
  T3: ["支出总表"],
  T4: ["财政拨款收支总表"],
  T5: ["一般公共预算支出表", "一般公共预算财政拨款支出表"],
  T6: ["基本支出表", "一般公共预算基本支出表", "一般公共预算财政拨款基本支出表"],
  T7: ["政府性基金支出表", "政府性基金预算支出表", "政府性基金预算财政拨款支出表"],
  T8: ["国有资本经营支出表", "国有资本经营预算支出表", "国有资本经营预算财政拨款支出表"],
  T9: ["三公经费支出表", "财政拨款三公经费支出表"],
  T10: ["政府采购预算", "政府采购预算表"],
  T11: ["固定资产占用情况表", "固定资产表"],
  T12: ["机构设置情况", "机构设置"],
  T13: ["三公经费增减变化表"],
};

const PROJECTS: TableWords = {
  id: "projects",
  name: "项目绩效目标表",
  short: "项目绩效目标表",
  names: ["项目绩效目标表", "项目支出绩效目标表", "绩效目标表"],
  columns: [
    money("budget", "预算数", ["年度资金总额"]),
    money("fiscal", "财政资金", ["财政拨款"]),
    money("carryover", "上年结转"),
    money("other", "其他资金"),
  ],
  lines: [],
};

/** The only line of a department's own table that formulas can name. */
export const DEPARTMENT_LINE = "金额合计";

const DEPARTMENT: TableWords = {
  id: "department",
  name: "部门整体支出绩效目标申报表",
  short: "整体申报表",
  names: ["部门整体支出绩效目标申报表", "整体支出绩效目标申报表", "整体申报表"],
  columns: [money("budget", "总额"), money("fiscal", "财政拨款"), money("other", "其他资金")],
  lines: [{ key: "total", label: DEPARTMENT_LINE, aliases: ["合计"], code: undefined, group: undefined }],
};

/** Every table that formulas can name. */
export const TABLE_WORDS: readonly TableWords[] = [...ALL_FORMS.flatMap(wordsOf), PROJECTS, DEPARTMENT];

const BY_ID = new Map(TABLE_WORDS.map((words) => [words.id, words]));
const BY_NAME = new Map(
  TABLE_WORDS.flatMap((words) => words.names.map((name) => [normaliseLabel(name), words])),
);

/** The words of a table. */
export function tableWords(id: TableId): TableWords {
  // Each kind of table has its form.
  return BY_ID.get(id)!;
}

/** The table that goes by a name: 部门预算收支总表, 收支总表, T1. */
export function tableNamed(name: string): TableWords | undefined {
  return BY_NAME.get(normaliseLabel(name));
}

/** The column of a table that goes by a name. */
export function columnNamed({ columns }: TableWords, name: string): ColumnWord | undefined {
  const wanted = normaliseLabel(name);
  return columns.find(({ names }) => names.includes(wanted));
}

function wordsOf(form: Form): TableWords[] {
  if (form.document !== "BudgetTable") return [];
  const { columns, lines } = mainTable(form);
  // Messages put it in quotes.
  const name = BUDGET_TABLE_NAMES[form.table].replace("“", "‘").replace("”", "’");
  const words: TableWords = {
    id: form.table,
    name,
    short: SHORT_NAMES[form.table][0],
    names: [form.table, name, form.name, ...SHORT_NAMES[form.table], ...titlesOf(form)],
    columns: columns.map(({ key, label, aliases, type, optional }) => ({
      key,
      label,
      names: [label, ...aliases].map(normaliseLabel),
      type: type === "amount" || type === "number" ? type : "text",
      optional,
    })),
    lines,
  };
  return [words];
}

/** The names under which a form's title is known. */
function titlesOf({ parts }: Form): string[] {
  return parts
    .flatMap((part) => (part.kind === "row" ? part.cells : []))
    .filter((cell): cell is TitleCell => cell.kind === "title")
    .flatMap(({ text, aliases }) => [text, ...aliases]);
}

function money(key: string, label: string, aliases: readonly string[] = []): ColumnWord {
  return { key, label, names: [label, ...aliases], type: "amount", optional: true };
}
