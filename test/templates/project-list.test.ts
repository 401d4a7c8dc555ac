import fc from "fast-check";
import { readWorkbook } from "../../src/forms/read-workbook";
import { amountWithUnit } from "../../src/model/amount";
import type { Area } from "../../src/sheet/address";
import type { CellValue, SheetSnapshot } from "../../src/sheet/snapshot";
import {
  newProjectList,
  readProjectLists,
  type ProjectList,
} from "../../src/templates/project-list/read-lists";
import type { ListLine } from "../../src/templates/project-list/line";
import { sheetOf } from "../forms/table-sheet";
import { readSample, SAMPLES } from "../forms/samples";
import { filled } from "./published-lists";

const LABELS = ["项目编码", "项目名称", "单位", "预算数（万元）", "财政资金（万元）", "绩效目标", "12月底"];

function listsOn(...sheets: readonly SheetSnapshot[]): ProjectList[] {
  return readProjectLists({ name: "清单.xlsx", sheets });
}

function listOf(rows: readonly (readonly CellValue[])[], merges: readonly Area[] = []): ProjectList {
  const lists = listsOn(sheetOf("清单", rows, merges));
  expect(lists).toHaveLength(1);
  return lists[0]!;
}

/** What a line says in short: its money in its unit, the rest as it is. */
function said({ gives }: ListLine): object {
  if ("because" in gives) return gives;
  const { draft, months } = gives.project;
  const entries = Object.entries(draft).map(([key, value]) => [
    key,
    typeof value === "object" && "fen" in value ? amountWithUnit(value.fen, value.unit) : value,
  ]);
  return { ...Object.fromEntries(entries), ...(months.size > 0 && { months: [...months] }) };
}

function becauseOf({ lines }: ProjectList): (string | undefined)[] {
  return lines.map(({ gives }) => ("because" in gives ? gives.because : undefined));
}

const area = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});

test("columns are found by their labels, in any order, anywhere on the sheet", () => {
  const list = listOf([
    [],
    [null, null, "2024年项目清单"],
    [null, null, null, null, null, null, "单位：万元"],
    [
      null,
      "资金用途",
      "财政拨款",
      "*项目名称",
      "编码",
      "年度资金总额",
      "实施单位",
      "类别",
      "12月底（%）",
      "备注",
    ],
    [null, "发补贴", 60, "就业补贴", "A1", 99.5, "人社局", "补贴发放", 100, "老项目"],
  ]);
  expect(list.row).toBe(3);
  expect(list.lines.map(said)).toEqual([
    {
      name: "就业补贴",
      code: "A1",
      unit: "人社局",
      category: "补贴发放",
      purpose: "发补贴",
      budget: "99.50万元",
      fiscal: "60.00万元",
      months: [[12, 100]],
    },
  ]);
  expect(list.lines[0]!.at).toEqual({ sheet: "清单", row: 4, col: 3 });
});

test("every column has its place in the draft", () => {
  const labels = [
    "编码",
    "名称",
    "单位",
    "主管部门",
    "类别",
    "年度",
    "项目来源",
    "项目期",
    "用途",
    "绩效目标",
    "目标2",
    "目标1",
  ];
  const money = ["预算数(元)", "财政资金(元)", "上年结转(元)", "其他资金(元)"];
  const plan = ["3月底", "6月底", "10月底", "12月底"];
  const texts = [
    "A1",
    "招聘",
    "人社局",
    "[602]人社局",
    "招聘考试",
    2024,
    "本级",
    "3年",
    "招人",
    "一\n二",
    "乙",
    "甲",
  ];
  const list = listOf([
    [...labels, ...money, ...plan],
    [...texts, 3000000.01, 1000000, 2000000, 0.01, 25, "50%", 75, 100],
  ]);
  expect(list.lines.map(said)).toEqual([
    {
      ...{
        code: "A1",
        name: "招聘",
        unit: "人社局",
        authority: "[602]人社局",
        category: "招聘考试",
        year: "2024",
      },
      ...{ origin: "本级", period: "3年", purpose: "招人", goals: ["一", "二", "甲", "乙"] },
      ...{ budget: "3000000.01元", fiscal: "1000000.00元", carryover: "2000000.00元", other: "0.01元" },
      months: [
        [3, 25],
        [6, 50],
        [10, 75],
        [12, 100],
      ],
    },
  ]);
});

