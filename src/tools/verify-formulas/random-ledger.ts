import type { MoneyUnit } from "../../model/amount";
import type { CellValue, SheetSnapshot } from "../../sheet/snapshot";
import { plainSheet } from "../../sheet/plain-sheet";

const LABELS = [
  "单位编码",
  "单位名称",
  "功能科目编码",
  "功能科目名称",
  "部门经济科目编码",
  "部门经济科目名称",
  "支出类别",
  "项目编码",
  "项目名称",
  "资金来源",
  "资金年度",
];
const FUNCTIONAL = ["2010601", "2050201", "2050299", "2050303", "2080101", "2080199", "2080505", "2101101"];
const MORE = ["2120102", "2130104", "2210201", "2290401", "2299999"];
const ECONOMIC = ["30101", "30102", "30108", "30201", "30211", "30212", "30217", "30231", "30302", "31013"];
const KINDS = [
  "人员经费",
  "公用经费",
  "项目支出",
  "特定目标类项目",
  "经营支出",
  "上解上级支出",
  "对附属单位补助支出",
];
const FUNDS = [
  "一般公共预算拨款",
  "一般公共预算财政拨款",
  "政府性基金预算拨款",
  "国有资本经营预算拨款",
  "财政专户管理资金",
  "事业收入",
  "经营收入",
  "上级补助收入",
  "附属单位上缴收入",
  "其他收入",
];
/** Names that a careless criterion would take for something else. */
const UNITS = [
  "某县教育局本级",
  "某县*中学",
  "某县第一中学",
  ">=某县小学",
  "某县“幼儿园”",
  "某县~学校",
  '某县"职教"中心',
];

/** What a random ledger is like. */
export interface RandomAbout {
  readonly sheet: string;
  readonly seed: number;
  readonly lines: number;
  readonly amountUnit: MoneyUnit;
  /** Whether codes stand as numbers. */
  readonly codesAreNumbers?: boolean;
  /** Whether 资金来源 tells the year, and no column of its own does. */
  readonly yearInFund?: boolean;
}

/** A ledger of several units with all kinds of money in it, carried over too; the same for the same seed. */
export function randomLedger(about: RandomAbout): SheetSnapshot {
  const { seed, lines, amountUnit, codesAreNumbers = false, yearInFund = false } = about;
  const below = randomNumbers(seed);
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const code = (text: string): CellValue => (codesAreNumbers ? Number(text) : text);
  const labels = yearInFund ? LABELS.slice(0, -1) : LABELS;
  const rows: CellValue[][] = [[...labels, `金额（${amountUnit}）`]];
  for (let line = 0; line < lines; line++) {
    const unit = below(UNITS.length);
    const functional = one(below(3) === 0 ? MORE : FUNCTIONAL);
    const economic = one(ECONOMIC);
    const year = below(6) === 0 ? "上年结转" : "本年";
    const fund = one(below(2) === 0 ? FUNDS.slice(0, 2) : FUNDS);
    // Some money is taken back, so that sums of nothing come about too.
    const fen = below(20) === 0 ? -below(1_000_000) : below(1_000_000_000);
    rows.push([
      code(String(613001 + unit)),
      UNITS[unit]!,
      code(functional),
      `科目${functional}`,
      code(economic),
      `科目${economic}`,
      one(KINDS),
      "",
      "",
      ...(yearInFund ? [`${fund}（${year}）`] : [fund, year]),
      amountUnit === "元" ? fen / 100 : fen / 1_000_000,
    ]);
  }
  return sheetOf(about.sheet, rows);
}

function sheetOf(name: string, values: readonly (readonly CellValue[])[]): SheetSnapshot {
  const isText = (value: CellValue): boolean => typeof value === "string";
  return plainSheet({
    name,
    values: values.map((row) => row.map((value) => (value === "" ? null : value))),
    numberFormats: values.map((row) => row.map((value) => (isText(value) ? "@" : "General"))),
  });
}

/** Whole numbers from 0 to below a bound, the same for the same seed. */
function randomNumbers(seed: number): (bound: number) => number {
  let state = seed >>> 0 || 1;
  return (bound) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % bound;
  };
}
