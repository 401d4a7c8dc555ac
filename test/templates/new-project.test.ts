import { checkWorkbook } from "../../src/app/check-workbook";
import { formById } from "../../src/forms/catalogue";
import type { Form } from "../../src/forms/description";
import { documentOf } from "../../src/forms/documents";
import { formOfTable } from "../../src/forms/own-form/form-of-table";
import type { ProjectTarget } from "../../src/model/documents";
import type { Field } from "../../src/model/field";
import type { Finding } from "../../src/rules/outcome";
import { cellKey, contains, toA1 } from "../../src/sheet/address";
import type { SheetSnapshot } from "../../src/sheet/snapshot";
import type { FormSheet } from "../../src/templates/form-sheet";
import { newProject, projectFormData } from "../../src/templates/new-project";
import { BUILT_IN_LIBRARY } from "../../src/templates/library/built-in";
import { suggestedIndicators } from "../../src/templates/library/suggest";
import { withRequired } from "../../src/templates/required-rows";
import type { IndicatorDraft, ProjectDraft } from "../../src/templates/project-draft";
import { profileOf, publishedTargets, type Published } from "./form-kit";

const PROJECTS = publishedTargets().filter(({ form }) => form.document === "ProjectTarget");
const FORMS = ["hebei", "gaoxin", "changli", "suzhou", "generic"].map((id) =>
  formById(`project-target/${id}`)!,
);
const [hebei, gaoxin, changli, suzhou] = FORMS;

const valueIn = <T>(field: Field<T>): T | undefined => (field.state === "given" ? field.value : undefined);
const textIn = (field: Field<unknown>): string | undefined =>
  field.state === "given" ? field.text : undefined;

/** What a published table says, as somebody would give it for a new one. */
function draftOf({ reading }: Published): ProjectDraft {
  const project = documentOf(reading) as ProjectTarget;
  const {
    title,
    name,
    unit,
    authority,
    code,
    year,
    origin,
    period,
    purpose,
    budget,
    fiscal,
    carryover,
    other,
  } = project;
  const draft = {
    name: textIn(name) ?? textIn(title)!.replace(/(?:项目)?绩效目标表$/, ""),
    ...{ unit: textIn(unit), authority: textIn(authority), code: textIn(code), year: valueIn(year) },
    ...{ origin: textIn(origin), period: textIn(period), purpose: textIn(purpose) },
    ...{
      budget: valueIn(budget),
      fiscal: valueIn(fiscal),
      carryover: valueIn(carryover),
      other: valueIn(other),
    },
    ...{ plan: project.plan.map(({ share }) => valueIn(share)), goals: valueIn(project.goals) },
    indicators: project.indicators.map(({ level1, level2, level3, description, value, basis }) =>
      said<IndicatorDraft>({
        ...{ level1: textIn(level1) ?? "", level2: textIn(level2) ?? "", level3: textIn(level3) },
        ...{ description: textIn(description), value: textIn(value), basis: textIn(basis) },
      }),
    ),
  };
  return said<ProjectDraft>(draft);
}

