import { readFileSync } from "node:fs";
import { summaryOffers } from "../../../src/app/summaries/offers";
import { ownFile } from "../../../src/app/summaries/own-file";
import { planRefresh } from "../../../src/app/summaries/plan-refresh";
import { planSummary } from "../../../src/app/summaries/plan-summary";
import type { SummaryKind } from "../../../src/app/summaries/summary-request";
import { withEdit } from "../../../src/app/with-edit";
import { openXlsx } from "../../../src/hosts/xlsx/xlsx-host";
import { finish } from "../../../src/model/steps";
import { isEmptyEdit } from "../../../src/sheet/edit";
import type { WorkbookSnapshot } from "../../../src/sheet/snapshot";
import { LEDGER_TABLES } from "../../../src/summaries/budget/ledger-tables";
import { madeSheets } from "../../../src/summaries/made/made-sheets";
import { aboutOf, valueOf } from "./kit";

const KINDS = ["project-summary", "department", "narrative", "charts"] as const;

function sample(name: string): WorkbookSnapshot {
  return valueOf(openXlsx(name, readFileSync(`assets/samples/${name}`))).workbook().snapshot;
}

test.each([
  ["budget-tables", "昌黎县2023-预算明细.xlsx"],
  ["units", "昌黎县2023.xlsx"],
] as const)("how far %s have come is told, and never more than all", (kind, name) => {
  const about = aboutOf(sample(name));
  const told: (readonly [number, number])[] = [];
  const request =
    kind === "units"
      ? ({ kind, files: [ownFile(about)], origin: "columns" } as const)
      : ({ kind, ledger: "预算明细", tables: LEDGER_TABLES, figures: "values" } as const);
  finish(planSummary(request, { ...about, onProgress: (done, total) => told.push([done, total]) }));
  const total = told[0]![1];
  expect(told.length).toBeGreaterThan(10);
  expect(told.every(([done, all], at) => all === total && done >= (told[at - 1]?.[0] ?? 0))).toBe(true);
  expect(told.at(-1)).toEqual([total, total]);
  // The guess is near what it comes to, or the bar would jump at the end.
  expect(told.length).toBeGreaterThan(total / 3);
  expect(told.at(-2)![0]).toBeGreaterThan(total / 3);
});

test("what can be made is offered with what it is made from, and all else with what is missing", () => {
  const offers = summaryOffers(aboutOf(sample("曹妃甸区2023.xlsx")));
  const missing = (kind: SummaryKind) => offers.find((offer) => offer.kind === kind)!.missing;
  expect(offers.find(({ kind }) => kind === "project-summary")!.from).toMatch(/^项目绩效目标表 16 张：/);
  expect(missing("department")).toBeUndefined();
  expect(missing("charts")).toBeUndefined();
  expect(missing("narrative")).toMatch(/没有部门预算公开表/);
  expect(missing("budget-tables")).toMatch(/没有认出预算明细/);
  expect(missing("units")).toMatch(/可以选取/);
});

test("a request that nothing can be made of says why and adds nothing", () => {
  const about = aboutOf(sample("曹妃甸区2023.xlsx"));
  const plan = finish(
    planSummary({ kind: "budget-tables", ledger: "无", tables: ["T1"], figures: "auto" }, about),
  );
  expect(isEmptyEdit(plan.edit)).toBe(true);
  expect(plan.remarks[0]!.text).toMatch(/没有认出预算明细/);
});

test("summaries of one workbook are made one after the other, leave its reading alone, and are up to date", () => {
  const first = sample("昌黎县2023.xlsx");
  let book = first;
  for (const kind of KINDS) {
    const plan = finish(planSummary({ kind }, aboutOf(book)));
    expect(plan.sheets).toHaveLength(1);
    book = withEdit(book, plan.edit);
  }
  expect(madeSheets(book).map(({ recipe }) => recipe?.kind)).toEqual(KINDS);
  const before = aboutOf(first).report.reading;
  const after = aboutOf(book);
  const { documents, unrecognised } = after.report.reading;
  expect(unrecognised).toEqual(before.unrecognised);
  // 部门整体支出绩效目标申报表 is a table of its own.
  expect(documents).toHaveLength(before.documents.length + 1);
  const { edit, sheets } = finish(planRefresh(after));
  expect(isEmptyEdit(edit)).toBe(true);
  expect(sheets.map(({ because }) => because)).toEqual(KINDS.map(() => undefined));
});