test("a head of two rows is read, and figures of another year are left out", () => {
  const list = listOf(
    [
      ["项目汇总表"],
      ["序号", "项目名称", "预算安排（万元）", null, null, "上年执行（万元）", null],
      [null, null, "合计", "财政资金", "其他资金", "预算数", "财政资金"],
      [1, "招聘", 99, 98, 1, 7, 7],
    ],
    [area(0, 0, 0, 6), area(1, 0, 2, 0), area(1, 1, 2, 1), area(1, 2, 1, 4), area(1, 5, 1, 6)],
  );
  expect(list.lines.map(said)).toEqual([
    { name: "招聘", budget: "99.00万元", fiscal: "98.00万元", other: "1.00万元" },
  ]);
});

describe("the unit of money", () => {
  const line = ["招聘", 99];

  test.each([
    ["in the label", "清单", [["项目名称", "预算数（元）"], line], "99.00元"],
    ["in a line above", "清单", [["单位:万元"], ["项目名称", "预算数"], line], "99.00万元"],
    [
      "behind a title",
      "清单",
      [["人社局2024年部门预算项目清单（单位：万元）"], ["项目名称", "预算数"], line],
      "99.00万元",
    ],
    ["in the name of the sheet", "项目清单（元）", [["项目名称", "预算数"], line], "99.00元"],
    [
      "in the cell",
      "清单",
      [
        ["项目名称", "预算数"],
        ["招聘", "99万元"],
      ],
      "99.00万元",
    ],
    [
      "in the label before the line above",
      "清单",
      [["单位：万元"], ["项目名称", "预算数（元）"], line],
      "99.00元",
    ],
  ])("is found %s", (_, name, rows, budget) => {
    expect(listsOn(sheetOf(name, rows))[0]!.lines.map(said)).toEqual([{ name: "招聘", budget }]);
  });

  test("is never guessed: a line with money cannot be made without, one that has none can", () => {
    const list = listOf([
      ["项目名称", "预算数", "资金用途"],
      ["招聘", 99, "招人"],
      ["培训", null, "教人"],
    ]);
    expect(becauseOf(list)).toEqual([
      "B2 的“预算数”没有写明金额单位：请在表头写成“预算数（万元）”，或在表头上面写一行“单位：万元”",
      undefined,
    ]);
  });
});

test("columns that nothing is read from are told, so that none is taken for read", () => {
  const list = listOf([
    ["序号", "项目名称", "财政资金（万元）", "专项债券", "绩效处意见", "备注"],
    [1, "甲", 12, 3, "同意", "急"],
  ]);
  expect(list.remarks).toEqual(["没有用上的列：“专项债券”、“绩效处意见”"]);
});

test("numbers kept as text are read, and told; what is no number keeps the line from being made", () => {
  const list = listOf([
    ["项目名称", "预算数（万元）", "财政资金（万元）"],
    ["甲", "1,200.50", "１２００．５"],
    ["乙", "待定", 1],
    ["丙", "——", 1],
  ]);
  expect(list.lines.map(said)).toEqual([
    { name: "甲", budget: "1200.50万元", fiscal: "1200.50万元" },
    { because: "B3 的“预算数”“待定”不是金额" },
    { name: "丙", budget: "1.00万元", fiscal: "1.00万元" },
  ]);
  expect(list.lines[0]!.gives).toMatchObject({
    remarks: [
      "B2 的“预算数”“1,200.50”是文本，按 1200.50万元 读",
      "C2 的“财政资金”“１２００．５”是文本，按 1200.50万元 读",
    ],
  });
  expect(list.lines[2]!.gives).toMatchObject({ remarks: ["没有写预算数，按各项资金相加为 1.00万元"] });
});

test("like figures kept as text beside each other stay two", () => {
  const list = listOf([
    ["项目名称", "预算数（万元）", "财政资金（万元）"],
    ["甲", "5.00", "5.00"],
  ]);
  expect(list.lines.map(said)).toEqual([{ name: "甲", budget: "5.00万元", fiscal: "5.00万元" }]);
});

test("errors, names that are missing and codes that lost their digits are told with the cell", () => {
  const list = listOf([
    ["项目编码", "项目名称", "预算数（万元）", "用途"],
    ["A1", "甲", { error: "#N/A" }, null],
    ["A2", "乙", 1, { error: "#REF!" }],
    ["A3", null, 5, null],
    [1.30209230000263e20, "丙", 1, null],
    [323001, "丁", 1, null],
  ]);
  expect(becauseOf(list)).toEqual([
    "C2 的“预算数”是错误值 #N/A，请先改好",
    "D3 的“用途”是错误值 #REF!，请先改好",
    "第 4 行没有写“项目名称”",
    "A5 的项目编码存成了数字，后面的位数已经丢失；请把这一列设成文本格式，重新填写",
    undefined,
  ]);
  expect(said(list.lines[4]!)).toMatchObject({ code: "323001" });
});

