import type { Given } from "../../model/field";
import { defineTableRule } from "../define-rule";
import { homeOf, plainNameOf, says, systemOf, type KnownLevel1, type KnownLevel2 } from "./level-names";

/** A level 2 where it first stands in the table. */
interface Entry {
  readonly cell: Given<string>;
  readonly known: KnownLevel2;
}

/** The level-2 indicators stand in another order than the profile's. */
export const level2Order = defineTableRule({
  id: "level2-order",
  title: "二级指标宜按规定的次序排列",
  family: "结构",
  severity: "notice",
  on: "ProjectOrDepartment",
  basis: "绩效目标表表样及所选口径的指标体系：数量、质量、时效、成本，经济、社会、生态、可持续影响",
  why: "次序一致，各项目的表才便于对照和汇总。",
  how: "按口径的次序重排；内容不用改。",
  columns: { reads: ["level2"], optional: ["level1"] },
  check({ indicators }, { profile, report }) {
    const lines = indicators.map(({ level1, level2 }) => {
      const second = plainNameOf(level2);
      return { level2, second, home: homeOf(profile, plainNameOf(level1), second) };
    });
    const disorders = systemOf(profile).flatMap((first) => {
      const entries: Entry[] = [];
      for (const { level2, second, home } of lines) {
        const known = first.level2.find((wanted) => says(second, wanted));
        if (home !== first || !known || level2.state !== "given") continue;
        if (!entries.some((entry) => entry.known === known)) entries.push({ cell: level2, known });
      }
      return disorderOf(first, entries) ?? [];
    });
    const [at, ...others] = disorders;
    if (!at) return;
    report({
      at: at.cell,
      message: disorders.map(({ message }) => message).join("；"),
      related: others.map(({ cell }) => ({ role: "次序不同的另一处", at: cell })),
    });
  },
});

function disorderOf(
  first: KnownLevel1,
  entries: readonly Entry[],
): { cell: Given<string>; message: string } | undefined {
  const rank = ({ known }: Entry): number => first.level2.indexOf(known);
  const early = entries.find((entry, index) => {
    const previous = entries[index - 1];
    return previous !== undefined && rank(entry) < rank(previous);
  });
  if (!early) return undefined;
  const sorted = [...entries].sort((a, b) => rank(a) - rank(b));
  return {
    cell: early.cell,
    message: `${first.name}下的次序是“${chain(entries)}”，规定的次序是“${chain(sorted)}”`,
  };
}

function chain(entries: readonly Entry[]): string {
  return entries.map(({ known }) => known.name.replace(/指标$/, "")).join("→");
}
