import { line } from "../../../src/forms/describe-form";
import { formOf } from "../../../src/summaries/budget/ledger-table";
import { mainTable } from "../../../src/forms/vocabulary";
import { BUILT_IN_CODES } from "../../../src/model/classification/built-in";
import { linesOfYear } from "../../../src/summaries/budget/class-labels";

const LINES = [
  line("general-income", "一、一般公共预算拨款收入", { half: "income" }),
  line("own-income", "五、单位资金", { half: "income", optional: true }),
  line("class-207", "七、文化旅游体育与传媒支出", { code: "207", aliases: ["文化体育与传媒支出"] }),
  line("class-210", "十、医疗卫生支出", { code: "210", aliases: ["卫生健康支出", "医疗卫生与计划生育支出"] }),
  line("class-234", "三十、抗疫特别国债安排的支出", { code: "234" }),
  line("class-299", "自设支出", { code: "299" }),
  line("central-bank", "三十一、人行科目", {}),
  line("expenditure-of-year", "本年支出合计", {}),
];

test.each([
  [2018, ["一、文化体育与传媒支出", "二、医疗卫生与计划生育支出", "三、自设支出", "四、人行科目"]],
  [2019, ["一、文化旅游体育与传媒支出", "二、卫生健康支出", "三、自设支出", "四、人行科目"]],
  [
    2020,
    [
      "一、文化旅游体育与传媒支出",
      "二、卫生健康支出",
      "三、抗疫特别国债安排的支出",
      "四、自设支出",
      "五、人行科目",
    ],
  ],
])("in %s there are the 类 of that year by their names then, numbered anew", (year, labels) => {
  const lines = linesOfYear(LINES, BUILT_IN_CODES, year);
  expect(lines.map(({ label }) => label)).toEqual(["一、一般公共预算拨款收入", ...labels, "本年支出合计"]);
  expect(lines.every(({ key }) => LINES.some((own) => own.key === key))).toBe(true);
});

test("a 类 is called as the form does where the classification only writes it otherwise", () => {
  const lines = linesOfYear(
    [
      line("class-215", "十五、资源勘探工业信息等支出", { code: "215" }),
      line("class-205", "五、教育", { code: "205" }),
    ],
    BUILT_IN_CODES,
    2023,
  );
  expect(lines.map(({ label }) => label)).toEqual(["一、资源勘探工业信息等支出", "二、教育"]);
});

test("lines are numbered in words up to 99", () => {
  const lines = Array.from({ length: 99 }, (_, at) => line(`class-${at}`, "七、某支出", { code: `9${at}` }));
  const numbers = linesOfYear(lines, BUILT_IN_CODES, 2023).map(({ label }) => label.replace("、某支出", ""));
  const shown = [1, 9, 10, 11, 19, 20, 21, 30, 55, 90, 99].map((count) => numbers[count - 1]);
  expect(shown).toEqual([
    "一",
    "九",
    "十",
    "十一",
    "十九",
    "二十",
    "二十一",
    "三十",
    "五十五",
    "九十",
    "九十九",
  ]);
  expect(new Set(numbers).size).toBe(99);
});

test.each(["T1", "T4"] as const)("without a year %s has the names of its form", (table) => {
  const lines = mainTable(formOf(table)).lines.filter(({ optional }) => optional !== true);
  const made = linesOfYear(lines, BUILT_IN_CODES, undefined);
  expect(made.map(({ label }) => label)).toEqual(lines.map(({ label }) => label));
});
