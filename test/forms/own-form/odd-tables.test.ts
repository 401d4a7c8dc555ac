import { formOfTable } from "../../../src/forms/own-form/form-of-table";
import { formJson } from "../../../src/forms/own-form/form-json";
import { parseForm } from "../../../src/forms/own-form/parse-form";
import { readSheet } from "../../../src/forms/read-workbook";
import { writeForm } from "../../../src/forms/write-form";
import type { Form } from "../../../src/forms/description";
import type { Area } from "../../../src/sheet/address";
import type { CellValue, SheetSnapshot } from "../../../src/sheet/snapshot";
import { plain } from "../plain";
import { readSample } from "../samples";
import { sheetOf } from "../table-sheet";
import { VARIANTS } from "../variants";
import { dataIn } from "./data-in";

/** The form of a sheet's only table, having come through its text unchanged. */
function formOn(snapshot: SheetSnapshot): Form {
  const [document] = readSheet(snapshot).documents;
  if (document?.kind !== "ProjectTarget") throw new Error("no project");
  const form = formOfTable(snapshot, document);
  expect(parseForm(formJson(form))).toEqual({ ok: true, value: form });
  return form;
}

/** What a new table of the form shows before anything is filled in, row by row. */
function blank(form: Form): (string | null)[][] {
  const { values } = writeForm(form, { fields: {}, tables: { indicators: { rows: [] } } }, "新表");
  return values.map((row) => row.map((value) => (value === null ? null : String(value))));
}

describe("a table that is none of the known forms", () => {
  const rows: CellValue[][] = [
    ["某省2024年项目支出绩效目标申报表"],
    ["（2024年度）", null, null, "单位：万元"],
    ["项目名称", "技能培训", "立项依据", "某人社〔2024〕3号"],
    ["项目概况", "组织技能培训", null, null],
    ["资金总额", 100, "其中：财政拨款", 100],
    ["联系人", null, "经办", "王某"],
    ["三级指标", "指标值", "评分标准", "权重"],
    ["培训人数", "≥500人", "每少1人扣0.1分", 10],
    ["合格率", "≥95%", "按比例", 10],
  ];
  const merges: Area[] = [
    { top: 0, left: 0, bottom: 0, right: 3 },
    { top: 3, left: 1, bottom: 3, right: 3 },
  ];
  const sheet = sheetOf("申报表", rows, merges);
  const form = formOn(sheet);

  test("keeps its labels, known or not, in their places, and nothing of the project", () => {
    expect(blank(form)).toEqual([
      ["某省2024年项目支出绩效目标申报表", null, null, null],
      [null, null, null, null],
      ["项目名称", null, "立项依据", null],
      ["项目概况", null, null, null],
      ["资金总额", null, "其中：财政拨款", null],
      ["联系人", null, "经办", null],
      ["三级指标", "指标值", "评分标准", "权重"],
    ]);
  });

  test("has a place for what is asked there, and a column of text for what nobody knows", () => {
    const data = {
      fields: {
        name: "招聘",
        "own-立项依据": "新文件",
        "own-经办": "李某",
        year: "2025",
        amountUnit: "万元",
      },
      tables: { indicators: { rows: [{ level3: "招聘人数", value: "≥9人", "own-权重": "20" }] } },
    };
    const anew = writeForm(form, data, "新表");
    expect(anew.values.slice(1, 3)).toEqual([
      ["（2025年度）", null, null, "单位：万元"],
      ["项目名称", "招聘", "立项依据", "新文件"],
    ]);
    expect(anew.values.at(-1)).toEqual(["招聘人数", "≥9人", null, "20"]);
    expect(anew.merges).toEqual(merges);
    expect(readSheet(anew).documents[0]).toMatchObject({
      source: { form: "project-target/generic" },
      name: { value: "招聘" },
      year: { value: "2025" },
      indicators: [{ level3: { value: "招聘人数" } }],
    });
  });
});

test("labels over several columns, and a block of unknown fields, stay what they are", () => {
  const sheet = sheetOf(
    "表",
    [
      ["培训绩效目标表"],
      ["基本情况", "负责人", "张某", "电话", "123"],
      [null, "起止时间", "全年", "批准文号", null],
      ["绩效指标", null, null, "要求", null],
      ["一级指标", "二级指标", "三级指标", "指标值", "备注"],
      ["产出指标", "数量指标", "人数", "≥5人", null],
      [null, null, "场次", "≥2场", "甲"],
    ],
    [
      { top: 0, left: 0, bottom: 0, right: 4 },
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 5, left: 0, bottom: 6, right: 0 },
      { top: 5, left: 1, bottom: 6, right: 1 },
    ],
  );
  const form = formOn(sheet);
  const data = {
    fields: { title: "招聘绩效目标表" },
    tables: {
      indicators: {
        rows: [
          { level1: "产出指标", level2: "数量指标", level3: "甲", value: "≥1人" },
          { level1: "产出指标", level2: "数量指标", level3: "乙", value: "≥1人" },
        ],
      },
    },
  };
  const anew = writeForm(form, data, "新表");
  expect(anew.values.slice(0, 5)).toEqual([
    ["招聘绩效目标表", null, null, null, null],
    ["基本情况", "负责人", null, "电话", null],
    [null, "起止时间", null, "批准文号", null],
    ["绩效指标", null, null, "要求", null],
    ["一级指标", "二级指标", "三级指标", "指标值", "备注"],
  ]);
  expect(anew.merges).toEqual(expect.arrayContaining([...sheet.merges]));
});

test("a name that no file could have still gives an id, and a known form's name is not taken", () => {
  const [table] = readSample("昌黎县2023").sheets.filter(({ name }) => name.startsWith("1."));
  expect(formOn({ ...table!, name: "【】" })).toMatchObject({ id: "project-target/own-表", name: "【】" });
  const name = "河北 项目绩效目标表";
  expect(formOn({ ...table!, name }).name).toBe(`自定义 ${name}`);
  expect(formOn({ ...table!, name: "很".repeat(31) }).name).toBe("很".repeat(31));
});

test("a title that has something like a blank in it stays as it is", () => {
  const rows = [["{}培训绩效目标表"], ["项目名称", "培训"], ["三级指标", "指标值"], ["人数", "≥5人"]];
  expect(blank(formOn(sheetOf("表", rows)))[0]).toEqual(["{}培训绩效目标表", null]);
});

describe("however a table is laid out", () => {
  const samples = (["曹妃甸区2023", "高新区2024", "宿州市2024"] as const).map((name) => {
    const workbook = readSample(name);
    return { ...workbook, sheets: workbook.sheets.filter((sheet) => /^\d/.test(sheet.name)).slice(0, 1) };
  });

  test.each(Object.entries(VARIANTS))("%s: its form says the same of a new table", (_, change) => {
    for (const workbook of samples) {
      for (const snapshot of change(workbook).sheets) {
        const [document] = readSheet(snapshot).documents;
        const anew = writeForm(formOn(snapshot), dataIn(snapshot), "新表");
        const [again] = readSheet(anew).documents;
        expect(again && plain(again)).toEqual({ ...(plain(document!) as object), strays: [] });
      }
    }
  });
});