test("blank lines, totals, headings and notes are no projects", () => {
  const list = listOf([
    ["序号", "项目名称", "预算数（万元）", "财政资金（万元）"],
    [null, "一、就业类", null, null],
    [1, "甲", 1, 1],
    [],
    [2, "乙", 2, 2],
    ["合 计", null, 3, 3],
    [null, "小计", 3, 3],
    ["填表人：张三", null, null, null],
    [null, null, "联系电话：2345", null],
  ]);
  expect(list.lines.map(({ name }) => name)).toEqual(["甲", "乙"]);
  expect(list.remarks).toEqual([
    "B2 “一、就业类”像是小标题，没有当作项目",
    "A6 是“合 计”行，没有当作项目",
    "B7 是“小计”行，没有当作项目",
  ]);
});

test("a text merged over several lines is that of each; merged money and names are told", () => {
  const list = listOf(
    [
      ["单位", "项目名称", "预算数（万元）", "用途"],
      ["人社局", "甲", 1, "共用"],
      [null, "乙", 2, null],
      [null, "丙", 3, "丙用"],
      [null, "丁", null, null],
      [null, "戊", 5, "财政"],
      [null, null, 6, "其他"],
      [null, "己", 7, null],
      [null, null, null, null],
    ],
    [
      area(1, 0, 8, 0),
      area(1, 3, 2, 3),
      area(3, 2, 4, 2),
      area(5, 1, 6, 1),
      area(7, 1, 8, 1),
      area(7, 2, 8, 2),
    ],
  );
  expect(list.lines.map(said)).toEqual([
    { name: "甲", unit: "人社局", budget: "1.00万元", purpose: "共用" },
    { name: "乙", unit: "人社局", budget: "2.00万元", purpose: "共用" },
    { because: "C4 的“预算数”合并在几行上，分不清各行是多少" },
    { because: "C4 的“预算数”合并在几行上，分不清各行是多少" },
    { because: "“戊”合并在第 6–7 行，C7 另有内容；请一行写一个项目" },
    { name: "己", unit: "人社局", budget: "7.00万元" },
  ]);
});

test("parts that do not make up the budget, shares like fractions and hidden rows are told", () => {
  const sheet = sheetOf("清单", [
    ["项目名称", "预算数（万元）", "财政资金（万元）", "其他资金（万元）", "6月底", "12月底"],
    ["甲", 100, 60, 30, 0.5, 1],
  ]);
  const [list] = listsOn({ ...sheet, hiddenRows: [1] });
  expect(list!.lines[0]!.gives).toMatchObject({
    remarks: [
      "第 2 行是隐藏的",
      "预算数 100.00万元 与各项资金之和 90.00万元 不相等",
      "支出计划都不超过 1%，请看是不是把百分数写成了小数",
    ],
  });
});

test("two lists on a sheet are two, and a list stands below tables as well", () => {
  const [hebei] = readSample("曹妃甸区2023").sheets.slice(1);
  const table = hebei!.values;
  const lists = listsOn(
    sheetOf(
      "一张",
      [
        ...table,
        [],
        ["项目名称", "预算数（万元）"],
        ["甲", 1],
        [],
        ["项目名称", "预算数（元）"],
        ["乙", 20000],
      ],
      hebei!.merges,
    ),
  );
  expect(lists.map(({ row }) => row)).toEqual([table.length + 1, table.length + 4]);
  expect(lists.flatMap(({ lines }) => lines.map(said))).toEqual([
    { name: "甲", budget: "1.00万元" },
    { name: "乙", budget: "20000.00元" },
  ]);
});

test.each(SAMPLES)("nothing in %s is a 项目清单", (name) => {
  expect(readProjectLists(readSample(name))).toEqual([]);
  // Nor are tables that nobody has recognised.
  expect(readProjectLists(readSample(name), [])).toEqual([]);
});

test("a ledger is none, though it names projects and money", () => {
  const labels = [
    "单位名称",
    "功能科目编码",
    "部门经济科目编码",
    "支出类别",
    "项目编码",
    "项目名称",
    "资金来源",
    "金额（元）",
  ];
  expect(
    listsOn(sheetOf("预算明细", [labels, ["人社局", "2080101", "30201", "项目", "A1", "甲", "财政", 1]])),
  ).toEqual([]);
});