/** Without what was left blank. */
function said<T>(values: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

function findingsOf(snapshot: SheetSnapshot, form: Form): readonly Finding[] {
  return checkWorkbook({ name: "2024.xlsx", sheets: [snapshot] }, profileOf(form)).findings;
}

const made = (form: Form, draft: ProjectDraft, { system } = profileOf(form)): FormSheet =>
  newProject(form, draft, { name: "新表", system });

/**
 * Findings that speak of nothing that waits for the user: neither at a pending cell, nor with one beside it, nor at a sum
 * of pending cells, nor about a level for which a blank line is there.
 */
function unexplained({ sheet, pending }: FormSheet, findings: readonly Finding[]): string[] {
  const waits = new Set(pending.map(({ at }) => cellKey(at)));
  const openLevels = levelsWithBlankLines({ sheet, pending });
  const { formulas, values } = sheet.snapshot;
  return findings
    .filter(
      ({ at, related }) => ![at, ...related.map((each) => each.at)].some((cell) => waits.has(cellKey(cell))),
    )
    .filter(({ at }) => !(formulas[at.row]?.[at.col] && values[at.row]?.[at.col] === ""))
    .filter(
      ({ rule, message }) => rule !== "level2-required" || !openLevels.some((name) => message.includes(name)),
    )
    .map(({ rule, at, message }) => `${rule} ${toA1(at)} ${message}`);
}

/** The levels at the left of pending cells. */
function levelsWithBlankLines({ sheet: { snapshot }, pending }: FormSheet): string[] {
  const { values, merges } = snapshot;
  return pending.flatMap(({ at }) =>
    values[at.row]!.flatMap((_, col) => {
      const merge = merges.find((area) => contains(area, { row: at.row, col }));
      const text = values[merge?.top ?? at.row]?.[col];
      return typeof text === "string" && text.endsWith("指标") && col < at.col ? [text] : [];
    }),
  );
}

describe.each(FORMS.map((form) => [form.name, form] as const))("%s", (_, form) => {
  const own = PROJECTS.filter((published) => published.form === form);
  const all = own.length > 0 ? own : PROJECTS.filter(({ document }) => document === "曹妃甸区2023");
  // A few from all over the documents do.
  const published = all.filter((_, index) => index % Math.ceil(all.length / 6) === 0);

  test.each(["without indicators", "with those that the library suggests"])(
    "a new table %s lacks only what waits for its user",
    (how) => {
      const { system } = profileOf(form);
      for (const { snapshot, ...table } of published) {
        const { name, unit, year, budget, fiscal, purpose } = draftOf({ snapshot, ...table });
        const draft = said<ProjectDraft>({ name, unit, year, budget, fiscal, purpose, indicators: [] });
        const indicators = how.startsWith("with ")
          ? suggestedIndicators(draft, system, BUILT_IN_LIBRARY)
          : [];
        const sheet = made(form, { ...draft, indicators });
        // What is wrong with the purpose itself was wrong with the published one.
        const known = new Set(findingsOf(snapshot, table.form).map(({ message }) => message));
        const fresh = findingsOf(sheet.sheet.snapshot, form).filter(({ message }) => !known.has(message));
        expect([name, unexplained(sheet, fresh)]).toEqual([name, []]);
        expect(sheet.pending.length).toBeGreaterThan(1);
      }
    },
  );
});

test("a form of one's own, taken from a published table, makes the same new table as that table's form", () => {
  for (const form of FORMS.slice(0, 4)) {
    const published = PROJECTS.find((each) => each.form === form)!;
    const own = formOfTable(published.snapshot, documentOf(published.reading) as ProjectTarget);
    const draft = { ...draftOf(published), indicators: [] };
    const [theirs, ours] = [made(form, draft), made(own, draft, profileOf(form))];
    expect(ours.sheet.snapshot).toEqual(theirs.sheet.snapshot);
    expect(ours.pending).toEqual(theirs.pending);
    expect(ours.sheet.look.looks).toEqual(theirs.sheet.look.looks);
  }
});

test("a table filled from a published one is found fault with just as that one, and for nothing else", () => {
  const lost = new Map<string, number>();
  for (const published of PROJECTS) {
    const { snapshot, form } = published;
    const key = ({ rule, message }: Finding): string => `${rule} ${message}`;
    const before = findingsOf(snapshot, form).map(key);
    const after = findingsOf(made(form, draftOf(published)).sheet.snapshot, form).map(key);
    expect([snapshot.name, after.filter((text) => !before.includes(text))]).toEqual([snapshot.name, []]);
    for (const text of before.filter((each) => !after.includes(each))) {
      const [rule = ""] = text.split(" ");
      lost.set(rule, (lost.get(rule) ?? 0) + 1);
    }
  }
  // 高新区's seven tables hold their two figures as texts with the unit; new ones hold numbers.
  expect(Object.fromEntries(lost)).toEqual({ "amount-as-text": 14 });
});

describe("what a form says of a draft", () => {
  const wan = (value: number) => ({ fen: value * 1_000_000, decimals: 0, unit: "万元" }) as const;
  const fieldsOf = (form: Form, draft: Partial<ProjectDraft>) =>
    projectFormData(form, { name: "招聘经费", indicators: [], ...draft }).fields;

  test("is what it has places for, under the title that it has", () => {
    const draft = { unit: "人社局", year: "2024", purpose: "用于招聘", period: "1年", goals: ["招人"] };
    expect(fieldsOf(hebei!, draft)).toEqual({
      title: "招聘经费绩效目标表",
      ...{
        name: "招聘经费",
        unit: "人社局",
        purpose: "用于招聘",
        goals: ["招人"],
        amountUnit: "万元",
        "plan.3": 100,
      },
    });
    expect(fieldsOf(gaoxin!, {}).title).toBe("招聘经费项目绩效目标表");
    expect(fieldsOf(changli!, draft)).toEqual({ title: "招聘经费绩效目标表", goals: ["招人"] });
    expect(fieldsOf(suzhou!, draft)).toEqual({
      ...{ name: "招聘经费", unit: "人社局", year: "2024", period: "1年", goals: ["招人"] },
    });
  });

  test("takes the plan as it is given, and else no more than that all is spent when the year ends", () => {
    const plan = [undefined, 50, undefined, 90];
    expect(fieldsOf(hebei!, { plan })).toMatchObject({ "plan.1": 50, "plan.3": 90 });
    expect(fieldsOf(hebei!, { plan })).not.toHaveProperty("plan.0");
  });

  test("adds up the sources where the budget is not given, and finds the one source that is not", () => {
    expect(fieldsOf(hebei!, { fiscal: wan(90), other: wan(9) }).budget).toEqual(wan(99));
    expect(fieldsOf(hebei!, { budget: wan(99), fiscal: wan(90) }).other).toEqual(wan(9));
    expect(fieldsOf(hebei!, { budget: wan(99), fiscal: wan(99) })).not.toHaveProperty("other");
    // With 上年结转 and 其他资金 both open, what is left could be either.
    expect(fieldsOf(suzhou!, { budget: wan(99), fiscal: wan(90) })).not.toHaveProperty("other");
    expect(fieldsOf(hebei!, { budget: wan(99) })).not.toHaveProperty("fiscal");
    expect(fieldsOf(hebei!, { budget: wan(99), fiscal: wan(100) })).toMatchObject({
      budget: wan(99),
      fiscal: wan(100),
    });
  });

  test("gives money in the unit of the form, exactly", () => {
    const yuan = { fen: 123_456_789, decimals: 2, unit: "元" } as const;
    expect(fieldsOf(suzhou!, { budget: yuan }).budget).toEqual({
      fen: 123_456_789,
      decimals: 6,
      unit: "万元",
    });
    expect(fieldsOf(hebei!, { budget: { ...yuan, fen: 100_000_000 } }).budget).toEqual(wan(100));
  });
});

describe("lines for what a place demands", () => {
  const { system } = profileOf(hebei!);
  const levels = (...level2: string[]) =>
    withRequired(
      level2.map((name) => ({ level1: name.startsWith("社会") ? "效果指标" : "产出指标", level2: name })),
      system,
    ).map((row) => [row.level1, row.level2].join("/"));

  test("stand where the system puts them, between those that are there", () => {
    expect(levels("数量指标", "时效指标", "社会效益指标")).toEqual([
      "产出指标/数量指标",
      "产出指标/质量指标",
      "产出指标/时效指标",
      "产出指标/成本指标",
      "效果指标/社会效益指标",
      "满意度指标/服务对象满意度指标",
    ]);
  });

  test("leave the order of those that are there as it is", () => {
    expect(levels("成本指标", "数量指标").slice(0, 4)).toEqual([
      "产出指标/成本指标",
      "产出指标/数量指标",
      "产出指标/质量指标",
      "产出指标/时效指标",
    ]);
  });

  test("are not added for a level that is there under another of its names", () => {
    expect(
      levels("产出数量", "质量", "时效指标（10分）", "成 本指标").filter((name) => name.startsWith("产出")),
    ).toHaveLength(4);
  });
});
