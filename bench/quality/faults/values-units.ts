import type { RowData } from "../../../src/forms/form-data";
import { hasLevels, isProject, placeOf, rowsOf, withRows, type Table } from "../books";
import { insertedAt } from "../lists";
import { pick, whole, type Random } from "../random";
import { COST, fault, inRowOf, inValue, QUANTITY, said, where, type Fault, type TableSeed } from "./fault";

const MONEY = /^[≥≤=]\d+(?:\.\d+)?(?:万元|元)$/;

/** Faults in the units of 指标值. */
export const VALUES_UNITS: readonly Fault[] = [
  fault(
    "unit-missing",
    "数量没有单位",
    inValue(/^[≥=]\d+\D/, (value) => value.replace(/[^\d≥=]+$/, ""), QUANTITY),
  ),
  fault(
    "unit-missing",
    "金额没有单位",
    inValue(MONEY, (value) => value.replace(/(?:万元|元)$/, ""), COST),
  ),
  fault(
    "unit-incomplete",
    "只写了万",
    inValue(/万元$/, (value) => value.replace(/元$/, ""), COST),
  ),
  fault(
    "unit-without-denominator",
    "人均、户均标准只写了元",
    inRowOf(COST, (row, random) => ({
      ...row,
      level3: pick(random, [
        "公益性岗位补贴人均标准",
        "招聘工作人均成本",
        "任职资格审查工作人均成本",
        "生均公用经费补助标准",
        "户均补助金额",
        "人均发放金额",
        "区级人均补贴标准",
      ]),
      value: pick(random, [
        `≤${whole(random, 10, 190)}0元`,
        `${whole(random, 10, 90)}0元`,
        `=${whole(random, 2, 50)}00元`,
        `≤0.${whole(random, 1, 9)}万元`,
      ]),
    })),
  ),
  fault(
    "unit-in-name-differs",
    "名称括号里的单位和指标值不同",
    inRowOf(QUANTITY, (row, random) => {
      const [name, unit] = pick(random, [
        ["享受补助资金人数（个）", "人"],
        ["驻村工作队人数（人）", "个"],
        ["资助户数（户）", "人"],
        ["举办培训班期数（期）", "人"],
        ["新增绿地面积（亩）", "平方米"],
        ["维修设备数量（台）", "次"],
        ["补助村卫生室数（家）", "人"],
      ] as const);
      return { ...row, level3: name, value: `≥${whole(random, 20, 900)}${unit}` };
    }),
  ),
  fault(
    "unit-in-name-differs",
    "名称末尾的人次、人数、户数和指标值不同",
    inRowOf(QUANTITY, (row, random) => {
      const [name, unit] = pick(random, [
        ["培训人次", "人"],
        ["社会保险业务办理人数", "万人次"],
        ["到馆阅览人次", "人"],
        ["信访值班人次", "人"],
        ["受益农户户数", "人"],
        ["参加考试人数", "人次"],
      ] as const);
      return { ...row, level3: name, value: `≥${whole(random, 20, 900)}${unit}` };
    }),
  ),
  fault(
    "unit-mixed",
    "同一种单位写了两种字样",
    withTwoQuantities((random) =>
      pick(random, [
        [
          ["见习人数", "人"],
          ["引进人才数量", "名"],
        ],
        [
          ["转移就业人数", "人"],
          ["培训教师数量", "位"],
        ],
        [
          ["培训场次", "场"],
          ["组织考试项目数", "场次"],
        ],
        [
          ["改造校舍面积", "平方米"],
          ["物业服务面积", "平米"],
        ],
        [
          ["养护道路里程", "公里"],
          ["新铺管道长度", "千米"],
        ],
        [
          ["检查批次", "批"],
          ["抽检产品数量", "批次"],
        ],
        [
          ["展览开放天数", "天"],
          ["培训时长", "日"],
        ],
      ] as const),
    ),
  ),
  fault(
    "unit-scale-mixed",
    "总成本换了单位",
    where((table) => isProject(table) && placeOf(table) !== "changli", inValue(MONEY, inOtherUnit, COST)),
  ),
  fault(
    "unit-scale-mixed",
    "另一条成本指标用了别的单位",
    where(hasLevels, (table, random) => {
      const rows = rowsOf(table);
      const at = rows.findIndex((row) => COST.test(said(row, "level2")) && MONEY.test(said(row, "value")));
      const row = rows[at];
      if (!row) return undefined;
      const name = pick(random, ["宣传成本", "印刷费用", "会议成本", "场地租赁成本", "设备购置成本"]);
      const value = said(row, "value").endsWith("万元")
        ? `≤${whole(random, 8, 60)}000元`
        : `≤${whole(random, 11, 99) / 10}万元`;
      const added: RowData = { ...row, level3: name, description: `全年支出的${name}`, value };
      return withRows(table, insertedAt(rows, at + 1, added));
    }),
  ),
];

function inOtherUnit(value: string): string {
  return value.replace(/(\d+(?:\.\d+)?)(万元|元)$/, (_, figure: string, unit: string) =>
    unit === "万元" ? `${Math.round(Number(figure) * 10000)}元` : `${Number(figure) / 10000}万元`,
  );
}

/** The 数量指标 of a table are put aside for two others. */
function withTwoQuantities(
  choose: (random: Random) => readonly (readonly [name: string, unit: string])[],
): TableSeed {
  return where(hasLevels, (table: Table, random) => {
    const rows = rowsOf(table);
    const first = rows.find((row) => QUANTITY.test(said(row, "level2")));
    if (!first) return undefined;
    const two = choose(random).map(([level3, unit]) => ({
      ...first,
      level3,
      description: `全年完成的${level3}`,
      value: `≥${whole(random, 3, 90)}${unit}`,
    }));
    return withRows(table, [...two, ...rows.filter((row) => !QUANTITY.test(said(row, "level2")))]);
  });
}
