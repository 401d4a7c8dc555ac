import type { Field } from "../../model/field";
import type { Profile } from "../profile";
import { defineTableRule, type FixDraft, type Place } from "../define-rule";
import { firstNamed, plainNameOf } from "./level-names";

/** Indicators one below the other that lack the same labels. */
interface Run {
  readonly at: Place;
  readonly what: string;
  /** The only level 2 that they can have, where there is but one. */
  readonly only: string | undefined;
  readonly rows: { readonly blank: Place; readonly indicator: Place | undefined }[];
}

/** An indicator that stands under no level 1 or no level 2, as when a merged label broke. */
export const level2Unlabelled = defineTableRule({
  id: "level2-unlabelled",
  title: "每条指标都应归在一级、二级指标之下",
  family: "结构",
  severity: "error",
  on: "ProjectOrDepartment",
  basis: "绩效目标表的指标按一级、二级、三级逐级填列",
  why: "没有一级、二级指标名称，就不知道这条指标考核的是数量、质量还是别的方面。",
  how: "补上名称；原来是合并单元格的，重新合并到这几行。",
  columns: { reads: ["level2"], optional: ["level1", "level3"] },
  check({ indicators }, { profile, report }) {
    const runs: Run[] = [];
    let current: Run | undefined;
    for (const { level1, level2, level3 } of indicators) {
      const blanks = [level1, level2].filter((field) => field.state === "blank");
      const [at] = blanks;
      if (!at) {
        current = undefined;
        continue;
      }
      const what = blanks.map(({ label }) => `“${label}”`).join("和");
      const only = onlyLevel2(profile, level1);
      if (current?.what !== what || current.only !== only) {
        current = { at, what, only, rows: [] };
        runs.push(current);
      }
      current.rows.push({ blank: at, indicator: givenPlace(level3) });
    }
    for (const run of runs) {
      const { at, what, only, rows } = run;
      const related = rows.flatMap(({ indicator }) => indicator ?? []);
      const [first] = related;
      const name = first?.text === undefined ? "" : `“${first.text}”`;
      report({
        at,
        message: `${what}空白，${name}${rows.length > 1 ? `等 ${rows.length} 条` : name ? "" : "这条"}指标没有归属`,
        related: related.map((place) => ({ role: "没有归属的指标", at: place })),
        fixes: only === undefined ? [] : [filling(run, only)],
      });
    }
  },
});

/** Under 满意度指标 there is but one level 2: what is to stand there is no question. */
function onlyLevel2(profile: Profile, level1: Field<string>): string | undefined {
  const [only, another] = firstNamed(profile, plainNameOf(level1))?.level2 ?? [];
  return another ? undefined : only?.name;
}

/** Writes the name wherever it is lacking. */
function filling({ rows }: Run, name: string): FixDraft {
  const changes = rows.map(({ blank }) => ({ at: blank, value: name }));
  return { title: `填上“${name}”`, safety: "confirm", changes };
}

function givenPlace(field: Field<string>): Place | undefined {
  return field.state === "given" ? field : undefined;
}
