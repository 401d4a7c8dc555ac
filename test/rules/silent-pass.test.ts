import { readSheet } from "../../src/forms/read-workbook";
import { BUILT_IN_CODES } from "../../src/model/classification/built-in";
import { INDICATOR_COLUMNS, type Document } from "../../src/model/documents";
import type { Field } from "../../src/model/field";
import { ALL_RULES } from "../../src/rules/catalogue";
import { handedTo } from "../../src/rules/known-answers";
import type { BudgetRule, Rule, TableRule, WorkbookRule } from "../../src/rules/rule";
import { profileById } from "../../src/rules/profiles";
import { runRules } from "../../src/rules/run-rules";
import { mutationsOf } from "../forms/mutations";
import { readSample } from "../forms/samples";

/** One real table of every official form. */
const TABLES = [
  ["曹妃甸区2023", "8.招聘经费"],
  ["满城区2021", "3.发放城乡居民养老保险协办员经办补贴"],
  ["高新区2024", "1.被征地农民社会保障费"],
  ["昌黎县2023", "2.就业创业补助资金县级配套"],
  ["宿州市2024", "2.智慧人社等项目"],
  ["宿州市2024", "部门整体"],
  ["曹妃甸区2023", "活动绩效"],
  ["昌黎县2023", "部门机构设置情况"],
  ["满城区2021", "部门机构设置情况"],
  ["昌黎县2023", "部门政府采购预算"],
  ["昌黎县2023", "收支总表"],
  ["昌黎县2023", "政府基金预算财政拨款支出表"],
  ["昌黎县2023", "部门固定资产占用情况表"],
  ["满城区2021", "“三公”经费预算情况及增减变化原因"],
] as const;

/** Relations look at every table to see whose it is; what they pass for is tried in test/relations. */
const RULES = ALL_RULES.filter(({ id }) => !id.startsWith("relation-"));

const profile = profileById("hebei-2023")!;

/** The single fields of a document by name, plan points included. */
function fieldsOf(document: Document): Map<string, Field<unknown>> {
  const fields = new Map<string, Field<unknown>>();
  for (const [key, value] of Object.entries(document)) {
    if (typeof value === "object" && "state" in value) fields.set(key, value as Field<unknown>);
  }
  if (document.kind === "ProjectTarget") {
    document.plan.forEach(({ share }, index) => fields.set(`plan.${index}`, share));
  }
  return fields;
}

