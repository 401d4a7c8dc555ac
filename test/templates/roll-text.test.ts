import { rollCode } from "../../src/templates/roll/roll-code";
import { serialInYear, showsYear, yearOfSerial } from "../../src/templates/roll/roll-date";
import { rollText } from "../../src/templates/roll/roll-text";
import { endsSoon } from "../ends-soon";

const YEARS = { from: 2023, to: 2024 };

function rolled(text: string, place: "text" | "name" | "basis" | "head" = "text"): string {
  const { rolled: found, kept } = rollText(text, place, YEARS);
  const said = found ? `${found.isOn ? "" : "?"}${found.text}` : "=";
  return kept.length > 0 ? `${said} 留${kept.length}` : said;
}

test.each([
  ["2023年12月底前完成", "2024年12月底前完成"],
  ["2023年度人员补贴", "2024年度人员补贴"],
  ["（2023 年度）", "（2024 年度）"],
  ["２０２３年度", "２０２４年度"],
  ["二〇二三年全年", "二〇二四年全年"],
  ["二○二三年", "二○二四年"],
  ["23年度培训", "24年度培训"],
  ["教龄满23年", "?教龄满24年"],
  ["2023-2024学年", "2024-2025学年"],
  ["2023年—2024年", "2024年—2025年"],
  ["2021-2025年规划", "= 留1"],
  ["2022-2023年度清算", "2023-2024年度清算"],
  ["截止2023.12.31", "截止2024.12.31"],
  ["2023-12-31前", "2024-12-31前"],
  ["2023/1/5至2023/12/31", "2024/1/5至2024/12/31"],
  ["1.保障运转\n2.2023年底完成", "1.保障运转\n2.2024年底完成"],
  ["2023届毕业生", "2024届毕业生"],
  ["2023年12月招标，2024年1月支付", "2024年12月招标，2025年1月支付"],
  ["城乡居保当年参保人数与2022年参保人数比率", "城乡居保当年参保人数与2023年参保人数比率"],
  ["提前下达2023年省级资金 冀财社〔2022〕148号", "提前下达2024年省级资金 冀财社〔2022〕148号 留1"],
])("%s becomes %s", (text, expected) => {
  expect(rolled(text)).toBe(expected);
});

test.each([
  "冀财社〔2023〕12号",
  "保财社【2020】124号",
  "保财社2023【114】号",
  "皖人社秘[2023]87",
  "唐政字(2023)5号",
  "根据《2023年就业工作实施方案》",
  "按照2023年印发的补贴管理办法执行",
  "自2019年起发放",
  "自2023年1月起发放",
  "2009年以前退休人员",
  "2023年我区共有参保人员3万人",
  "2021年新建的系统",
  "2030年达到碳达峰",
  "2023版目录",
])("%s stays, and the user is told", (text) => {
  expect(rolled(text)).toMatch(/^= 留\d$/);
});

test.each([
  ["资金用于产业园2022年度运转", "?资金用于产业园2024年度运转"],
  ["2024年1月支付尾款", "?2025年1月支付尾款"],
  ["2023级新生", "?2024级新生"],
  ["2023年共培训300人", "?2024年共培训300人"],
])("%s is only likely to become %s", (text, expected) => {
  expect(rolled(text)).toBe(expected);
});

test("names of last year's money are left to the user", () => {
  expect(rolled("下达2022年中央就业补助资金", "name")).toBe("?下达2023年中央就业补助资金");
});

test.each([
  "2023元/人",
  "享受人数2023人",
  "12023年",
  "2023.12万元",
  "13020923P00003",
  "一二三",
  "约2000年限",
])("%s names no year that moves", (text) => {
  expect(rolled(text).startsWith("=") || rolled(text).startsWith("?")).toBe(true);
});

test("the head moves the year before and the year after with its own", () => {
  expect(rolled("2022年预算数", "head")).toBe("2023年预算数");
  expect(rolled("截止时间：2022-12-31", "head")).toBe("截止时间：2023-12-31");
  expect(rolled("预算年度：2023", "head")).toBe("预算年度：2024");
});

test("very long texts full of years take no time", async () => {
  const text = "2023年".repeat(30_000);
  expect(await endsSoon(() => rolled(text))).toBe("2024年".repeat(30_000));
});

test("a code of a series keeps its check, one at random only takes the year, another year's is left", () => {
  expect(rollCode("13020923P000036100017", YEARS)).toBe("13020924P00003610001M");
  expect(rollCode("13062123AK3PEGMKL16TW", YEARS)).toBe("13062124AK3PEGMKL16TW");
  expect(rollCode("13020921P000036100017", YEARS)).toBeUndefined();
  expect(rollCode("————", YEARS)).toBeUndefined();
});

test("dates keep their day, and the last of February stays the last", () => {
  const date = (year: number, month: number, day: number): number =>
    Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
  expect(yearOfSerial(date(2023, 12, 31))).toBe(2023);
  expect(serialInYear(date(2023, 12, 31), 2024)).toBe(date(2024, 12, 31));
  expect(serialInYear(date(2023, 2, 28), 2024)).toBe(date(2024, 2, 29));
  expect(serialInYear(date(2024, 2, 29), 2025)).toBe(date(2025, 2, 28));
  expect(["yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "yyyy/m/d;@"].every(showsYear)).toBe(true);
  expect(["General", "#,##0.00", '0.00"年"', "0.00E+00", "@"].some(showsYear)).toBe(false);
});
