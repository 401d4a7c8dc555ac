import { act, screen, waitFor } from "@testing-library/react";
import { ok } from "../../../src/sheet/result";
import type { CellValue, WorkbookSnapshot } from "../../../src/sheet/snapshot";
import { sheetOf } from "../../forms/table-sheet";
import { cleanPage, click } from "../pane-user";
import { HIRING, paneWorkbook, withCell } from "../pane-workbook";
import { entriesOf, openJob, settle, sheetsOf } from "./fill-user";

cleanPage();

const LIST = "项目清单";
const LINES: CellValue[][] = [
  ["项目名称", "单位", "预算数（万元）", "财政资金（万元）", "用途"],
  ["职业技能培训经费", "人力资源和社会保障局", 40, 40, "用于组织职业技能培训。"],
  ["信息系统运维费", "人力资源和社会保障局", 12.5, 12.5, "用于系统维护。"],
  [HIRING, "人力资源和社会保障局", 4000, 4000, "用于聘请人员。"],
];

function withList(lines = LINES): WorkbookSnapshot {
  const workbook = withoutList();
  return { ...workbook, sheets: [...workbook.sheets, sheetOf(LIST, lines)] };
}

/** Without the cover, which has the labels of a list with no projects. */
function withoutList(): WorkbookSnapshot {
  const { sheets, ...workbook } = paneWorkbook();
  return { ...workbook, sheets: sheets.slice(0, 2) };
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

async function tryOut(): Promise<void> {
  await click(button(/试算$/));
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
}

describe("批量新建", () => {
  it("tells what each line gives before anything is made, and why one gives nothing", async () => {
    const host = await openJob("批量新建", withList());
    expect(entriesOf("项目清单")).toEqual([expect.stringContaining(`${LIST}：3 个项目`)]);
    await tryOut();
    screen.getByRole("heading", { name: "可建 2 张，1 行不能" });
    const lines = entriesOf("试算结果");
    expect(lines[0]).toMatch(new RegExp(`^不能 ${HIRING}.*已经有这个项目的表`));
    expect(lines[1]).toMatch(/^可建 职业技能培训经费.*按“培训”一类推荐了 \d+ 条指标.*待填 \d+ 处/);
    expect(host.edits).toEqual([]);
    await click(button("A4"));
    expect(host.selected.at(-1)).toBe(`${LIST}!A4`);
  });

  it("makes the tables, leads to what is left to fill in, and is taken back at once", async () => {
    const host = await openJob("批量新建", withList());
    await tryOut();
    await click(button("生成 2 张表"));
    const made = sheetsOf(host).slice(3);
    expect(made.map(({ values }) => values[0]?.[0])).toEqual([
      "职业技能培训经费绩效目标表",
      "信息系统运维费绩效目标表",
    ]);
    expect(sheetsOf(host).slice(0, 3)).toEqual(withList().sheets);
    expect(entriesOf("新建的表")).toHaveLength(2);
    expect(host.selected.at(-1)?.split("!")[0]).toBe(made[0]?.name);
    await click(button("撤销"));
    expect(sheetsOf(host)).toHaveLength(3);
    expect(entriesOf("新建的表")).toEqual([]);
  });

  it("asks for another dry run once something has changed", async () => {
    const host = await openJob("批量新建", withList());
    await tryOut();
    button("生成 2 张表");
    host.answer = ok(withCell(withList(), LIST, "A2", "创业培训经费"));
    await act(async () => host.tell({ kind: "edited", sheets: [LIST] }));
    screen.getByText("试算以后有改动，请重新试算。");
    expect(screen.queryByRole("button", { name: /^生成/ })).toBeNull();
    await tryOut();
    expect(entriesOf("试算结果")[1]).toContain("创业培训经费");
  });

  it("makes a list to fill in where there is none", async () => {
    const host = await openJob("批量新建", withoutList());
    screen.getByText(/^还没有项目清单/);
    await click(button("新建项目清单"));
    expect(sheetsOf(host).at(-1)?.name).toBe(LIST);
    expect(host.selected.at(-1)).toBe(`${LIST}!A3`);
    await settle(50);
    expect(entriesOf("项目清单")).toEqual([expect.stringContaining(`${LIST}：还是空的`)]);
  });
});
