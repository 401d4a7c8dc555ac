import { formById } from "../../../src/forms/catalogue";
import { hebeiProject } from "../../../src/forms/official/hebei-project";
import { profileFor } from "../../../src/app/choose-profile";
import { PROFILES } from "../../../src/rules/profiles";
import { BUILT_IN_LIBRARY } from "../../../src/templates/library/built-in";
import { draftOf } from "../../../src/templates/library/draft-of";
import { wantedBy } from "../../../src/templates/library/in-system";
import { suggestedIndicators } from "../../../src/templates/library/suggest";
import type { ProjectDraft } from "../../../src/templates/project-draft";
import { publishedTables } from "../../../src/tools/library/published-tables";
import { BUDGET } from "./budget";
import { draftOfTable, findingsOnLines } from "./kit";

/** What a table with one line only is told of the lines that it lacks. */
const OF_OTHERS = new Set(["level2-required", "benefit-only-sustainability", "level2-order"]);

const PROJECT: ProjectDraft = {
  name: "示范项目",
  year: "2024",
  budget: BUDGET,
  fiscal: BUDGET,
  plan: [25, 50, 75, 100],
  goals: ["完成全年工作任务。"],
  indicators: [],
};

test("no rule finds fault with an indicator of the library, once its blanks are filled", () => {
  const faults = BUILT_IN_LIBRARY.flatMap((entry) => {
    const draft = draftOf(entry, PROJECT);
    const value = draft.value ?? entry.value.replace(/\{[^{}]+\}/g, "25");
    const found = findingsOnLines(
      hebeiProject,
      { ...PROJECT, indicators: [{ ...draft, value }] },
      PROFILES[0]!,
    );
    return found.filter(({ rule }) => !OF_OTHERS.has(rule)).map(({ rule }) => `${entry.id} ${rule}`);
  });
  expect(faults).toEqual([]);
});

test("a new table of any published project starts with all that is mandatory, and no rule finds fault with it", () => {
  const lines = publishedTables().map((published) => {
    const draft = draftOfTable(published);
    const formId =
      published.table.kind === "ProjectTarget" ? published.table.source.form : "project-target/suzhou";
    const profile = profileFor(formId, Number(draft.year))!;
    const indicators = suggestedIndicators(draft, profile.system, BUILT_IN_LIBRARY);
    const found = findingsOnLines(formById(formId)!, { ...draft, indicators }, profile);
    const open = indicators.filter(({ value }) => value === undefined).length;
    const missing = found.filter(({ rule }) => rule === "value-missing").length;
    return {
      wanted: wantedBy(profile.system).length,
      indicators,
      // What only the user can know is left blank, and is all that is found.
      unexplained: missing - open,
      others: found.filter(({ rule }) => rule !== "value-missing").map(({ message }) => message),
    };
  });
  for (const { wanted, indicators, unexplained, others } of lines) {
    expect(indicators).toHaveLength(wanted);
    expect(indicators.every(({ level3, description }) => level3 && description)).toBe(true);
    expect(unexplained).toBe(0);
    expect(others).toEqual([]);
  }
});
