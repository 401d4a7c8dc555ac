import type { Amount } from "../../../src/model/amount";
import { chance, pick, some, whole, type Random } from "../random";

/** One line of a made-up ledger. */
export interface LedgerLine {
  /** 功能科目, 项. */
  readonly item: string;
  /** 部门经济科目, 款; null for project money. */
  readonly economic: string | null;
  readonly source: "general" | "fund" | "business";
  /** Whether it was carried over from the year before. */
  readonly isCarried: boolean;
  /** 分. */
  readonly fen: number;
}

/** 功能科目 at all levels. */
export const FUNCTIONAL: Readonly<Record<string, string>> = {
  "205": "教育支出",
  "20502": "普通教育",
  "2050201": "学前教育",
  "2050299": "其他普通教育支出",
  "20503": "职业教育",
  "2050303": "技校教育",
  "2050399": "其他职业教育支出",
  "208": "社会保障和就业支出",
  "20801": "人力资源和社会保障管理事务",
  "2080101": "行政运行",
  "2080109": "社会保险经办机构",
  "2080199": "其他人力资源和社会保障管理事务支出",
  "20805": "行政事业单位养老支出",
  "2080501": "行政单位离退休",
  "2080505": "机关事业单位基本养老保险缴费支出",
  "2080506": "机关事业单位职业年金缴费支出",
  "20807": "就业补助",
  "2080701": "就业创业服务补贴",
  "2080702": "职业培训补贴",
  "210": "卫生健康支出",
  "21011": "行政事业单位医疗",
  "2101101": "行政单位医疗",
  "212": "城乡社区支出",
  "21208": "国有土地使用权出让收入安排的支出",
  "2120803": "城市建设支出",
  "221": "住房保障支出",
  "22102": "住房改革支出",
  "2210201": "住房公积金",
};

/** 部门经济科目 at both levels. */
export const ECONOMIC: Readonly<Record<string, string>> = {
  "301": "工资福利支出",
  "30101": "基本工资",
  "30102": "津贴补贴",
  "30103": "奖金",
  "30108": "机关事业单位基本养老保险缴费",
  "30109": "职业年金缴费",
  "30110": "职工基本医疗保险缴费",
  "30113": "住房公积金",
  "302": "商品和服务支出",
  "30201": "办公费",
  "30211": "差旅费",
  "30217": "公务接待费",
  "30231": "公务用车运行维护费",
  "303": "对个人和家庭的补助",
  "30302": "退休费",
  "30305": "生活补助",
  "30309": "奖励金",
};

const STAFF = ["30101", "30102", "30103"];
const RUNNING = ["30201", "30211", "30217"];
const PENSIONS = ["30302", "30305", "30309"];
const PROJECTS = ["2050201", "2050299", "2050303", "2050399", "2080199", "2080701", "2080702"];

/** A department's money for a year, to the 分 or in whole hundreds of 元. */
export function ledger(random: Random, isRound: boolean): LedgerLine[] {
  const fen = (low: number, high: number): number =>
    isRound ? whole(random, low, high) * 10_000 : whole(random, low * 10_000, high * 10_000);
  const basic = (item: string, economic: string, amount: number): LedgerLine => ({
    item,
    economic,
    source: "general",
    isCarried: false,
    fen: amount,
  });
  const project = (item: string, about: Partial<LedgerLine>): LedgerLine => ({
    ...basic(item, "", fen(50, 90_000)),
    economic: null,
    ...about,
  });
  return [
    ...["2080101", "2080109"].flatMap((item) =>
      [...STAFF, ...some(random, RUNNING, whole(random, 1, 3))].map((code) =>
        basic(item, code, fen(30, 30_000)),
      ),
    ),
    basic("2080101", "30231", fen(100, 3000)),
    ...some(random, PENSIONS, whole(random, 1, 3)).map((code) => basic("2080501", code, fen(10, 4000))),
    basic("2080505", "30108", fen(100, 9000)),
    basic("2080506", "30109", fen(100, 4000)),
    basic("2101101", "30110", fen(100, 6000)),
    basic("2210201", "30113", fen(100, 6000)),
    ...some(random, PROJECTS, whole(random, 2, 7)).flatMap((item) =>
      Array.from({ length: whole(random, 1, 3) }, () => project(item, { isCarried: chance(random, 0.2) })),
    ),
    ...(chance(random, 0.4) ? [project("2120803", { source: "fund" })] : []),
    ...(chance(random, 0.3) ? [project(pick(random, PROJECTS), { source: "business" })] : []),
  ];
}

/** Puts a sum of 分 as the published table shows it; nothing for nothing. */
export type Shown = (fen: number) => Amount | undefined;

/** The sum of some lines, in 分. */
export function sumOf(
  lines: readonly LedgerLine[],
  test: (line: LedgerLine) => boolean = () => true,
): number {
  return lines.reduce((sum, line) => (test(line) ? sum + line.fen : sum), 0);
}
