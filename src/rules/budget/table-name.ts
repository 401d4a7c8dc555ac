import type { BudgetTable } from "../../model/documents";
import { defineBudgetRule, type Place } from "../define-rule";

/** Words in titles that are not what the law or the forms call the thing, longer ones first. */
const WORDS: readonly (readonly [wrong: string, right: string])[] = [
  ["政府基金", "政府性基金"],
  ["国有资产经营预算", "国有资本经营预算"],
  ["国有资本预算", "国有资本经营预算"],
  ["一般公共财政预算", "一般公共预算"],
  ["公共财政预算", "一般公共预算"],
  ["拔款", "拨款"],
];
const NAME = /表$|预算$|情况$/;

/** A table whose title calls a budget by a name that it does not have. */
export const tableName = defineBudgetRule({
  id: "table-name",
  title: "表名应使用预算法和公开表式的规范名称",
  family: "预算表",
  severity: "notice",
  basis:
    "《中华人民共和国预算法》第五条：预算包括一般公共预算、政府性基金预算、国有资本经营预算、社会保险基金预算",
  why: "表名是公开的第一眼，少字、旧称和错字会让人以为是另一本预算。",
  how: "把表名里的这几个字改成规范的写法。",
  check(table, { report, unseen }) {
    const titles = titlesOf(table);
    if (titles.length === 0) return unseen("没有找到表名");
    for (const title of titles) {
      const plain = title.text.replace(/\s/g, "");
      const found = WORDS.find(([wrong]) => plain.includes(wrong));
      if (!found) continue;
      const [wrong, right] = found;
      report({
        at: title,
        message: `表名写的是“${wrong}”，应为“${right}”`,
        fixes: title.text.includes(wrong)
          ? [
              {
                title: `改为“${right}”`,
                safety: "confirm",
                changes: [{ at: title, value: title.text.replace(wrong, right) }],
              },
            ]
          : [],
      });
    }
  },
});

type Title = Place & { readonly text: string };

/** The table's name, or the texts above its header that look like one. */
function titlesOf({ title, strays, columns }: BudgetTable): Title[] {
  if (title.state === "given") return [title];
  const headers = Object.values(columns).flatMap((column) =>
    column.state === "given" ? [column.at.row] : [],
  );
  const header = Math.min(...headers);
  return strays
    .filter(({ at, text }) => at.row < header && NAME.test(text))
    .map(({ at, text }) => ({ at, text, label: "表名" }));
}
