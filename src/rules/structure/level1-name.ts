import type { Given } from "../../model/field";
import { defineTableRule, type FixDraft } from "../define-rule";
import { firstNamed, homeOf, plainName, plainNameOf, systemOf } from "./level-names";

interface Strange {
  readonly cells: [Given<string>, ...Given<string>[]];
  home: string | undefined;
}

/** A level-1 name that the profile's system does not have. */
export const level1Name = defineTableRule({
  id: "level1-name",
  title: "一级指标应使用规范名称",
  family: "结构",
  severity: "warning",
  on: "ProjectOrDepartment",
  basis: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）及所选口径的指标体系",
  why: "名称不规范，导入系统和汇总时会被当成另一类指标。",
  how: "改成口径里的一级指标名称。",
  columns: { needs: ["level1"], optional: ["level2"] },
  check({ indicators }, { profile, report }) {
    const system = systemOf(profile);
    const strange = new Map<string, Strange>();
    for (const { level1, level2 } of indicators) {
      const name = plainName(level1.value);
      if (system.some(({ plain }) => plain === name)) continue;
      const entry: Strange = strange.get(name) ?? { cells: [level1], home: undefined };
      if (entry.cells.at(-1)!.at.row !== level1.at.row) entry.cells.push(level1);
      entry.home ??= homeOf(profile, "", plainNameOf(level2))?.name;
      strange.set(name, entry);
    }
    const allowed = system.map(({ name }) => name).join("、");
    for (const [name, { cells, home }] of strange) {
      const [at, ...others] = cells;
      const meant = firstNamed(profile, name);
      const right = meant?.name ?? home;
      report({
        at,
        message: `一级指标“${at.text}”不是“${profile.name}”口径的名称（${allowed}）`,
        ...(right ? { how: `把“${at.text}”改为“${right}”。` } : {}),
        related: others.map((other) => ({ role: "同样的写法", at: other })),
        fixes: meant ? renaming(cells, name, meant.plain) : [],
      });
    }
  },
});

/** Puts the right word in place of the wrong one; a weight in brackets stays. */
function renaming(cells: Strange["cells"], name: string, right: string): FixDraft[] {
  // A name with white space within is not found in its cell, and then none is renamed.
  if (!cells.every(({ text }) => text.includes(name))) return [];
  const renamed = ({ text }: Given<string>): string => text.replace(name, () => right);
  const changes = cells.map((at) => ({ at, value: renamed(at) }));
  return [{ title: `改为“${renamed(cells[0])}”`, safety: "safe", changes }];
}
