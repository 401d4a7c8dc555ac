import type { Given } from "../../model/field";
import { normaliseLabel } from "../../sheet/label";
import type { Profile } from "../profile";
import { defineTableRule, type FixDraft } from "../define-rule";
import { firstNamed, plainName, plainNameOf, systemOf, type KnownLevel1 } from "./level-names";
import { nearestLevel2 } from "./near-name";

interface Strange {
  readonly cells: [Given<string>, ...Given<string>[]];
  readonly first: KnownLevel1 | undefined;
}

/** A level-2 name that the profile does not have, or that it has under another level 1. */
export const level2Name = defineTableRule({
  id: "level2-name",
  title: "二级指标应使用规范名称",
  family: "结构",
  severity: "warning",
  on: "ProjectOrDepartment",
  basis: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）及所选口径的指标体系",
  why: "名称不规范或归错一级指标，导入系统和汇总时对不上。",
  how: "改成口径里的二级指标名称，放在它所属的一级指标下。",
  columns: { reads: ["level2"], optional: ["level1"] },
  check({ indicators }, { profile, report }) {
    const strange = new Map<string, Strange>();
    for (const { level1, level2 } of indicators) {
      if (level2.state !== "given") continue;
      const first = firstNamed(profile, plainNameOf(level1));
      // Where level 1 is no name of the profile, its rule speaks, and level 2 has no place to be in.
      if (level1.state === "given" && !first) continue;
      if (isInPlace(profile, plainName(level2.value), first) && !fullName(profile, level2.value, first))
        continue;
      const key = [first?.name, plainName(level2.value)].join("\u001f");
      const entry: Strange = strange.get(key) ?? { cells: [level2], first };
      if (entry.cells.at(-1)!.at.row !== level2.at.row) entry.cells.push(level2);
      strange.set(key, entry);
    }
    for (const entry of strange.values()) {
      const [at, ...others] = entry.cells;
      report({
        at,
        ...said(profile, entry),
        related: others.map((other) => ({ role: "同样的写法", at: other })),
      });
    }
  },
});

function isInPlace(profile: Profile, name: string, first: KnownLevel1 | undefined): boolean {
  return (first ? [first] : systemOf(profile)).some(({ level2 }) =>
    level2.some(({ plain }) => plain.includes(name)),
  );
}

/** The name that a cell says without its last word: 数量, 社会效益. */
function fullName(profile: Profile, text: string, first: KnownLevel1 | undefined): string | undefined {
  const full = `${normaliseLabel(text).replace(/\([^()]*\)$/, "")}指标`;
  return (first ? [first] : systemOf(profile))
    .flatMap(({ level2 }) => level2)
    .find(({ name }) => name === full)?.name;
}

function said(
  profile: Profile,
  { cells, first }: Strange,
): { message: string; how?: string; fixes?: readonly FixDraft[] } {
  const [cell] = cells;
  const full = fullName(profile, cell.value, first);
  if (full !== undefined) {
    return {
      message: `二级指标“${cell.text}”少了“指标”二字，“${profile.name}”口径的名称是“${full}”`,
      how: `把“${cell.text}”改为“${full}”。`,
      fixes: [renaming(cells, full)],
    };
  }
  const name = plainName(cell.value);
  const system = systemOf(profile);
  const home = system.find(({ level2 }) => level2.some(({ plain }) => plain.includes(name)));
  if (first && home) {
    return {
      message: `二级指标“${cell.text}”列在“${first.name}”下，按“${profile.name}”口径属于“${home.name}”`,
      how: `把这些指标移到“${home.name}”下；放对了地方的，改正二级指标名称。`,
    };
  }
  const known = first ? first.level2 : system.flatMap(({ level2 }) => level2);
  const names = known.map((second) => second.name).join("、");
  const meant = nearestLevel2(known, name);
  return {
    message: `二级指标“${cell.text}”不是“${profile.name}”口径的名称（${first ? `${first.name}下有` : ""}${names}）`,
    ...(meant ? { how: `把“${cell.text}”改为“${meant}”。`, fixes: [renaming(cells, meant)] } : {}),
  };
}

/** A weight behind the name stays: 进度指标（20分） is 时效指标（20分）. */
function renaming(cells: readonly Given<string>[], meant: string): FixDraft {
  return {
    title: `改为“${meant}”`,
    safety: "confirm",
    changes: cells.map((at) => ({ at, value: meant + (/[（(][^（()）]*[)）]$/.exec(at.text)?.[0] ?? "") })),
  };
}
