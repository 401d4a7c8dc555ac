import { checkText } from "../../../src/summaries/check-text/check-text";
import { lastYearOf } from "./last-year";
import { tablesOf, verdicts } from "./kit";

const tables = tablesOf("昌黎县2023");
const before = lastYearOf(tables, {
  "T9 total total": 30.6,
  "T9 three-publics total": 30.6,
  "T9 vehicles total": 27.6,
  "T9 vehicle-purchase total": 15,
  "T9 reception total": 3,
  "T3 total total": 22331.05,
  "T3 total basic": 1638.75,
  "T3 total project": 20692.3,
});
const both = [...tables, ...before];

test.each([
  // Other ways to say the same.
  [
    "全年支出预算29,296.37万元，其中基本支出2,078.30万元，占支出总额的7.09%。",
    ["支出预算 tied", "基本支出 tied", "支出总额所占比例 tied"],
  ],
  ["人员经费1908.22万元、日常公用经费170.08万元", ["人员经费 tied", "日常公用经费 tied"]],
  ["社会保障和就业支出28103.53万元，教育支出965.31万元", ["社会保障和就业支出 tied", "教育支出 tied"]],
  ["社会保障和就业支出（类）就业补助（款）1876.76万元", ["就业补助 tied"]],
  ["社会保障和就业支出基本支出1850.77万元", ["社会保障和就业支出的基本支出 tied"]],
  ["机关运行经费170.08万元", ["机关运行经费 tied"]],
  ["收入预算2.93亿元", ["收入预算 tied"]],
  ["项目支出约2.7亿元", ["项目支出 tied"]],
  ["办公费738000元", ["办公费 tied"]],
  ["“三公”经费预算为１２．６０万元", ["三公经费预算 tied"]],
  // What is wrong.
  ["基本支出2078.03万元", ["基本支出 differs"]],
  ["全年支出预算29396.37万元", ["支出预算 differs"]],
  ["公务接待费预算安排3万元", ["公务接待费 differs"]],
  ["基本支出2078.30万元，占支出总额的17.09%", ["基本支出 tied", "支出总额所占比例 differs"]],
  ["基本支出2078.31万元", ["基本支出 differs"]],
  ["项目支出27218.07元", ["项目支出 differs"]],
  // Of what a share is: the whole that is named, else the one that it is listed under.
  [
    "支出预算29296.37万元，其中：基本支出2078.30万元，占7.09%；项目支出27218.07万元，占93%",
    [
      "支出预算 tied",
      "基本支出 tied",
      "基本支出所占比例 unknown",
      "项目支出 tied",
      "项目支出所占比例 unknown",
    ],
  ],
  [
    "支出预算29296.37万元，其中：基本支出2078.30万元，占17.09%；项目支出27218.07万元",
    ["支出预算 tied", "基本支出 tied", "基本支出所占比例 differs", "项目支出 tied"],
  ],
  // A percentage that the text's own figures give is not blamed where those are not the table's.
  [
    "公务接待费2.00万元，比上年增加1.00万元，增长100%",
    ["公务接待费 differs", "公务接待费比上年增加 unknown", "公务接待费比上年增长 unknown"],
  ],
  // Other years.
  [
    "2019年三公经费29万元，比上年增加0.5万元，增长5%，公务接待费1万元",
    [
      "其他年度三公经费 unknown",
      "三公经费比上年增加 unknown",
      "三公经费比上年增长 unknown",
      "其他年度公务接待费 unknown",
    ],
  ],
  // What cannot be told is not passed, and not blamed.
  ["农村养老中心基本支出100万元", ["农村养老中心基本支出 unknown"]],
  ["事业单位公用经费50.00万元", ["事业单位公用经费 unknown"]],
  ["昌黎县人力资源和社会保障局本级项目支出100.00万元", ["昌黎县人力资源和社会保障局本级项目支出 unknown"]],
  ["昌黎县人力资源和社会保障局项目支出100.00万元", ["项目支出 differs"]],
  ["机关运行经费120.00万元", ["机关运行经费 unknown"]],
  ["公务交通补贴10.00万元", ["公务交通补贴 unknown"]],
  ["2021年基本支出1500.00万元", ["其他年度基本支出 unknown"]],
  ["上年基本支出1500.00万元", ["上年基本支出 unknown"]],
  ["绿化管护费用8.00万元", [" unknown"]],
  ["每人每月补贴300元，参保率达到95%", ["标准、单价 unknown", "百分比 unknown"]],
] as const)("%s", (text, expected) => {
  const found = verdicts(text, tables).map((line) => line.replace(/ [^ ]+ (?=\w+$)/, " "));
  expect(found).toEqual(expected);
});

