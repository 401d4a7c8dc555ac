import type { CellValue } from "../../../src/sheet/snapshot";

/** A line as the database has it; the words are those of forms of 昌黎县. */
export interface SqlLine {
  readonly f: string;
  readonly e: string;
  readonly kind: string;
  readonly fund: string;
  readonly year: string;
  readonly fen: number;
}

/** A word that the database has, with ways to write it on a sheet. */
type Words = readonly (readonly [string, readonly string[]])[];

const KINDS: Words = [
  ["人员经费", ["人员经费", "人员类", "基本支出-人员经费"]],
  ["公用经费", ["公用经费", "公用经费项目", " 日常公用经费 "]],
  ["项目支出", ["项目支出", "特定目标类", "其他运转类项目"]],
  ["经营支出", ["经营支出", "事业单位经营支出"]],
  ["上解上级支出", ["上解上级支出", "上缴上级支出"]],
  ["对附属单位补助支出", ["对附属单位补助支出"]],
];
const FUNDS: Words = [
  ["一般公共预算拨款", ["一般公共预算拨款", "一般公共预算资金", "111 一般公共预算财政拨款"]],
  ["政府性基金预算拨款", ["政府性基金预算拨款", "政府性基金"]],
  ["国有资本经营预算拨款", ["国有资本经营预算拨款", "国有资本经营预算资金"]],
  ["财政专户管理资金", ["财政专户管理资金", "财政专户"]],
  ["事业收入", ["事业收入", "单位资金-事业收入"]],
  ["事业单位经营收入", ["事业单位经营收入", "经营收入"]],
  ["上级补助收入", ["上级补助收入"]],
  ["附属单位上缴收入", ["附属单位上缴收入"]],
  ["其他收入", ["其他收入"]],
];
const YEARS: Words = [
  ["本年", ["本年", "当年", "本年预算"]],
  ["上年结转", ["上年结转", "结转资金", "上年结转结余"]],
];
const FUNCTIONS = [
  "2050201",
  "2050299",
  "2050303",
  "2080101",
  "2080505",
  "2101101",
  "2120801",
  "2230105",
  "20805",
  "208",
];
const ECONOMIC = [
  "30101",
  "30108",
  "30201",
  "30212",
  "30217",
  "30231",
  "30239",
  "30302",
  "30399",
  "31002",
  "31013",
  "302",
];

/** A generator of whole numbers below a bound, the same on every run. */
export function dice(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** A line, and how it stands on a sheet with its amounts in 元. */
export function randomLine(roll: (bound: number) => number): { line: SqlLine; cells: CellValue[] } {
  const pick = <T>(items: readonly T[]): T => items[roll(items.length)]!;
  const word = ([own, ways]: Words[number]) => ({ own, written: pick(ways) });
  const [f, e] = [pick(FUNCTIONS), pick(ECONOMIC)];
  const [kind, year] = [word(pick(KINDS)), word(pick(YEARS))];
  // Half of all money is 一般公共预算, as it is in life.
  const fund = word(roll(2) === 0 ? FUNDS[0]! : pick(FUNDS));
  const fen = roll(2_000_000_000) - 100_000_000;
  const code = (text: string): CellValue => [text, Number(text), `${text} 某科目`, ` ${text}`][roll(4)]!;
  const amount = [fen / 100, fen / 100, (fen / 100).toFixed(2), `￥${(fen / 100).toFixed(2)}`][roll(4)]!;
  const line = { f, e, kind: kind.own, fund: fund.own, year: year.own, fen };
  const cells = [
    "1",
    "甲",
    code(f),
    "",
    code(e),
    "",
    kind.written,
    "",
    "",
    fund.written,
    year.written,
    amount,
  ];
  return { line, cells };
}
