import { ledgerLines } from "../../forms/ledger/ledger-lines";
import type { Ledger } from "../../model/ledger";
import type { Steps } from "../../model/steps";
import { budgetSummary } from "../../summaries/budget/budget-summary";
import { counted } from "./counted";
import { nothing, type Making, type Naming } from "./making";
import type { SummaryAbout, SummaryRequest } from "./summary-request";

type Request = Extract<SummaryRequest, { kind: "budget-tables" }>;

/** So many lines are read in a step, and gone over as often as this before all tables stand. */
const LINES_A_STEP = 5000;
const PASSES = 4;
/** Steps that do not depend on the lines: laying tables out, their formulas … */
const MORE_STEPS = 24;

/** Makes the tables of a department's budget from a 预算明细. */
export function* makeBudgetTables(request: Request, about: SummaryAbout, naming: Naming): Steps<Making> {
  const { report, workbook } = about;
  const ledger = ledgerOn(report.reading.ledgers, request.ledger);
  const snapshot = workbook.sheets.find(({ name }) => name === ledger?.source.sheet);
  if (!ledger || !snapshot) return nothing("budget-tables", NO_LEDGER);
  const steps = PASSES * Math.ceil((ledger.end - ledger.first) / LINES_A_STEP) + MORE_STEPS;
  return yield* counted(make(request, about, { ledger, snapshot, naming }), steps, about.onProgress);
}

interface Source {
  readonly ledger: Ledger;
  readonly snapshot: SummaryAbout["workbook"]["sheets"][number];
  readonly naming: Naming;
}

function* make(
  request: Request,
  { report }: SummaryAbout,
  { ledger, snapshot, naming }: Source,
): Steps<Making> {
  const lines = yield* ledgerLines(snapshot, ledger);
  const { tables, figures, department, unit, year } = request;
  const asked = {
    ...(department !== undefined && { department }),
    ...(unit !== undefined && { unit }),
    ...(year !== undefined && { year }),
  };
  const { sheets, remarks } = yield* budgetSummary({
    snapshot,
    ledger,
    lines,
    tables,
    ...asked,
    figures,
    classification: report.classification,
    names: (form) => naming(form.name, form.document === "BudgetTable" ? form.table : form.name),
  });
  return {
    sheets: sheets.map(({ table, sheet }) => ({ part: table, sheet })),
    remarks,
    from: `“${snapshot.name}”预算明细 ${lines.rows.length} 行，金额单位：${ledger.amountUnit ?? "没有写"}`,
    options: optionWords(request),
    recipe: (part) => ({
      kind: "budget-tables",
      part,
      ledger: snapshot.name,
      tables: [...tables],
      ...asked,
      figures,
    }),
  };
}

/** The ledger on a sheet, or the only one, where its sheet was renamed. */
function ledgerOn(ledgers: readonly Ledger[], sheet: string): Ledger | undefined {
  const found = ledgers.find(({ source }) => source.sheet === sheet);
  return found ?? (ledgers.length === 1 ? ledgers[0] : undefined);
}

/** Why no tables can be made of a ledger. */
export const NO_LEDGER =
  "工作簿里没有认出预算明细。要有一张表，列出功能科目编码、支出类别、资金来源、金额等列，每行一笔。";

const FIGURES = { auto: "自动", formulas: "公式", values: "数值" } as const;

function optionWords({ tables, department, unit, year, figures }: Request): string {
  return [
    `表：${tables.join("、")}`,
    department !== undefined && `部门：${department}`,
    unit !== undefined && `单位：${unit}`,
    year !== undefined && `年度：${year}`,
    `金额：${FIGURES[figures]}`,
  ]
    .filter((words) => words !== false)
    .join("；");
}
