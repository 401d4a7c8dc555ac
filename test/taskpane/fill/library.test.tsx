import { act, fireEvent, screen, within } from "@testing-library/react";
import { LibraryPage } from "../../../src/taskpane/fill/library/library-page";
import { libraryText, ownLibrary } from "../../../src/templates/library/own-library";
import { barriers, button, cleanPages, click, openPage, said, sample, settle, type } from "./page-user";

const SHEET = "3.企业养老保险超征奖励";
const OTHER = "4.人力资源服务产业园运行经费";
cleanPages();

const open = () => openPage(LibraryPage, sample("曹妃甸区2023", [SHEET, OTHER, "活动绩效"]), [SHEET, "B12"]);
const list = (name: string): HTMLElement => screen.getByRole("list", { name });
/** What the lists show: the recommended first. */
const shown = (): string[] => screen.getAllByRole("checkbox").map((box) => box.closest("label")!.textContent);
const choose = async (name: RegExp): Promise<void> => click(screen.getAllByRole("checkbox", { name })[0]!);
const search = (text: string): Promise<void> =>
  type(screen.getByRole("searchbox", { name: "查找指标" }), text);
const preview = (): string => screen.getByRole("region", { name: /^将插入/ }).textContent;

async function pick(text: string, name = "指标库.json"): Promise<void> {
  const input = screen.getByLabelText("指标库文件", { selector: "input" });
  await act(async () => void fireEvent.change(input, { target: { files: [new File([text], name)] } }));
  await settle(50);
}

describe("the library beside a published table", () => {
  it("names the table, recommends for it with reasons, and finds by words and by initials", async () => {
    await open();
    screen.getByText("插到：企业养老保险超征奖励绩效目标表");
    const because = /项目常用|缺必设的|相符|通用/;
    expect(within(list("推荐的指标")).getAllByText(because).length).toBeGreaterThan(2);
    await search("满意");
    expect(shown().length).toBeGreaterThan(0);
    expect(shown().filter((text) => !text.includes("满意"))).toEqual([]);
    await search("zcgzdrs");
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).toContain("驻村工作队人数");
    expect(await barriers()).toEqual([]);
  });

  it("draws no more entries than can be looked through, and says how many there are", async () => {
    await open();
    expect(within(list("指标")).getAllByRole("checkbox")).toHaveLength(30);
    screen.getByText(/^还有 \d+ 条，请再输几个字或选类别。$/);
  });

  it("asks for what the table does not know, shows the rows, inserts them and stands in the first that waits", async () => {
    const { host, workbook, cell } = await open();
    const before = workbook().sheets.find(({ name }) => name === SHEET)!;
    await search("驻村工作队人数");
    await choose(/^驻村工作队人数/);
    expect(preview()).toContain("待填");
    await type(screen.getByRole("textbox", { name: "人数" }), "60");
    expect(preview()).toContain("60人");
    await search("服务对象满意");
    await choose(/满意/);
    expect(button(/^插入/).textContent).toBe("插入 2 项");
    await click(button("插入 2 项"));
    expect(said()).toMatch(/^已插入 2 行，可以撤销。/);
    const after = workbook().sheets.find(({ name }) => name === SHEET)!;
    expect(after.values.length).toBe(before.values.length + 2);
    const row = after.values.findIndex((values) => values.includes("驻村工作队人数")) + 1;
    expect(cell(SHEET, `B${row}`) ?? cell(SHEET, `B${row - 1}`)).toBe("数量指标");
    expect(cell(SHEET, `F${row}`)).toMatch(/60人$/);
    expect(host.selected.at(-1)).toMatch(new RegExp(`^${SHEET}!`));
    expect(button(/^插入/).textContent).toBe("插入");
  });

  it("keeps what was chosen while the cursor goes to another table", async () => {
    const { select } = await open();
    await search("驻村工作队人数");
    await choose(/^驻村工作队人数/);
    await select(OTHER, "A1");
    screen.getByText("插到：人力资源服务产业园运行经费绩效目标表");
    expect(button(/^插入/).textContent).toBe("插入 1 项");
  });

  it("says what to do where there is no table under the cursor", async () => {
    const { select } = await open();
    await select("活动绩效", "A5");
    screen.getByText(/^光标不在项目或部门整体绩效目标表里。/);
    await choose(/./);
    await click(button(/^插入/));
    expect(said()).toBe("");
  });
});

describe("the user's own indicators", () => {
  it("are lines of the table, kept on a sheet, found first and marked", async () => {
    const { workbook } = await open();
    await click(button("加入指标库…"));
    expect(document.activeElement?.textContent).toBe("加入指标库");
    const lines = within(list("表里的指标")).getAllByRole("checkbox");
    await click(lines[0]!);
    await click(lines[1]!);
    expect(await barriers()).toEqual([]);
    await click(button("加入 2 条"));
    expect(said()).toBe("已把 2 条收进指标库，记在“指标库”工作表里，可以撤销。");
    expect(ownLibrary(workbook())).toHaveLength(2);
    expect(screen.getAllByText("自有")).toHaveLength(2);
    expect(document.activeElement?.textContent).toBe("加入指标库…");
  });

  it("come from a file once they have been looked at", async () => {
    const other = await open();
    await click(button("加入指标库…"));
    await click(screen.getByRole("checkbox", { name: /^全部 \d+ 行$/ }));
    await click(button(/^加入 \d+ 条$/));
    const text = libraryText(ownLibrary(other.workbook()));
    other.session.close();
    document.body.replaceChildren();

    const { workbook } = await open();
    await pick(text);
    const { length } = ownLibrary(other.workbook());
    expect(within(list("要导入的指标")).getAllByText(/^新增 · /)).toHaveLength(length);
    await click(button("导入"));
    expect(said()).toBe(`已导入 ${length} 条，记在“指标库”工作表里，可以撤销。`);
    expect(ownLibrary(workbook())).toHaveLength(length);
  });

  it("do not come from a file that is none, and why is told", async () => {
    const { workbook } = await open();
    await pick('{"indicators": [{"level2": "数量指标"}]}');
    expect(screen.getByRole("alert").textContent).toMatch(/^指标库文件不能用：/);
    expect(ownLibrary(workbook())).toEqual([]);
  });
});
