import { amountWithUnit } from "../../src/model/amount";
import { decimalToText } from "../../src/model/decimal";
import { textFigures, type TextFigure } from "../../src/model/text-amounts";

function said(figure: TextFigure): string {
  switch (figure.kind) {
    case "document-number":
      return "文号";
    case "year":
      return `年 ${figure.year}`;
    case "percentage":
      return `比例 ${decimalToText(figure.number)}`;
    case "quantity":
      return `数 ${decimalToText(figure.number)}${figure.unit}`;
    default:
      return `${figure.kind === "amount" ? "金额" : "标准"} ${amountWithUnit(figure.amount.fen, figure.amount.unit)}`;
  }
}

test.each([
  ["预算资金83.65万元，补贴81万元，培训2.65万元", ["金额 83.65万元", "金额 81.00万元", "金额 2.65万元"]],
  ["2023年基金收支缺口", ["年 2023"]],
  ["2024.00万元", ["金额 2024.00万元"]],
  ["2024万元", ["金额 2024.00万元"]],
  ["保财社〔2020〕12号、保财社【2020】124号、保财社2020【114】号", ["文号", "文号", "文号"]],
  ["皖人社秘〔2021〕87", ["文号"]],
  ["33元/人，每人每年100元，人均补贴50元", ["标准 33.00元", "标准 100.00元", "标准 50.00元"]],
  ["每月每人区级负担2.5元。", ["标准 2.50元"]],
  ["16-59周岁", ["数 16", "数 59"]],
  ["收支缺口4%，达到９８％以上", ["比例 4", "比例 98"]],
  ["135人、3个月、1,200家", ["数 135人", "数 3个月", "数 1200家"]],
  ["1.5亿元和３千元", ["金额 1.50亿元", "金额 3000.00元"]],
  ["5万人，5万元", ["数 5万人", "金额 5.00万元"]],
  ["没有数字", []],
] as const)("%s", (text, wanted) => {
  expect(textFigures(text).map(said)).toEqual(wanted);
});

test("a figure's place is where it stands in the text", () => {
  const text = "培训费用２．６５万元（2023年）";
  expect(textFigures(text).map(({ from, to }) => text.slice(from, to))).toEqual(["２．６５万元", "2023"]);
});

test("texts as long as a cell can be, and longer ones, take little time", () => {
  for (const piece of ["1", "1,", "1,111", "[2020]", "2020[1", "每", "1万", "1.", "(〔", "每人1元"]) {
    const text = piece.repeat(Math.floor(32_767 / piece.length));
    const started = performance.now();
    textFigures(text);
    textFigures(piece.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(400);
  }
});
