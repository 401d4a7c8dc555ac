import { toA1 } from "../../src/sheet/address";
import { readSample } from "../forms/samples";
import { COMMANDS } from "../../src/commands/commands";
import { failed, ok } from "../../src/sheet/result";
import { cellOn, paneHost } from "../taskpane/pane-host";
import { HIRING, NOTES, paneWorkbook, TRAINING, withCell } from "../taskpane/pane-workbook";
import { openDesk } from "./desk";

/** Lets what was begun come to its end. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe("审核本表, 审核工作簿, 审核此表", () => {
  test.each([
    ["auditTable", "table"],
    ["auditWorkbook", "workbook"],
    ["auditHere", "table"],
  ] as const)("%s reads again, shows the pane and lists the %s", async (name, scope) => {
    const desk = openDesk();
    await desk.session.check();
    desk.model.setScope(scope === "table" ? "workbook" : "table");
    desk.model.showRelations(true);
    desk.host.answer = ok(withCell(paneWorkbook(), HIRING, "F13", "≤4000万元"));
    const before = desk.session.state().report?.findings.length ?? 0;
    await COMMANDS[name](desk);
    expect(desk.session.state().report?.findings.length).toBeLessThan(before);
    expect(desk.model.state()).toMatchObject({ scope, relationsOpen: false, page: undefined });
    expect(desk.shown).toBe(1);
    expect(desk.notices()).toEqual([]);
  });

  test("本表 is the table of the cell that is selected", async () => {
    const desk = openDesk();
    await desk.session.check();
    desk.host.tell({ kind: "selected", at: cellOn(TRAINING, "F10") });
    await COMMANDS.auditHere(desk);
    expect(desk.model.state().sight.sheet).toBe(TRAINING);
  });

  test("a pane that cannot be shown says so when it is opened", async () => {
    const desk = openDesk();
    await desk.session.check();
    desk.showing = failed("pane-not-shown", "请点“打开窗格”。");
    await COMMANDS.auditTable(desk);
    expect(desk.notices()).toEqual(["请点“打开窗格”。"]);
  });

  test("a workbook that cannot be read is told in the pane", async () => {
    const desk = openDesk();
    await desk.session.check();
    desk.host.answer = failed("cell-edit", "单元格正在编辑");
    await COMMANDS.auditTable(desk);
    expect(desk.session.state()).toMatchObject({ status: "failed", problem: { message: "单元格正在编辑" } });
    expect(desk.shown).toBe(1);
  });
});

describe("下一个问题", () => {
  /** Where the next steps lead. */
  async function walk(desk: ReturnType<typeof openDesk>, steps: number): Promise<string[]> {
    for (let step = 0; step < steps; step++) {
      await COMMANDS.nextFinding(desk);
      await settle();
    }
    return desk.host.selected;
  }

  test("waits for the first check, and goes on from the selected cell without showing the pane", async () => {
    const desk = openDesk();
    await COMMANDS.nextFinding(desk);
    await settle();
    expect(desk.host.selected).toEqual([`${HIRING}!F10`]);
    expect(desk.shown).toBe(0);
  });

  test("goes from cell to cell down the sheet, then begins again, and takes the list along", async () => {
    const desk = openDesk();
    await desk.session.check();
    const cells = new Set(
      desk.model
        .state()
        .sight.findings.filter(({ finding }) => finding.at.sheet === HIRING)
        .map(({ finding }) => `${finding.at.row}`),
    );
    const walked = await walk(desk, cells.size + 1);
    expect(walked.length).toBeGreaterThan(2);
    expect(new Set(walked).size).toBe(walked.length - 1);
    expect(walked.at(-1)).toBe(walked[0]);
    const { cursor, rows } = desk.model.state();
    expect(rows.some(({ key }) => key === cursor?.key)).toBe(true);
  });

  test("begins at the cell that the user selected since", async () => {
    const desk = openDesk();
    await desk.session.check();
    const [first, second] = await walk(desk, 2);
    desk.host.tell({ kind: "selected", at: cellOn(HIRING, "A1") });
    expect((await walk(desk, 2)).slice(2)).toEqual([first, second]);
  });

  test("goes through all sheets in 本工作簿", async () => {
    const desk = openDesk();
    await desk.session.check();
    desk.model.setScope("workbook");
    const sheets = (await walk(desk, 12)).map((cell) => cell.split("!")[0]);
    const changes = sheets.filter((sheet, index) => index === 0 || sheet !== sheets[index - 1]);
    expect(changes.slice(0, 3)).toEqual([HIRING, TRAINING, HIRING]);
  });

  test("is not held up for ever by a sheet that cannot be shown, and says so", async () => {
    const desk = openDesk();
    await desk.session.check();
    desk.host.selecting = failed("sheet-hidden", "隐藏的工作表");
    const walked = await walk(desk, 2);
    expect(walked[1]).not.toBe(walked[0]);
    expect(desk.notices()).toEqual(["隐藏的工作表"]);
  });

  test("two clicks before Excel has answered are two steps", async () => {
    const desk = openDesk();
    await desk.session.check();
    await Promise.all([COMMANDS.nextFinding(desk), COMMANDS.nextFinding(desk)]);
    await settle();
    const both = [...desk.host.selected];
    expect(both.at(-1)).not.toBe(`${HIRING}!F10`);
  });

  test("opens what hides the finding in the list", async () => {
    const desk = openDesk();
    await desk.session.check();
    const group = desk.model.state().rows.find((row) => row.kind === "group" && row.severity === "error")!;
    desk.model.click(group.key, -1);
    expect(
      desk.model
        .state()
        .rows.some((row) => row.kind === "finding" && row.listed.finding.severity === "error"),
    ).toBe(false);
    desk.model.toggleSeverity("error");
    await walk(desk, 1);
    const { cursor, rows } = desk.model.state();
    expect(rows.find(({ key }) => key === cursor?.key)).toMatchObject({ kind: "finding" });
  });

  test("comes to every cell of a workbook that has a finding, and opens the folded ones on its way", async () => {
    const desk = openDesk(paneHost(readSample("昌黎县2023")));
    await desk.session.check();
    desk.model.setScope("workbook");
    const { sight, rows } = desk.model.state();
    expect(rows.some((row) => row.kind === "fold" && !row.open)).toBe(true);
    const cells = new Set(sight.findings.map(({ finding }) => `${finding.at.sheet}!${toA1(finding.at)}`));
    for (let step = 0; step < cells.size; step++) {
      await walk(desk, 1);
      const { cursor, rows: now } = desk.model.state();
      expect(now.some(({ kind, key }) => kind === "finding" && key === cursor?.key)).toBe(true);
    }
    expect(new Set(desk.host.selected)).toEqual(cells);
  });

  test("says so in the pane where the list shows none, each time", async () => {
    const desk = openDesk();
    await desk.session.check();
    desk.model.setSearch("没有这样的问题");
    await COMMANDS.nextFinding(desk);
    const [said] = desk.notices();
    expect(said).toContain("没有下一个");
    expect(desk.shown).toBe(1);
    desk.model.dismiss(said!);
    expect(desk.model.state().dismissed).toContain(said);
    await COMMANDS.nextFinding(desk);
    expect(desk.notices()).toEqual([said]);
    expect(desk.model.state().dismissed).not.toContain(said);
  });

  test("says so on a sheet that holds no table", async () => {
    const desk = openDesk();
    await desk.session.check();
    desk.host.tell({ kind: "selected", at: cellOn(NOTES, "A1") });
    await COMMANDS.nextFinding(desk);
    expect(desk.host.selected).toEqual([]);
    expect(desk.notices()).toHaveLength(1);
  });

  test("shows only the pane where the check failed", async () => {
    const host = paneHost(paneWorkbook());
    host.answer = failed("cell-edit", "单元格正在编辑");
    const desk = openDesk(host);
    await COMMANDS.nextFinding(desk);
    expect(desk.shown).toBe(1);
    expect(desk.notices()).toEqual([]);
    expect(desk.session.state().status).toBe("failed");
  });
});

