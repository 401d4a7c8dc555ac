import type { BudgetTable, Document } from "../../../src/model/documents";
import { toA1 } from "../../../src/sheet/address";
import { checkText, type CheckedFigure } from "../../../src/summaries/check-text/check-text";
import { narrative, type Narrative } from "../../../src/summaries/narrative/narrative";
import { lastYearOf } from "../check-text/last-year";
import { publishedText, tablesOf } from "../check-text/kit";

function budgetTables(documents: readonly Document[]): BudgetTable[] {
  return documents.flatMap((document) => (document.kind === "BudgetTable" ? [document] : []));
}

function textOf({ paragraphs }: Narrative): string {
  return paragraphs.map(({ title, text }) => `${title}\n${text}`).join("\n");
}

function paragraph({ paragraphs }: Narrative, title: string): string {
  return paragraphs.find((each) => each.title.includes(title))?.text ?? "";
}

const documents = tablesOf("昌黎县2023");
const tables = budgetTables(documents);
const last = lastYearOf(documents, {
  "T9 total total": 30.6,
  "T9 three-publics total": 30.6,
  "T9 vehicles total": 27.6,
  "T9 vehicle-purchase total": 15,
  "T9 reception total": 3,
  "T3 total total": 22331.05,
  "T3 total basic": 1638.75,
  "T3 total project": 20692.3,
});
const without = (...numbers: string[]): BudgetTable[] =>
  tables.filter(({ table }) => !numbers.includes(table));

test("every figure of 昌黎's published text that the tables decide is written with the same value", () => {
  const written = checkText(textOf(narrative(tables, {})), documents).figures;
  const published = checkText(publishedText("昌黎县2023"), documents).figures;
  const places = ({ cells }: CheckedFigure): string[] => cells.map(({ at }) => `${at.sheet}!${toA1(at)}`);
  const value = ({ text }: CheckedFigure): number => parseFloat(text.replaceAll(",", ""));
  const missing = published.filter(
    (figure) =>
      !written.some(
        (own) => value(own) === value(figure) && places(own).some((place) => places(figure).includes(place)),
      ),
  );
  // What differs, and why: no table of last year was published, and none tells what is to be bought.
  expect(missing.map(({ said, text }) => `${said} ${text}`)).toEqual([
    "预算收支安排比上年增加 6965.32万元",
    "基本支出比上年增加 439.55万元",
    "项目支出比上年增加 6525.77万元",
    "三公经费预算比上年减少 18.00万元",
    "三公经费预算比上年下降 58.82%",
    "上年因公出国（境）费用 0万元",
    "公务接待费比上年减少 3万元",
    "公务接待费比上年下降 100%",
    "本年度拟购置固定资产总额 0.00万元",
  ]);
  // 昌黎 calls two items by what they are spent on.
  const names = new Set(written.map(({ said }) => said));
  expect(
    published.map(({ said }) => said).filter((said) => !names.has(said) && /补贴|党/.test(said)),
  ).toEqual(["公务交通补贴", "党组织活动经费"]);
  expect([...names]).toEqual(expect.arrayContaining(["其他交通费用", "其他商品和服务支出"]));
});

test("every figure that is written is tied to its cells, those against last year too", () => {
  const text = textOf(narrative(tables, { last }));
  const { counts } = checkText(text, [...documents, ...last]);
  expect(counts).toEqual({ tied: 55, differs: 0, unexplained: 0, unknown: 0 });
});

test("paragraphs read as the published ones do", () => {
  const written = narrative(tables, { last });
  expect(paragraph(written, "支出说明")).toContain(
    "2023年我部门预算总支出为29296.37万元，其中：基本支出为2078.30万元（包括人员经费1908.22万元，公用经费170.08万元），项目支出27218.07万元。",
  );
  expect(paragraph(written, "机关运行经费")).toBe(
    "2023年我部门日常公用经费支出预算170.08万元。其中：办公费73.80万元、水费1.00万元、电费11.00万元、邮电费6.00万元、" +
      "取暖费24.49万元、差旅费12.00万元、工会经费15.21万元、公务用车运行维护费12.60万元、其他交通费用13.20万元、" +
      "其他商品和服务支出0.78万元。",
  );
  expect(paragraph(written, "比上年")).toContain(
    "较2022年预算增加6965.32万元，增长31.19%，其中：基本支出增加439.55万元，增长26.82%，主要原因是＿＿＿＿；",
  );
  expect(paragraph(written, "三公").split("\n").at(-1)).toBe(
    "与2022年“三公”经费预算安排相比，共减少18.00万元，下降58.82%。其中：因公出国（境）费用与上年0.00万元相比无变化；" +
      "公务用车购置费比上年减少15.00万元，下降100.00%，主要原因是＿＿＿＿；公务用车运行维护费与上年12.60万元相比无变化；" +
      "公务接待费比上年减少3.00万元，下降100.00%，主要原因是＿＿＿＿。",
  );
});

