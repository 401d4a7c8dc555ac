import { join } from "node:path";
import { OFFICIAL_RELATIONS } from "../../../src/relations/official/official-relations";
import { RULES } from "../judge-pages";
import { readRulePage } from "../rule-page";

// A list of code, since the pane shows each item on a line of its own.
const FORMULA = /^- `(.+)`$/gm;

test.each(OFFICIAL_RELATIONS.map((relation) => [relation.id, relation] as const))(
  "the page of %s gives every formula of it and no other",
  (id, { formulas }) => {
    const { sections } = readRulePage(join(RULES, "budget", `relation-${id}.md`));
    const given = [...(sections.get("检查什么") ?? "").matchAll(FORMULA)].map(([, formula]) => formula);
    expect(given).toEqual(formulas);
  },
);
