import type { Indicator } from "../../model/documents";
import type { Field, Given } from "../../model/field";
import { normaliseLabel } from "../../sheet/label";
import { defineTableRule } from "../define-rule";

type Columns = "level2" | "level3" | "description" | "value";

/** An indicator with its texts as they are compared; "" where there is none. */
type Line = Readonly<Record<Columns, string>> & { readonly cell: Given<string> };

/** The same indicator stands twice in one table. */
export const indicatorDuplicate = defineTableRule({
  id: "indicator-duplicate",
  title: "同一张表里不应有重复的指标",
  family: "结构",
  severity: "warning",
  on: "ProjectOrDepartment",
  basis: "绩效指标应指向明确、各有侧重（财预〔2015〕88号）",
  why: "同一件事考核两次，评价时会重复计分；名称相同还分不清说的是哪一条。",
  how: "删去重复的一条，或把两条改写成各自考核的内容。",
  columns: { needs: ["level3"], optional: ["level2", "description", "value"] },
  check({ indicators }, { report }) {
    const byName = new Map<string, Line[]>();
    const byContent = new Map<string, Line[]>();
    for (const indicator of indicators) {
      const line = lineOf(indicator);
      if (line.value.includes("不适用")) continue;
      const content = line.description && line.value ? `${line.description}\u001f${line.value}` : undefined;
      const named = byName.get(line.level3)?.find((earlier) => !areTwo(earlier, line));
      const same = content && byContent.get(content)?.find(({ level2 }) => differ(level2, line.level2));
      if (named) {
        const message = `三级指标“${line.cell.text}”在本表出现了两次`;
        report({
          at: line.cell,
          message,
          related: [{ role: "前一条", at: named.cell }],
          subject: line.level3,
        });
      } else if (same) {
        const message = `与“${same.cell.text}”的描述（${line.description}）和指标值（${line.value}）完全相同`;
        report({
          at: line.cell,
          message,
          related: [{ role: "前一条", at: same.cell }],
          subject: line.level3,
        });
      }
      remember(byName, line.level3, line);
      if (content) remember(byContent, content, line);
    }
  },
});

/** Whether two lines of one name are two indicators all the same: what they describe, and more, tells them apart. */
function areTwo(a: Line, b: Line): boolean {
  return differ(a.description, b.description) && (differ(a.value, b.value) || !differ(a.level2, b.level2));
}

function differ(a: string, b: string): boolean {
  return a !== "" && b !== "" && a !== b;
}

function lineOf(indicator: Pick<Indicator, Exclude<Columns, "level3">> & { level3: Given<string> }): Line {
  const { level2, level3, description, value } = indicator;
  return {
    cell: level3,
    level2: textOf(level2),
    level3: textOf(level3),
    description: textOf(description),
    value: textOf(value),
  };
}

function remember(lines: Map<string, Line[]>, key: string, line: Line): void {
  const known = lines.get(key);
  if (known) known.push(line);
  else lines.set(key, [line]);
}

function textOf(field: Field<unknown>): string {
  return field.state === "given" ? normaliseLabel(field.text) : "";
}