test("满城's own table of changes gives last year's figures and the reasons", () => {
  const text = paragraph(narrative(budgetTables(tablesOf("满城区2021")), {}), "三公");
  expect(text).toContain("本年部门预算三公经费预算安排9.31万元");
  expect(text).toContain("与上年“三公”经费预算安排相比，共减少1.10万元，下降10.57%");
  expect(text).toContain("公务接待费比上年增加0.90万元，增长219.51%，主要原因是按比例计提。");
  const told = narrative(budgetTables(tablesOf("满城区2021")), { year: "2021年度" });
  expect(paragraph(told, "三公")).toContain("与2020年“三公”经费预算安排相比");
});

test("a paragraph whose table is missing is left out, and said to be", () => {
  const { paragraphs, remarks } = narrative(without("T1", "T6"), { last: [] });
  expect(paragraphs.map(({ title }) => title)).toEqual([
    "财政拨款“三公”经费预算情况及增减变化原因",
    "政府采购预算情况",
    "国有资产信息",
  ]);
  expect(remarks.map(({ text }) => text)).toEqual([
    "“部门预算安排的总体情况”没有写：工作簿里没有“部门预算收支总表”。",
    "“收入说明”没有写：工作簿里没有“部门预算收支总表”。",
    "“支出说明”没有写：工作簿里没有“部门预算收支总表”。",
    "“比上年增减情况”没有写：没有上年的“部门预算支出总表”，增减无从比较。",
    "“机关运行经费安排情况”没有写：工作簿里没有“部门预算一般公共预算财政拨款基本支出表”。",
    "“三公”经费没有和上年比较：没有上年的“三公”经费支出表，也没有增减变化表。",
  ]);
});

test("a sum that was not filled in is not written as nought", () => {
  const blanked = tables.map((table): BudgetTable => {
    if (table.table !== "T6") return table;
    const rows = table.rows.map((row) => {
      const total = row.cells["running"]!;
      if (row.line !== "total" || !("at" in total)) return row;
      const blank = { state: "blank", label: total.label, at: total.at } as const;
      return { ...row, cells: { ...row.cells, running: blank } };
    });
    return { ...table, rows };
  });
  const { paragraphs, remarks } = narrative(blanked, {});
  expect(paragraphs.map(({ title }) => title)).not.toContain("机关运行经费安排情况");
  expect(remarks).toContainEqual({
    at: { sheet: "一般公共预算财政拨款基本支出表", row: 5, col: 5 },
    text: "“机关运行经费安排情况”没有写：“一般公共预算财政拨款基本支出表”F6 的合计没有填。",
    weight: "problem",
  });
});

test("tables of several units, and of a wrong year, are told", () => {
  const twice = narrative([...tables, ...tables.filter(({ table }) => table === "T3")], { last: tables });
  expect(twice.remarks.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      "有 2 张“部门预算支出总表”，情况说明按“支出总表”写，其余的没有用。",
      "给的上年表是 2023年的，本年的是 2023年的，请核对有没有拿错。",
    ]),
  );
  expect(paragraph(twice, "比上年")).toContain("与2023年预算相比无变化");
});

test("the cells of a paragraph are those that its figures stand in", () => {
  const written = narrative(tables, {});
  const overview = written.paragraphs[0]!;
  expect(overview.cells.map((cell) => `${cell.sheet}!${toA1(cell)}`)).toEqual([
    "收支总表!C37",
    "收支总表!C6",
    "收支总表!C7",
    "收支总表!C8",
    "收支总表!C38",
  ]);
});