test("a new list is empty, reads as one, and reads back what is typed into it", () => {
  const sheet = newProjectList({ name: "表.xlsx", sheets: [sheetOf("项目清单", [["旧"]])] });
  expect(sheet.snapshot.name).toBe("项目清单2");
  expect(listsOn(sheet.snapshot).map(({ lines }) => lines)).toEqual([[]]);
  expect(readWorkbook({ name: "表.xlsx", sheets: [sheet.snapshot] }).documents).toEqual([]);
  const typed = filled(sheet, [{ 项目名称: "甲", "预算数（万元）": 1.23, 类别: "培训", "12月底（%）": 100 }]);
  expect(listsOn(typed.snapshot)[0]!.lines.map(said)).toEqual([
    { name: "甲", category: "培训", budget: "1.23万元", months: [[12, 100]] },
  ]);
  const formats = sheet.snapshot.numberFormats[2]!;
  const format = (label: string): string | undefined => formats[sheet.snapshot.values[1]!.indexOf(label)];
  expect([format("项目编码"), format("预算数（万元）"), format("12月底（%）")]).toEqual([
    "@",
    "#,##0.00",
    "0.00",
  ]);
  const lists = sheet.extras!.validations!.map(({ allow }) => allow);
  expect(lists).toContainEqual(
    expect.objectContaining({ kind: "list", items: expect.arrayContaining(["培训"]) }),
  );
  expect(lists).toContainEqual({ kind: "number", least: 0, most: 100 });
});

test("money by month is no plan, and a month alone is not its end", () => {
  const list = listOf(
    [
      ["项目名称", "预算数（万元）", "用款计划（万元）", null, "6月", "12月末累计支出比例"],
      [null, null, "3月底", "6月底", null, null],
      ["甲", 1, 0.2, 0.5, 7, 100],
    ],
    [area(0, 0, 1, 0), area(0, 1, 1, 1), area(0, 2, 0, 3), area(0, 4, 1, 4), area(0, 5, 1, 5)],
  );
  expect(list.lines.map(said)).toEqual([{ name: "甲", budget: "1.00万元", months: [[12, 100]] }]);
});

test("what is typed into a new list is read as it was meant, whatever it is", () => {
  const words = fc
    .array(fc.constantFrom(..."人社补贴经费2023年（）-/=+@%，、".split("")), { minLength: 1, maxLength: 12 })
    .map((characters) => `甲${characters.join("")}乙`);
  const cents = fc.integer({ min: 0, max: 90_000_000_000 });
  const project = fc.record(
    {
      name: words,
      code: words,
      unit: words,
      purpose: words,
      goals: fc.array(words, { minLength: 1 }),
      cents,
      share: fc.integer({ min: 2, max: 100 }),
    },
    { requiredKeys: ["name"] },
  );
  fc.assert(
    fc.property(fc.array(project, { minLength: 1, maxLength: 5 }), (projects) => {
      const typed = filled(
        newProjectList({ name: "", sheets: [] }),
        projects.map(
          ({ name, code = null, unit = null, purpose = null, goals, cents: sum, share = null }) => ({
            ...{ 项目名称: name, 项目编码: code, 单位: unit, 资金用途: purpose, "12月底（%）": share },
            绩效目标: goals?.join("\n") ?? null,
            "预算数（万元）": sum === undefined ? null : sum / 1_000_000,
          }),
        ),
      );
      expect(
        listsOn(typed.snapshot)[0]!.lines.map(({ gives }) => ("project" in gives ? gives.project : gives)),
      ).toEqual(
        projects.map(({ cents: sum, share, ...texts }) => ({
          draft: {
            ...texts,
            ...(sum !== undefined && { budget: expect.objectContaining({ fen: sum, unit: "万元" }) }),
          },
          months: new Map(share === undefined ? [] : [[12, share]]),
        })),
      );
    }),
    { numRuns: 30 },
  );
});

test("whatever stands below the head of a list, it is read to its end", () => {
  const value = fc.oneof(
    fc.constantFrom<CellValue>(
      null,
      "",
      "合计",
      "甲",
      "12%",
      "——",
      "#N/A",
      true,
      { error: "#REF!" },
      1e300,
      -5,
      0.1 + 0.2,
    ),
    fc.constantFrom(...LABELS),
    fc.double(),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const row = fc.array(value, { minLength: LABELS.length, maxLength: LABELS.length });
  const merge = fc
    .tuple(fc.nat(8), fc.nat(LABELS.length - 1), fc.nat(3), fc.nat(2))
    .map(([top, left, down, across]) => area(top, left, top + down, left + across));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.array(merge, { maxLength: 3 }), (rows, merges) => {
      for (const list of listsOn(sheetOf("清单", [LABELS, ...rows], merges))) {
        expect(list.lines.length).toBeLessThanOrEqual(rows.length);
        for (const { gives } of list.lines) {
          if ("because" in gives) expect(gives.because).not.toBe("");
          else expect(gives.project.draft.name).not.toBe("");
        }
      }
    }),
    { numRuns: 150 },
  );
});
