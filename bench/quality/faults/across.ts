import { isProject, rowsOf, withFields } from "../books";
import { pick, whole } from "../random";
import { EMPLOYMENT } from "../subjects/employment";
import { SERVICES } from "../subjects/services";
import { bookFault, fault, said, where, type Fault } from "./fault";
import { projectsOf, withRow, withTables } from "./projects";

/** Faults that show only where one place is held against another. */
export const ACROSS: readonly Fault[] = [
  fault(
    "goal-against-indicator",
    "目标里的比率高于同名指标",
    where(isProject, (table, random) => {
      const rates = rowsOf(table).filter((row) => /^≥\d+%$/.test(said(row, "value")));
      if (rates.length === 0) return undefined;
      const row = pick(random, rates);
      const value = Number(/\d+/.exec(said(row, "value"))?.[0]);
      if (value >= 99) return undefined;
      const higher = value + whole(random, 1, Math.min(6, 99 - value));
      const name = said(row, "level3");
      const goal = pick(random, [
        `确保${name}达到${higher}%以上，切实维护群众利益。`,
        `全年${name}不低于${higher}%。`,
        `加强管理，${name}达${higher}%。`,
        `使${name}达到${higher}%及以上。`,
        `${name}≥${higher}%。`,
        `${name}保持在${higher}%以上。`,
        `实现${name}${higher}%以上。`,
        `按期完成年度任务；${name}达到百分之${inChinese(higher)}以上。`,
      ]);
      return withFields(table, { goals: [goal] });
    }),
  ),
  fault(
    "name-against-purpose",
    "资金用途是别的项目的",
    where(
      (table) => isProject(table) && /hebei|gaoxin|generic/.test(table.form.id),
      (table, random) => {
        const isEmployment = EMPLOYMENT.some(({ name }) => name === table.data.fields["name"]);
        return withFields(table, { purpose: pick(random, isEmployment ? SERVICES : EMPLOYMENT).purpose });
      },
    ),
  ),
  bookFault("same-indicator-different-operator", "同名指标一处 ≥、一处 ≤", (book, random) => {
    const line = pick(random, [
      ["效益指标", "社会效益指标", "减轻服务对象经济负担", `${whole(random, 2, 20)}00元/人`],
      ["产出指标", "时效指标", "任务完成及时率", "100%"],
      ["产出指标", "数量指标", "专题会议召开次数", `${whole(random, 2, 12)}次`],
      ["产出指标", "时效指标", "补贴发放时限", `${whole(random, 5, 20)}天`],
    ] as const);
    const [level1, level2, level3, value] = line;
    const signs = pick(random, [
      ["≥", "≤"],
      ["≤", "≥"],
      ["=", "≤"],
      ["≥", "="],
    ] as const);
    const few = projectsOf(book, random).slice(0, whole(random, 2, 3));
    return withTables(book, few, (table, index) => {
      const sign = index === 0 ? signs[0] : signs[1];
      const row = {
        level1,
        level2,
        level3,
        description: `${level3}的年度目标`,
        value: `${sign}${value}`,
        basis: "年初工作计划",
      };
      return withRow(table, row);
    });
  }),
];

/** A number below 100 as it is spelt: 九十五. */
function inChinese(number: number): string {
  const digits = "零一二三四五六七八九";
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${digits.charAt(tens)}十${ones === 0 ? "" : digits.charAt(ones)}`;
}
