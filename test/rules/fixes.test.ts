import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { workbookChecker, type CheckReport } from "../../src/app/check-workbook";
import { planEdit, planSafe } from "../../src/app/plan-edit";
import { withEdit } from "../../src/app/with-edit";
import type { Document } from "../../src/model/documents";
import { finish } from "../../src/model/steps";
import { ALL_RULES } from "../../src/rules/catalogue";
import type { Finding, Fix } from "../../src/rules/outcome";
import { profileById } from "../../src/rules/profiles";
import { runRules } from "../../src/rules/run-rules";
import { toA1 } from "../../src/sheet/address";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { readSample, SAMPLES } from "../forms/samples";
import { documentsOf, readRulePage, type Example } from "./rule-page";

const RULES = join(__dirname, "../../src/rules");

/** A finding by its rule and cell; a table said once by a rule may be said of another cell after a mend. */
function placeOf({ rule, at }: Finding): string {
  return `${rule} ${at.sheet}!${toA1(at)}`;
}

/** What is wrong after a mend: the mended finding itself, or one that was not there before. */
function harm(before: readonly Finding[], mended: readonly Finding[], after: readonly Finding[]): string[] {
  const known = new Set(before.map(placeOf));
  const gone = new Set(mended.map(placeOf));
  return after.map(placeOf).filter((place) => gone.has(place) || !known.has(place));
}

function applicable(finding: Finding): Fix[] {
  return finding.fixes.filter(({ safety }) => safety !== "show");
}

/** The examples of all rule pages in which something is wrong. */
const EXAMPLES: readonly (readonly [string, string, Example])[] = readdirSync(RULES)
  .filter((name) => statSync(join(RULES, name)).isDirectory())
  .flatMap((family) =>
    readdirSync(join(RULES, family))
      .filter((name) => name.endsWith(".md"))
      .flatMap((name) =>
        readRulePage(join(RULES, family, name)).wrong.map(
          (example) => [name.slice(0, -3), example.name, example] as const,
        ),
      ),
  );

test.each(EXAMPLES)("every mend of %s is clean: %s", (id, _, example) => {
  const profile = profileById(example.profile)!;
  const check = (workbook: WorkbookSnapshot): Finding[] => {
    const documents: Document[] = documentsOf({ ...example, sheets: workbook.sheets });
    return runRules(ALL_RULES, documents, profile).flatMap(({ findings }) => findings);
  };
  const workbook: WorkbookSnapshot = { name: "例.xlsx", sheets: example.sheets };
  const before = check(workbook);
  for (const finding of before.filter(({ rule }) => rule === id)) {
    for (const fix of applicable(finding)) {
      const edit = planEdit(fix.title, [fix], workbook);
      expect({ fix: fix.title, cells: edit.cells.length > 0 }).toEqual({ fix: fix.title, cells: true });
      const after = check(withEdit(workbook, edit));
      expect({ fix: fix.title, harm: harm(before, [finding], after) }).toEqual({ fix: fix.title, harm: [] });
    }
  }
});

describe.each(SAMPLES)("%s", (name) => {
  const workbook = readSample(name);
  // A check that remembers: one from scratch for each of hundreds of mends takes a minute.
  const recheck = workbookChecker();
  const check = (...asked: Parameters<typeof recheck>) => finish(recheck(...asked));
  const before: CheckReport = check(workbook);

  test("every single mend takes its finding away and brings no other", () => {
    for (const finding of before.findings) {
      for (const fix of applicable(finding)) {
        const edit = planEdit(fix.title, [fix], workbook);
        const after = check(withEdit(workbook, edit), before.profile);
        expect({
          at: placeOf(finding),
          fix: fix.title,
          harm: harm(before.findings, [finding], after.findings),
        }).toEqual({
          at: placeOf(finding),
          fix: fix.title,
          harm: [],
        });
      }
    }
  });

  test("all safe mends together, in one edit, leave nothing safe to mend and bring no other finding", () => {
    const edit = planSafe(
      "全部修复",
      workbook,
      (each) => check(each, before.profile),
      () => true,
    );
    const after = check(withEdit(workbook, edit), before.profile);
    expect(after.findings.filter(({ fixes }) => fixes.some(({ safety }) => safety === "safe"))).toEqual([]);
    expect(harm(before.findings, [], after.findings)).toEqual([]);
  });
});
