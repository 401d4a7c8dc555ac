import "../fill/browser-globals";
import { screen, within } from "@testing-library/react";
import { CheckTextPage } from "../../../src/taskpane/summary/check-text/check-text-page";
import { excerptOf } from "../../../src/taskpane/summary/check-text/excerpt";
import { readSample } from "../../forms/samples";
import { sheetOf } from "../../forms/table-sheet";
import { barriers, button, cleanPages, click, openPage, sample, type } from "../fill/page-user";

cleanPages();

const SHEETS = ["收支总表", "支出总表", "财政拨款“三公”经费支出表"];
/** From the published text of 昌黎县2023: the income is changed, and markup stands in it as nobody means it. */
const TEXT = [
  "2023年预算收入29259.60万元。<img src=x onerror=alert(1)>",
  "2023年我部门预算总支出为29296.37万元，其中：基本支出为2078.30万元，项目支出27218.07万元。",
  "与2022年“三公”经费预算安排相比，共减少18.00万元，同比下降58.82%。其中：公务接待费比上年减少3万元。",
].join("\n");

const field = (): HTMLTextAreaElement => screen.getByRole<HTMLTextAreaElement>("textbox");
const entries = (name: string): HTMLElement[] => {
  const list = screen.queryByRole("list", { name });
  return list ? within(list).getAllByRole("listitem") : [];
};

async function paste(text: string): Promise<void> {
  await type(field(), text);
  await screen.findByText(/个金额/, { selector: "[role=status]" });
}

describe("文表核对", () => {
  it("lists what differs and what is not explained, with its place in the text and its cells", async () => {
    const { host } = await openPage(CheckTextPage, sample("昌黎县2023", SHEETS));
    await paste(TEXT);
    const [differs] = entries("不符");
    expect(differs?.textContent).toContain("文中是 29259.60万元，相差 36.00万元");
    expect(differs?.querySelector("mark")?.textContent).toBe("29259.60万元");
    await click(within(differs!).getByRole("button", { name: /“本年收入合计”的“预算数” 29295\.60万元/ }));
    expect(host.selected).toEqual(["收支总表!C37"]);
    expect(entries("未说明")[0]?.textContent).toContain("还有减少 15.00万元没有说明");
    expect(entries("没有对应")).toHaveLength(1);
    // What ties is listed when it is asked for.
    expect(entries("相符")).toEqual([]);
    await click(button(/^相符/));
    expect(entries("相符").map((each) => each.querySelector("mark")?.textContent)).toContain("27218.07万元");
    await click(button(/^不符/));
    expect(entries("不符")).toEqual([]);
    expect(await barriers()).toEqual([]);
  });

  it("shows markup in a text as text, and selects in the field what is looked for", async () => {
    await openPage(CheckTextPage, sample("昌黎县2023", SHEETS));
    await paste(TEXT);
    expect(document.querySelector("img")).toBeNull();
    expect(entries("不符")[0]?.textContent).toContain("<img src=x");
    await click(within(entries("未说明")[0]!).getByRole("button", { name: "原文" }));
    expect(document.activeElement).toBe(field());
    const { selectionStart, selectionEnd, value } = field();
    expect(value.slice(selectionStart, selectionEnd)).toBe("18.00万元");
  });

  it("shows the projects that make the difference first, and the others when asked", async () => {
    const all = readSample("满城区2021");
    const { host } = await openPage(CheckTextPage, all);
    await paste("2021年项目支出15851.54万元。");
    const cells = (): HTMLElement[] =>
      within(entries("不符")[0]!).getAllByRole("button", { name: /的“预算数” / });
    expect(cells()).toHaveLength(4);
    await click(cells()[0]!);
    expect(host.selected).toEqual(["6.提前下达2021年国有企业退休人员社会化管理中央财政!C4"]);
    await click(button("还有 18 格…"));
    expect(cells()).toHaveLength(22);
  });

  it("says so where there is no table, or no amount", async () => {
    await openPage(CheckTextPage, { name: "空.xlsx", sheets: [sheetOf("封面", [["封面"]])] });
    screen.getByText(/^这个工作簿里没有读到/);
    await type(field(), "加强管理，提高效益。");
    await screen.findByText(/^这段文字里没有带单位的金额/);
  });
});

describe("the place of a figure in its text", () => {
  it("is shown with what stands around it in its paragraph, and no character is parted", () => {
    const text = `上一段。\n${"长".repeat(30)}收入12万元，${"𠮷".repeat(30)}`;
    const from = text.indexOf("12");
    const { before, figure, after } = excerptOf(text, { from, to: from + 4 });
    expect(before).toBe(`…${"长".repeat(16)}收入`);
    expect(figure).toBe("12万元");
    expect(after).toBe(`，${"𠮷".repeat(8)}…`);
  });
});