test.each([
  ["三公经费比上年减少18.00万元，下降58.82%", ["三公经费比上年减少 tied", "三公经费比上年下降 tied"]],
  ["三公经费比上年减少17.00万元，下降55.82%", ["三公经费比上年减少 differs", "三公经费比上年下降 differs"]],
  ["三公经费比上年增加18.00万元", ["三公经费比上年增加 differs"]],
  ["三公经费12.60万元，上年30.60万元", ["三公经费 tied", "上年三公经费 tied"]],
  ["公务接待费与上年3.00万元相比减少3.00万元", ["上年公务接待费 tied", "公务接待费比上年减少 tied"]],
  ["公务接待费由上年的3万元减少到0万元", ["上年公务接待费 tied", "公务接待费 tied"]],
  ["2022年公务接待费3.50万元", ["上年公务接待费 differs"]],
  [
    "预算支出29296.37万元，比2022年预算增加6965.32万元，增长31.19%，其中：基本支出增加439.55万元；项目支出增加6525.77万元",
    [
      "预算支出 tied",
      "预算支出比上年增加 tied",
      "预算支出比上年增长 tied",
      "基本支出比上年增加 tied",
      "项目支出比上年增加 tied",
    ],
  ],
] as const)("beside last year's tables: %s", (text, expected) => {
  const found = verdicts(text, both).map((line) => line.replace(/ [^ ]+ (?=\w+$)/, " "));
  expect(found).toEqual(expected);
});

test.each([
  // Parts.
  [
    "三公经费减少18万元，其中：公务用车购置费减少15万元，公务接待费减少3万元",
    "unknown",
    "合计 -18.00万元，与它相符",
  ],
  ["基本支出2078.30万元（人员经费1908.22万元，公用经费171.08万元）", "unexplained", "比它多 1.00万元"],
  ["绿化经费10万元，其中：苗木6万元，人工5万元", "unexplained", "合计 11.00万元，比它多 1.00万元"],
  ["绿化经费10万元，其中：苗木6万元", "unknown", "不是全部"],
  ["支出29296.37万元，其中：教育支出965.31万元，卫生健康支出126.65万元", "tied", "不是全部"],
  ["绿化经费10.00万元。绿化经费12.00万元。", "unknown", "没有认出"],
] as const)("the parts in %s", (text, verdict, said) => {
  const [whole] = checkText(text, tables).figures;
  expect(whole).toMatchObject({ verdict, message: expect.stringContaining(said) as string });
});

test("two figures of one thing that no table tells are both marked", () => {
  const { figures } = checkText("福利费9.11万元。\n福利费预算9.10万元。", []);
  expect(figures.map(({ verdict }) => verdict)).toEqual(["unexplained", "unexplained"]);
  expect(figures[0]!.message).toContain("文中另一处说“福利费”是 9.10万元，前后不一致");
});

test("figures stand where they do in the text as it was pasted", () => {
  const text = "\u3000\u3000基 本 支 出 为 “2078.30” 万元；\r\n公用经费　１７０．０８万元";
  expect(checkText(text, tables).figures.map(({ from, to }) => text.slice(from, to))).toEqual([
    "2078.30” 万元",
    "１７０．０８万元",
  ]);
});

test("bare figures of pasted tables are counted and not judged", () => {
  expect(checkText("项目\t合计\n基本支出\t2078.30\n公用经费\t170.08", tables)).toMatchObject({
    figures: [],
    bare: 2,
  });
});
