import type { RowData } from "../../../src/forms/form-data";
import type { CellValue } from "../../../src/sheet/snapshot";
import { rowsOf, withFields, withRows, type Table } from "../books";
import { money, moneyText } from "../clean/money";
import { pick, randomFrom, whole, type Random } from "../random";
import { fault, inRowOf, TIMELINESS, where, type Fault, type TableSeed } from "./fault";
import { at, placesOf, put, retouched, unmergedRow, type Place } from "./sheet-cells";

const hasPlan = (table: Table): boolean => /hebei|gaoxin|generic/.test(table.form.id);
const MONTHS = ["3月底", "6月底", "10月底", "12月底"];

/** Faults in the 资金支出计划. */
export const PLAN: readonly Fault[] = [
  fault(
    "plan-decreasing",
    "累计数倒退",
    shares((random) =>
      pick(random, [
        [20, 60, 50, 100],
        [45, 20, 80, 100],
        [30, 30, 20, 100],
        [0, 90.5, 90, 100],
        [60, 60, 100, 90],
      ]),
    ),
  ),
  fault(
    "plan-over-100",
    "累计数超过 100",
    shares((random) =>
      pick(random, [
        [20, 45, 80, 120],
        [20, 45, 110, 110],
        [25, 50, 75, 100.01],
        [20, 150, 200, 300],
      ]),
    ),
  ),
  fault(
    "plan-ends-at-100",
    "年底不到 100",
    shares((random) =>
      pick(random, [
        [20, 45, 80, 95],
        [20, 45, 80, 99.99],
        [0, 20, 30, 40],
        [25, 25, 25, 25],
      ]),
    ),
  ),
  fault(
    "plan-mixed-scale",
    "有的期填了万元",
    where(hasPlan, (table, random) => {
      const wan = whole(random, 2, 30);
      const first = pick(random, [0.2, 0.25, 0.3]);
      const inMoney = [wan * first, wan * 0.5].map((sum) => Math.round(sum * 100) / 100);
      // Whole numbers are as likely percentages: nobody could tell that they are money.
      if (inMoney.every(Number.isInteger)) return undefined;
      const plan = [...inMoney, 80, 100];
      const amounts = {
        budget: money(wan * 100),
        fiscal: money(wan * 100),
        carryover: money(0),
        other: money(0),
      };
      const rows = rowsOf(table).map((row) =>
        row["level3"] === "项目总成本" ? { ...row, value: `≤${moneyText(wan * 100)}` } : row,
      );
      return withRows(withFields(table, { ...amounts, amountUnit: "万元", ...planOf(plan) }), rows);
    }),
  ),
  fault(
    "plan-all-in-december",
    "全部排在 12 月",
    shares((random) => pick(random, [[0, 0, 0, 100]])),
  ),
  fault(
    "plan-done-in-march",
    "3 月底就 100",
    shares(() => [100, 100, 100, 100]),
  ),
  fault(
    "plan-idle-half-year",
    "上半年是 0",
    shares((random) => [0, 0, whole(random, 10, 90), 100]),
  ),
  fault(
    "plan-blank",
    "支出计划整行空着",
    where(hasPlan, (table) => blank(table, [0, 1, 2, 3])),
  ),
  fault(
    "plan-blank",
    "有一期空着",
    where(hasPlan, (table, random) => blank(table, pick(random, [[0], [1], [2], [0, 1], [0, 1, 2]]))),
  ),
  fault(
    "plan-shifted",
    "四个月份填了五个数",
    inPlanRow((random, places, values) => {
      const [third, fourth] = [places[2]!, places[3]!];
      const extra = pick(random, [values[2]!, 90, 95]);
      return fourth.col - third.col < 2 ? undefined : [[{ ...third, col: third.col + 1 }, extra]];
    }),
  ),
  fault(
    "plan-shifted",
    "数填到了月份旁边的列",
    inPlanRow((random, places, values) => {
      const index = pick(random, [2, 3]);
      const place = places[index]!;
      return [
        [place, null],
        [{ ...place, col: place.col + 1 }, values[index] ?? null],
      ];
    }),
  ),
  fault(
    "plan-against-timeliness",
    "时效指标比支出计划早",
    where(
      hasPlan,
      inRowOf(TIMELINESS, (row, random) => ({
        ...row,
        level3: pick(random, [
          "资金发放时间",
          "项目完成时间",
          "按时代缴",
          "补贴发放完成时间",
          "工程完工时间",
          "资金支付到位时间",
        ]),
        description: "全部完成的最晚时间",
        value: pick(random, [
          "6月底前",
          "上半年完成",
          "9月底前完成",
          "10月底前发放到位",
          "第三季度末前",
          "2024年6月30日前",
          "5月底前全部完成",
          "7月31日前支付完毕",
          "前三季度完成",
        ]),
      })),
    ),
  ),
  fault(
    "plan-format-mixed",
    "有的带百分号有的不带",
    inPlanRow((random, places, values) => {
      const index = whole(random, 1, 3);
      return [[places[index]!, `${String(values[index])}%`]];
    }),
  ),
];

function planOf(plan: readonly number[]): RowData {
  return Object.fromEntries(plan.map((share, index) => [`plan.${index}`, share]));
}

function shares(choose: (random: Random) => readonly number[]): TableSeed {
  return where(hasPlan, (table, random) => withFields(table, planOf(choose(random))));
}

function blank(table: Table, gone: readonly number[]): Table {
  const fields = Object.fromEntries(
    Object.entries(table.data.fields).filter(([key]) => !gone.some((index) => key === `plan.${index}`)),
  );
  return { ...table, data: { ...table.data, fields } };
}

/** Changes cells of the row under the months; merges that go across it are taken away first. */
function inPlanRow(
  change: (
    random: Random,
    places: readonly Place[],
    values: readonly CellValue[],
  ) => readonly (readonly [Place, CellValue])[] | undefined,
): TableSeed {
  return where(hasPlan, (table, random) => {
    // A sheet may be written more than once, and must come out the same each time.
    const seed = Math.floor(random() * 2 ** 32);
    return retouched(table, (sheet) => {
      const places = MONTHS.flatMap((month) => placesOf(sheet, (value) => value === month).slice(0, 1)).map(
        ({ row, col }) => ({ row: row + 1, col }),
      );
      const row = places[0]!.row;
      const values = places.map((place) => at(sheet, place));
      const changes = change(randomFrom(seed), places, values);
      return changes ? put(unmergedRow(unmergedRow(sheet, row - 1), row), changes) : sheet;
    });
  });
}
