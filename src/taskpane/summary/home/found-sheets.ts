import type { WorkbookReading } from "../../../forms/read-workbook";
import type { BudgetTable, BudgetTableNumber } from "../../../model/documents";

/** What was recognised of a kind, in words, and the sheet where the first of it stands. */
export interface FoundSheets {
  readonly kind: string;
  readonly what: string;
  readonly first: string;
}

/** Which sheets of a workbook were recognised as what, as far as summaries are made from them. */
export function foundSheets({ documents, ledgers }: WorkbookReading): readonly FoundSheets[] {
  const sheetsOf = (kind: (typeof documents)[number]["kind"]): readonly string[] =>
    documents.flatMap((document) => (document.kind === kind ? [document.source.sheet] : []));
  const budget = documents.filter((document): document is BudgetTable => document.kind === "BudgetTable");
  const [project, department] = [sheetsOf("ProjectTarget"), sheetsOf("DepartmentTarget")];
  return [
    ...ledgers.map(({ source, first, end }) => ({
      kind: "预算明细",
      what: `${source.sheet} ${end - first} 行`,
      first: source.sheet,
    })),
    ...kindOf("预算表", budgetWords(budget), budget[0]?.source.sheet),
    ...kindOf("项目表", `${project.length} 张`, project[0]),
    ...kindOf("整体表", `${department.length} 张`, department[0]),
  ];
}

function kindOf(kind: string, what: string, first: string | undefined): readonly FoundSheets[] {
  return first === undefined ? [] : [{ kind, what, first }];
}

/** "T1–T6、T9，共 14 张" where some are there more than once. */
function budgetWords(tables: readonly BudgetTable[]): string {
  const numbers = [...new Set(tables.map(({ table }) => numberOf(table)))].sort((a, b) => a - b);
  const runs = numbers
    .filter((number) => !numbers.includes(number - 1))
    .map((from) => runFrom(from, numbers));
  const words = runs.join("、");
  return tables.length === numbers.length ? words : `${words}，共 ${tables.length} 张`;
}

function runFrom(from: number, numbers: readonly number[]): string {
  let to = from;
  while (numbers.includes(to + 1)) to++;
  if (to === from) return `T${from}`;
  return to === from + 1 ? `T${from}、T${to}` : `T${from}–T${to}`;
}

function numberOf(table: BudgetTableNumber): number {
  return Number(table.slice(1));
}