function valueText(field: Field<unknown> | undefined): string | undefined {
  if (field?.state !== "given") return undefined;
  // Quantities count in bigints, which JSON does not know.
  return JSON.stringify(field.value, (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}

type Line = readonly (string | undefined)[];

/** What the lines of a table say, column by column: indicators, or the rows of a budget table. */
function linesOf(document: Document): Line[] {
  if (document.kind === "ActivityTargets") return [];
  if (document.kind === "BudgetTable") {
    return document.rows.map(({ name, cells }) => [name, ...Object.values(cells)].map(valueText));
  }
  return document.indicators.map((indicator) =>
    INDICATOR_COLUMNS.map((column) => valueText(indicator[column])),
  );
}

/** Whether some original line says everything that this one says; what is gone is gone, nothing is made up. */
function isFrom(originals: readonly Line[], says: Line): boolean {
  return originals.some((original) =>
    original.every((text, column) => says[column] === undefined || says[column] === text),
  );
}

/** A list whose last entry went with its row is a shorter list, and nothing on the sheet tells otherwise. */
function isSameOrShorterList(before: Field<unknown> | undefined, after: Field<unknown>): boolean {
  if (before?.state !== "given" || after.state !== "given") return false;
  const [was, is] = [before.value, after.value];
  return Array.isArray(was) && Array.isArray(is) && is.every((entry, index) => entry === was[index]);
}

/** Keys that a rule must be able to see, and that cannot be seen in this document. */
function hiddenKeys(rule: Rule, document: Document): string[] {
  if (rule.on === "Workbook" || rule.on === "BudgetTable") return [];
  if (rule.on === "GradedIndicator" || rule.on === "Text") return [];
  if (document.kind === "ActivityTargets" || document.kind === "BudgetTable") return [];
  const head = rule.on === "Indicator" ? {} : rule.sight;
  const columns = rule.on === "Indicator" ? rule.sight : (rule.columns ?? {});
  const fields = fieldsOf(document);
  const isHidden = (state: string | undefined): boolean => state === "absent" || state === "unreadable";
  const keys = [...(head.needs ?? []), ...(head.reads ?? []), ...(head.optional ?? [])];
  const columnKeys = [...(columns.needs ?? []), ...(columns.reads ?? []), ...(columns.optional ?? [])];
  const planKeys =
    rule.on !== "Indicator" && rule.plan ? [...fields.keys()].filter((key) => key.startsWith("plan.")) : [];
  return [
    ...[...keys, ...planKeys].filter((key) => isHidden(fields.get(key)?.state)),
    ...(head.needs ?? []).filter((key) => fields.get(key)?.state !== "given"),
    ...columnKeys.filter((key) => isHidden(document.columns[key].state)),
    ...(columns.needs ?? []).filter((key) =>
      document.indicators.some((indicator) => indicator[key].state !== "given"),
    ),
  ];
}

/** The fields and columns that a rule looked at and could not see, although it then passed. */
function overlooked(rule: WorkbookRule | TableRule | BudgetRule, documents: readonly Document[]): string[] {
  const looked: string[] = [];
  let passes = true;
  const spoken = (): void => void (passes = false);
  const said = { report: spoken, unseen: spoken, notApplicable: spoken };
  const context = { profile, classification: BUILT_IN_CODES, ...said };
  const watched = documents.map((document) => watch(document, looked));
  if (rule.on === "Workbook") {
    const handed = handedTo(rule, watched, []);
    rule.check(handed.documents, { ...context, unread: handed.unread });
  } else if (rule.on === "BudgetTable") {
    for (const table of watched) if (table.kind === "BudgetTable") rule.check(table, context);
  } else {
    for (const table of watched)
      if (table.kind === "ProjectTarget" || table.kind === "DepartmentTarget") rule.check(table, context);
  }
  return passes ? looked : [];
}

/** A document that notes which of its absent and unreadable places are looked at; its title only names it. */
function watch<T extends object>(watched: T, looked: string[]): T {
  return new Proxy(watched, {
    get(target, key): unknown {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "object" || value === null || key === "title") return value;
      if (key === "columns") return watch(value, looked);
      const state = "state" in value ? value.state : undefined;
      if (state === "absent" || state === "unreadable") looked.push(String(key));
      return value;
    },
  });
}

/** Rules that are handed everything and say themselves what they could not see. */
function seesForItself(rule: Rule): rule is WorkbookRule | TableRule | BudgetRule {
  return (
    rule.on === "Workbook" ||
    rule.on === "BudgetTable" ||
    ("sight" in rule && Object.keys(rule.sight).length === 0 && rule.on !== "Indicator")
  );
}

describe.each(TABLES)("%s %s", (sample, name) => {
  const workbook = readSample(sample);
  const sheet = workbook.sheets.find((candidate) => candidate.name === name)!;
  const [original] = readSheet(sheet).documents;
  const others = workbook.sheets
    .filter((candidate) => candidate !== sheet)
    .flatMap((s) => readSheet(s).documents);
  const mutations = mutationsOf(sheet);

  test("is read, and has much that can be taken away", () => {
    expect(original).toBeDefined();
    expect(mutations.length).toBeGreaterThan(15);
  });

  test("whatever is taken away, no place is read from somewhere else", () => {
    for (const mutation of mutations) {
      const [document] = readSheet(mutation.sheet).documents;
      if (!document || !original || document.kind !== original.kind) continue;
      const before = fieldsOf(original);
      const said = linesOf(original);
      for (const [key, field] of fieldsOf(document)) {
        if (field.state !== "given" || isSameOrShorterList(before.get(key), field)) continue;
        expect({ mutation: mutation.name, key, value: valueText(field) }).toEqual({
          mutation: mutation.name,
          key,
          value: valueText(before.get(key)),
        });
      }
      const madeUp = linesOf(document).filter((line) => !isFrom(said, line));
      expect({ mutation: mutation.name, madeUp }).toEqual({
        mutation: mutation.name,
        madeUp: [],
      });
    }
  });

  test("whatever is taken away, no rule passes for what it could not see", () => {
    for (const mutation of mutations) {
      const { documents, unrecognised } = readSheet(mutation.sheet);
      expect(documents.length + unrecognised.length).toBeGreaterThan(0);
      for (const rule of RULES) {
        if (seesForItself(rule)) {
          const missed = overlooked(rule, rule.on === "Workbook" ? [...others, ...documents] : documents);
          expect({ mutation: mutation.name, rule: rule.id, missed }).toEqual({
            mutation: mutation.name,
            rule: rule.id,
            missed: [],
          });
          continue;
        }
        for (const document of documents) {
          const hidden = hiddenKeys(rule, document);
          if (hidden.length === 0) continue;
          const passed = runRules([rule], [document], profile).filter(({ kind }) => kind === "pass");
          expect({ mutation: mutation.name, rule: rule.id, hidden, passed: passed.length }).toEqual({
            mutation: mutation.name,
            rule: rule.id,
            hidden,
            passed: 0,
          });
        }
      }
    }
  });
});