describe("清除标记", () => {
  test("takes the marks away and sets none at the next check", async () => {
    const desk = openDesk();
    await desk.session.check();
    expect(desk.host.marked.at(-1)?.length).toBeGreaterThan(0);
    await COMMANDS.clearMarks(desk);
    expect(desk.host.marked.at(-1)).toEqual([]);
    await desk.session.check();
    expect(desk.host.marked.at(-1)).toEqual([]);
    expect(desk.session.state().marking).toBe(false);
    expect(desk.shown).toBe(0);
  });

  test("shows the pane where some could not be taken away", async () => {
    const desk = openDesk();
    await desk.session.check();
    desk.host.clearMarks = async () => failed("protected", "“招聘经费”受保护，标记没有去掉。");
    await COMMANDS.clearMarks(desk);
    expect(desk.notices()).toEqual(["“招聘经费”受保护，标记没有去掉。"]);
    expect(desk.shown).toBe(1);
  });
});

describe("新建项目表", () => {
  test("brings its page to the front in the pane, and 审核本表 then brings back the list", async () => {
    const desk = openDesk();
    await COMMANDS.newProject(desk);
    expect(desk.place.state()).toMatchObject({ tab: "fill", jobs: { fill: "new-project" } });
    expect(desk.shown).toBe(1);
    await COMMANDS.auditTable(desk);
    expect(desk.place.state()).toMatchObject({ tab: "audit" });
  });

  test("says so where the pane cannot be shown", async () => {
    const desk = openDesk();
    await desk.session.check();
    desk.showing = failed("pane-not-shown", "请点“打开窗格”。");
    await COMMANDS.newProject(desk);
    expect(desk.notices()).toEqual(["请点“打开窗格”。"]);
  });
});

describe("汇总", () => {
  test("brings its tab to the front in the pane, where the user left it", async () => {
    const desk = openDesk();
    desk.place.openJob("summary", "trace");
    desk.place.show("audit");
    await COMMANDS.summaries(desk);
    expect(desk.place.state()).toEqual({ tab: "summary", jobs: { fill: undefined, summary: "trace" } });
    expect(desk.shown).toBe(1);
  });

  test("says so where the pane cannot be shown", async () => {
    const desk = openDesk();
    await desk.session.check();
    desk.showing = failed("pane-not-shown", "请点“打开窗格”。");
    await COMMANDS.summaries(desk);
    expect(desk.notices()).toEqual(["请点“打开窗格”。"]);
  });
});
