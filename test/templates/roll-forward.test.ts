import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withEdit } from "../../src/app/with-edit";
import { chooseProfile } from "../../src/app/choose-profile";
import { readWorkbook } from "../../src/forms/read-workbook";
import type { Document } from "../../src/model/documents";
import { toA1 } from "../../src/sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";
import { rollEdit } from "../../src/templates/roll/roll-edit";
import { rollForward } from "../../src/templates/roll/roll-forward";
import type { RollChange, RollPlan, RollYears } from "../../src/templates/roll/roll-plan";
import { rollSheets, type RolledTable } from "../../src/templates/roll/roll-sheets";
import { plain } from "../forms/plain";
import { readSample, SAMPLES } from "../forms/samples";

const YEAR = /20\d\d/;

function yearsOf(name: string): RollYears {
  const from = Number(YEAR.exec(name)![0]);
  return { from, to: from + 1 };
}

interface Rolled {
  readonly document: Document;
  readonly snapshot: SheetSnapshot;
  readonly plan: RollPlan;
}

function rolledIn(workbook: WorkbookSnapshot, years: RollYears): Rolled[] {
  return readWorkbook(workbook).documents.map((document) => {
    const snapshot = workbook.sheets.find(({ name }) => name === document.source.sheet)!;
    return { document, snapshot, plan: rollForward(document, snapshot, years) };
  });
}

/** Reviewed lists; after a change that is meant: UPDATE_GOLDEN=1, then read the difference as an accountant would. */
describe.each(SAMPLES)("%s", (name) => {
  const workbook = readSample(name);
  const years = yearsOf(name);
  const rolled = rolledIn(workbook, years);

  test("its tables change in the new year as was reviewed", () => {
    const file = join(__dirname, "rolled", `${name}.txt`);
    const report = `${rolled.flatMap(linesOf).join("\n")}\n`;
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(file, report);
    expect(existsSync(file)).toBe(true);
    expect(report.split("\n")).toEqual(readFileSync(file, "utf8").split("\n"));
  });

  test("in place only the cells that were chosen change, and the year does not move twice", () => {
    const chosen = rolled.flatMap(({ plan }) => plan.changes.filter(({ isOn }) => isOn));
    const edit = rollEdit(chosen, years);
    expect(edit.cells.length).toBe(chosen.length);
    const after = withEdit(workbook, edit);
    // A table that is of the new year already is not rolled again.
    const again = rolledIn(after, years).filter(({ document }) => document.kind !== "BudgetTable");
    const left = again.flatMap(({ plan }) =>
      plan.changes.filter(({ isOn, kind }) => isOn && kind === "年度"),
    );
    expect(left).toEqual([]);
    const back = { ...edit, cells: edit.cells.map((cell) => ({ ...cell, content: cell.expected })) };
    expect(withEdit(after, back)).toEqual(workbook);
  });

  test("on sheets of their own the tables say what they say when changed in place", () => {
    const tables: RolledTable[] = rolled.map(({ document, snapshot, plan }) => ({
      document,
      snapshot,
      chosen: plan.changes.filter(({ isOn }) => isOn),
    }));
    const { system } = chooseProfile(
      rolled.map(({ document }) => document),
      name,
    ).profile;
    const taken = workbook.sheets.map((sheet) => sheet.name);
    const { edit, sheets } = rollSheets(tables, { years, system, taken });
    expect(sheets.length).toBe(tables.length);
    const names = [...taken, ...edit.added!.map(({ snapshot }) => snapshot.name)];
    expect(new Set(names).size).toBe(names.length);
    const inPlace = withEdit(
      workbook,
      rollEdit(
        tables.flatMap(({ chosen }) => chosen),
        years,
      ),
    );
    const wanted = readWorkbook(inPlace).documents;
    const made = readWorkbook({ name, sheets: edit.added!.map(({ snapshot }) => snapshot) }).documents;
    expect(made.map(({ kind }) => kind)).toEqual(wanted.map(({ kind }) => kind));
    made.forEach((document, index) => {
      if (document.kind === "BudgetTable") return;
      expect(withoutStrays(document)).toEqual(withoutStrays(wanted[index]!));
    });
  });
});

function withoutStrays(document: Document): unknown {
  return plain({ ...document, strays: [] });
}

/** What changes and what stays, with the words around it; codes are all alike, and figures have a test of their own. */
function linesOf({ document, plan }: Rolled): string[] {
  const changes = plan.changes.filter(({ kind }) => kind !== "编码");
  const left = plan.left.filter(({ kind, because }) => kind !== "金额" && !/请.*确认/.test(because));
  if (changes.length + left.length === 0) return [];
  return [
    `# ${document.source.sheet}`,
    ...changes.map(
      (change) =>
        `${change.isOn ? "✓" : "?"} ${toA1(change.at)} ${change.kind} ${change.label}：${wordsOf(change)}（${change.because}）`,
    ),
    ...left.map(
      ({ at, kind, label, text, because }) => `  ${toA1(at)} ${kind} ${label}：${text}（${because}）`,
    ),
  ];
}

/** The words that change, with some before and behind. */
function wordsOf({ before, after }: RollChange): string {
  const [one, other] = [before, after].map((content) => String("value" in content ? content.value : ""));
  let start = 0;
  while (one![start] === other![start]) start++;
  let end = 1;
  while (one!.at(-end) === other!.at(-end)) end++;
  const cut = (text: string): string =>
    text.slice(Math.max(0, start - 10), Math.min(text.length, text.length - end + 13)).replace(/\s+/g, " ");
  return `${cut(one!)} → ${cut(other!)}`;
}

test("figures that hang on the budget are carried, and told once each for the user to confirm", () => {
  const [first] = rolledIn(readSample("曹妃甸区2023"), { from: 2023, to: 2024 }).filter(
    ({ document }) => document.source.sheet === "2.劳动力市场基础设施维护维修专项经费",
  );
  const figures = first!.plan.left.map(({ at, kind, text }) => `${toA1(at)} ${kind} ${text}`);
  expect(figures).toEqual([
    "C4 金额 78.71",
    "E4 金额 78.71",
    "B5 文字 78.71万元",
    "B7 支出计划 3月底 0.00、6月底 0.00、10月底 40.00、12月底 100.00",
    "F13 指标值 78.71万元",
  ]);
});

test("the code is offered for the new year, and taken only if the user says so", () => {
  const tables = rolledIn(readSample("曹妃甸区2023"), { from: 2023, to: 2024 });
  const codes = tables.flatMap(({ plan }) => plan.changes.filter(({ kind }) => kind === "编码"));
  expect(codes.length).toBe(16);
  expect(codes.every(({ isOn, because }) => !isOn && because.includes("延续的项目沿用原编码"))).toBe(true);
});
