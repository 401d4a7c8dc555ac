import type { Field } from "../../model/field";
import { defineTableRule, type Place } from "../define-rule";
import { homeOf, plainNameOf } from "./level-names";

interface Run {
  readonly at: Place;
  readonly what: string;
  readonly rows: { readonly at: Place | undefined }[];
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
      // Under 满意度指标 there is but one level 2, often merged into its level 1.
      const isOnlyOne = homeOf(profile, plainNameOf(level1), "")?.level2.length === 1;
      const blanks = [level1, level2].filter((field) => field.state === "blank");
      const at = blanks[0];
      if (!at || at.state !== "blank" || (level1.state === "given" && isOnlyOne)) {
        current = undefined;
        continue;
      }
      const what = blanks.map(({ label }) => `“${label}”`).join("和");
      if (current?.what !== what) {
        current = { at, what, rows: [] };
        runs.push(current);
      }
      current.rows.push({ at: givenPlace(level3) });
    }
    for (const { at, what, rows } of runs) {
      const first = rows[0]?.at;
      const name = first?.text === undefined ? "" : `“${first.text}”`;
      report({
        at,
        message: `${what}空白，${name}${rows.length > 1 ? `等 ${rows.length} 条` : name ? "" : "这条"}指标没有归属`,
        related: rows.flatMap((row) => (row.at ? [{ role: "没有归属的指标", at: row.at }] : [])),
      });
    }
  },
});

function givenPlace(field: Field<string>): Place | undefined {
  return field.state === "given" ? field : undefined;
}
