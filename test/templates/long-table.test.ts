import { readWorkbook } from "../../src/forms/read-workbook";
import { splitTarget } from "../../src/model/target-parts";
import { valueOf } from "../../src/model/field";
import type { CellValue, WorkbookSnapshot } from "../../src/sheet/snapshot";
import { longTable, readLongTable } from "../../src/templates/long-table/long-table";
import { withoutLongTables } from "../../src/templates/long-table/documents";
import { sheetOf } from "../forms/table-sheet";
import { readSample, SAMPLES } from "../forms/samples";

const LABELS = ["单位名称", "项目编码", "项目名称", "一级指标", "二级指标", "三级指标"];
const VALUE_LABELS = ["绩效指标描述", "指标值", "符号", "数值", "计量单位", "指标值确定依据"];

function book(...rows: readonly (readonly CellValue[])[]): WorkbookSnapshot {
  return { name: "表.xlsx", sheets: [sheetOf("指标", rows)] };
}

describe.each(SAMPLES)("%s", (name) => {
  const { documents } = readWorkbook(readSample(name));
  const projects = documents.filter((document) => document.kind === "ProjectTarget");
  const { snapshot } = longTable([], documents);

  test("its indicators, one a line, read back as they are", () => {
    const back = readLongTable({ name, sheets: [snapshot] });
    expect(snapshot.values[0]).toEqual([...LABELS, ...VALUE_LABELS]);
    expect(back.map(({ code }) => code)).toEqual(projects.map(({ code }) => valueOf(code) ?? ""));
    expect(back.flatMap(({ problems, remarks }) => [...problems, ...remarks])).toEqual([]);
    expect(back.map(({ indicators }) => indicators)).toEqual(
      projects.map(({ indicators }) =>
        indicators.map(({ level1, level2, level3, description, value, basis }) =>
          said({
            level1: valueOf(level1) ?? "",
            level2: valueOf(level2) ?? "",
            level3: valueOf(level3),
            description: valueOf(description),
            value: value.state === "given" ? value.text : null,
            basis: valueOf(basis),
          }),
        ),
      ),
    );
  });

  test("from 符号、数值、计量单位 alone the values mean the same", () => {
    const at = snapshot.values[0]!.indexOf("指标值");
    const values = snapshot.values.map((row) => row.filter((_, col) => col !== at));
    const cut = { ...sheetOf("长表", values) };
    const [whole, parts] = [[snapshot], [cut]].map((sheets) =>
      readLongTable({ name, sheets: sheets! }).flatMap(({ indicators }) => indicators),
    );
    expect(parts!.map(({ value }) => splitTarget(value ?? ""))).toEqual(
      whole!.map(({ value }) => splitTarget(value ?? "")),
    );
  });

  test("the table itself is not taken for the table of a project", () => {
    const workbook = { name, sheets: [...readSample(name).sheets, snapshot] };
    const read = readWorkbook(workbook).documents;
    expect(read.length).toBe(documents.length + 1);
    expect(withoutLongTables(workbook, read)).toEqual(documents);
  });
});

/** An indicator without its blanks. */
function said(indicator: Readonly<Record<string, string | null>>): object {
  return Object.fromEntries(Object.entries(indicator).filter(([, text]) => text !== null));
}

test("a head of two rows is read, with 单位 in front and 单位 of the value behind", () => {
  const workbook = {
    name: "表.xlsx",
    sheets: [
      sheetOf(
        "导出",
        [
          ["2024年指标"],
          ["单位", "项目名称", "一级指标", "二级指标", "三级指标", "指标值", null, null],
          [null, null, null, null, null, "符号", "值", "单位"],
          ["人社局", "招聘经费", "产出指标", "数量指标", "招聘场次", "≥", 25, "次"],
          [null, null, null, null, "招聘人数", null, 3000.5, "人"],
          [null, null, null, "时效指标", "完成及时性", "文字描述", "及时", null],
          [null, "培训经费", "产出指标", "数量指标", "培训人数", "≥", 0.955, null],
        ],
        [{ top: 1, left: 5, bottom: 1, right: 7 }],
      ),
    ],
  };
  const percent = workbook.sheets[0]!;
  const formats = percent.numberFormats.map((row, index) =>
    row.map((format, col) => (index === 6 && col === 6 ? "0.0%" : format)),
  );
  const [hiring, training, ...more] = readLongTable({
    ...workbook,
    sheets: [{ ...percent, numberFormats: formats }],
  });
  expect(more).toEqual([]);
  expect(hiring).toMatchObject({ unit: "人社局", name: "招聘经费", code: "" });
  expect(hiring!.indicators.map(({ level2, value }) => [level2, value])).toEqual([
    ["数量指标", "≥25次"],
    ["数量指标", "3000.5人"],
    ["时效指标", "及时"],
  ]);
  expect(training).toMatchObject({ unit: "", name: "培训经费" });
  expect(training!.indicators[0]!.value).toBe("≥95.5%");
});

test("a value that its three columns contradict is taken as it is written, and told", () => {
  const [project] = readLongTable(
    book(
      [...LABELS, ...VALUE_LABELS],
      [null, "1", "招聘", "产出指标", "数量指标", "场次", null, "≥25次", "≥", 26, "次", null],
      [null, "1", "招聘", "产出指标", "数量指标", "人数", null, "不少于5人", "≥", 5, "人", null],
    ),
  );
  expect(project!.indicators.map(({ value }) => value)).toEqual(["≥25次", "不少于5人"]);
  expect(project!.remarks).toEqual(["第 2 行指标值“≥25次”与符号、数值、计量单位“≥26次”不一致，按指标值"]);
});

test("a line without its levels is told", () => {
  const [project] = readLongTable(
    book(["项目名称", "二级指标", "三级指标", "指标值"], ["招聘", "数量指标", "场次", "≥25次"]),
  );
  expect(project!.remarks).toEqual(["第 2 行没有写一级指标"]);
});

test("an error in a line is told with its cell", () => {
  const [project] = readLongTable(
    book(
      [...LABELS, ...VALUE_LABELS],
      [null, "1", "招聘", "产出指标", "数量指标", "场次", null, { error: "#N/A" }, null, null, null, null],
    ),
  );
  expect(project!.problems).toEqual(["H2 的“指标值”是错误值 #N/A"]);
});

test("texts that look like formulas stay texts", () => {
  const { sheets } = readSample("满城区2021");
  const hostile = sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row) => row.map((value) => (value === "代缴人数" ? "=HYPERLINK(1)" : value))),
  }));
  const { snapshot } = longTable([], readWorkbook({ name: "满城", sheets: hostile }).documents);
  expect(snapshot.values.flat()).toContain("=HYPERLINK(1)");
  expect(snapshot.formulas.flat().every((formula) => formula === null)).toBe(true);
});

test("a name that is taken is not taken again", () => {
  expect(longTable(["一行一指标"], []).snapshot.name).toBe("一行一指标(2)");
});
