import { screen, waitFor, within } from "@testing-library/react";
import { NarrativePage } from "../../../src/taskpane/summary/narrative/narrative-page";
import { sheetOf } from "../../forms/table-sheet";
import { barriers, button, cleanPages, click, openPage, sample, told } from "../fill/page-user";
import { pick, sampleFile } from "./picked-files";

cleanPages();

const SHEETS = ["收支总表", "支出总表", "财政拨款“三公”经费支出表"];

/** Waits until a button does something. */
async function whenReady(name: string): Promise<void> {
  await waitFor(() => expect(button(name).getAttribute("aria-disabled")).not.toBe("true"));
}

describe("情况说明", () => {
  it("shows each paragraph with its cells, copies it, and says what is missing for the others", async () => {
    const copied: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    const { host } = await openPage(NarrativePage, sample("昌黎县2023", SHEETS));
    const income = screen.getByRole("heading", { name: "收入说明" }).parentElement!.parentElement!;
    expect(income.textContent).toContain("2023年预算收入29295.60万元");
    await click(within(income).getByRole("button", { name: "复制：收入说明" }));
    expect(copied[0]).toMatch(/^反映本部门当年全部收入。2023年预算收入29295\.60万元/);
    await click(within(income).getByRole("button", { name: /^取自 \d+ 格/ }));
    await click(within(income).getAllByRole("button", { name: /^收支总表!/ })[0]!);
    expect(host.selected[0]).toMatch(/^收支总表!/);
    screen.getByText(/^“比上年增减情况”没有写：没有上年的/);
    await click(button("复制全部"));
    expect(copied[1]).toContain("收入说明\n反映本部门当年全部收入");
    expect(await barriers()).toEqual([]);
  });

  it("is put on a sheet as it is shown", async () => {
    const { workbook } = await openPage(NarrativePage, sample("昌黎县2023", SHEETS));
    await whenReady("写到工作表");
    await click(button("写到工作表"));
    await told(/^已生成/);
    const made = workbook().sheets.find(({ name }) => name === "情况说明");
    expect(made?.values.flat().join("")).toContain("2023年预算收入29295.60万元");
  });

  it("tells of last year's tables by what was picked", async () => {
    await openPage(NarrativePage, sample("昌黎县2023", SHEETS));
    screen.getByText(/^按2023年的 3 张表写。要写增减情况的，选上年的工作簿/);
    await pick("上年的预算表", [sampleFile("宿州市2024")]);
    await screen.findByText("没有读到部门预算表，也没有预算明细");
  });

  it("says so where there is no budget table", async () => {
    await openPage(NarrativePage, { name: "空.xlsx", sheets: [sheetOf("封面", [["封面"]])] });
    screen.getByText(/^这个工作簿里没有读到部门预算表/);
  });
});
