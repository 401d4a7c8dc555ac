import { ALL_FORMS } from "../../src/forms/catalogue";
import { readSheet } from "../../src/forms/read-workbook";
import { writeForm } from "../../src/forms/write-form";
import { ALL_RULES } from "../../src/rules/catalogue";
import { profileById } from "../../src/rules/profiles";
import { runRules } from "../../src/rules/run-rules";

const FORMS = ALL_FORMS.filter(({ document }) => document !== "BudgetTable");
const ON_INDICATORS = ALL_RULES.filter(
  ({ id, on }) => on === "Indicator" || on === "GradedIndicator" || id === "level2-required",
);

test.each(FORMS.map((form) => [form.name, form] as const))(
  "%s: a table of it that holds no indicator passes no rule about them, and says so",
  (_, form) => {
    const { documents } = readSheet(
      writeForm(form, { fields: {}, tables: { indicators: { rows: [] } } }, "表"),
    );
    expect(documents.map(({ source }) => source.form)).toEqual([form.id]);
    const outcomes = runRules(ON_INDICATORS, documents, profileById("hebei-2023")!);
    expect(outcomes.filter(({ kind }) => kind === "pass" || kind === "fail")).toEqual([]);
    expect(outcomes).toContainEqual(
      expect.objectContaining({ kind: "insufficient", because: "表里一条指标也没有" }),
    );
  },
);
