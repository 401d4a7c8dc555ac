import { openSession } from "../../src/app/session";
import type { Host, HostEvent } from "../../src/hosts/port";
import { failed, ok, type Result } from "../../src/sheet/result";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { readSample } from "../forms/samples";
import { paneHost } from "../taskpane/pane-host";
import { HIRING, paneWorkbook, withCell } from "../taskpane/pane-workbook";

/** A host over one snapshot, for what a session does around it; the real hosts are tried end to end. */
function hostOver(
  workbook: WorkbookSnapshot,
): Host & { fire(event: HostEvent): void; reads: number; fail: boolean } {
  const listeners = new Set<(event: HostEvent) => void>();
  const host = {
    name: "workbench" as const,
    capabilities: { merges: true, marks: true, events: true, notes: false },
    reads: 0,
    fail: false,
    async read(): Promise<Result<WorkbookSnapshot>> {
      host.reads++;
      await Promise.resolve();
      if (host.fail) throw new Error("the bridge is gone");
      return ok(workbook);
    },
    apply: () => Promise.reject(new Error("not used")),
    mark: (marks: readonly unknown[]) => Promise.resolve(ok({ marked: marks.length, refused: [] })),
    clearMarks: () => Promise.resolve(ok(undefined)),
    annotate: () => Promise.reject(new Error("not used")),
    select: () => Promise.resolve(ok(undefined)),
    selectAreas: (_: string, areas: readonly unknown[]) => Promise.resolve(ok(areas.length)),
    selection: () => Promise.resolve(ok({ sheet: workbook.sheets[1]!.name, row: 3, col: 2 })),
    watch(listener: (event: HostEvent) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fire: (event: HostEvent) => listeners.forEach((listener) => listener(event)),
  };
  return host;
}

const workbook = readSample("高新区2024");

test("a session checks at once and knows where the user is", async () => {
  const session = openSession(hostOver(workbook));
  await session.check();
  expect(session.state().status).toBe("ready");
  expect(session.state().report?.findings.length).toBeGreaterThan(0);
  expect(session.state().selection).toEqual({ sheet: workbook.sheets[1]!.name, row: 3, col: 2 });
});

test("edits that come during a check are followed by one more check, not by one each", async () => {
  const host = hostOver(workbook);
  const session = openSession(host);
  for (let edit = 0; edit < 5; edit++) host.fire({ kind: "edited", sheets: [workbook.sheets[0]!.name] });
  await session.check();
  expect(host.reads).toBe(2);
});

test("a host that breaks is told as a problem with details, and the next check goes on", async () => {
  const host = hostOver(workbook);
  host.fail = true;
  const session = openSession(host);
  await session.check();
  expect(session.state().status).toBe("failed");
  expect(session.state().problem?.message).toContain("重试");
  expect(session.state().problem?.detail).toContain("the bridge is gone");
  host.fail = false;
  await session.check();
  expect(session.state().status).toBe("ready");
});

test("a closed session changes no more", async () => {
  const host = hostOver(workbook);
  const session = openSession(host);
  await session.check();
  const last = session.state();
  session.close();
  host.fire({ kind: "selected", at: { sheet: workbook.sheets[0]!.name, row: 0, col: 0 } });
  expect(session.state()).toBe(last);
});

describe("what went wrong", () => {
  const REFUSED = failed("sheet-protected", "工作表受保护");
  const edit = (value: string) => ({
    title: "改",
    cells: [{ at: { sheet: HIRING, row: 12, col: 5 }, expected: { value: "≤7000万元" }, content: { value } }],
  });

  /** What a session over a pane's workbook tells, after its first check. */
  async function opened() {
    const host = paneHost(paneWorkbook());
    const session = openSession(host);
    await session.check();
    return { host, session, told: () => session.state().notices };
  }

  test("an edit that was refused as a whole is tried again by its notice", async () => {
    const { host, session, told } = await opened();
    const { apply } = host;
    host.apply = async () => REFUSED;
    await session.apply(edit("≤4000万元"));
    expect(told()).toEqual([{ code: "sheet-protected", message: "工作表受保护", retry: true }]);
    expect(session.state().undoable).toBeUndefined();
    host.apply = apply;
    await session.retry(told()[0]!);
    expect(told()).toEqual([]);
    expect(session.state().undoable).toBe("撤销：改");
    expect(session.state().changes?.resolved).toHaveLength(1);
  });

  test("an undo that was refused is tried again by its notice", async () => {
    const { host, session, told } = await opened();
    await session.apply(edit("≤4000万元"));
    const { apply } = host;
    host.apply = async () => REFUSED;
    await session.undo();
    expect(told()).toMatchObject([{ retry: true }]);
    host.apply = apply;
    await session.retry(told()[0]!);
    expect(session.state().undoable).toBeUndefined();
    expect(session.state().changes?.appeared.size).toBe(1);
  });

  test("a cell that says something else meanwhile is no case for trying again", async () => {
    const { session, told } = await opened();
    await session.apply({ ...edit("甲"), cells: [{ ...edit("甲").cells[0]!, expected: { value: "乙" } }] });
    expect(told()).toEqual([{ code: "stale", message: expect.stringContaining("已经变了") }]);
  });

  test("what a program has no place for is told, though what was asked for is done and cannot be tried again", async () => {
    const { host, session, told } = await opened();
    const { apply } = host;
    const message =
      "工作表“审核意见”的打印设置没有设好：工作台不能打印。需要时请在 Excel 或 WPS 表格里自己设置。";
    host.apply = async (each) => {
      const done = await apply(each);
      return done.ok ? ok({ ...done.value, leftOut: [message] }) : done;
    };
    const [finding] = session.state().report!.findings;
    expect(await session.waive([finding!], "有批文", "王芳")).toBe(true);
    expect(told()).toEqual([{ code: "lacking", message }]);
    expect(session.state().report!.waived).toHaveLength(1);
  });

  test.each(["apply", "mark", "select", "annotate"] as const)(
    "a host whose %s throws is told with details, and can be tried again",
    async (call) => {
      const { host, session, told } = await opened();
      const works = host[call];
      Object.assign(host, { [call]: () => Promise.reject(new Error("the bridge is gone")) });
      const acts = {
        apply: () => session.apply(edit("≤4000万元")),
        mark: () => session.setMarking(true),
        select: () => session.select({ sheet: HIRING, row: 0, col: 0 }),
        annotate: () => session.annotate(session.state().report!.findings),
      };
      await acts[call]();
      expect(told()).toMatchObject([
        { code: "host-broke", retry: true, detail: expect.stringContaining("the bridge is gone") },
      ]);
      Object.assign(host, { [call]: works });
      await session.retry(told()[0]!);
      expect(told()).toEqual([]);
    },
  );

  test("sheets that refuse marks stay told while they do, beside what else is told", async () => {
    const { host, session, told } = await opened();
    host.mark = async (marks) =>
      ok({ marked: marks.length, refused: [{ sheet: "封面", because: "工作表受保护。", detail: "0x1" }] });
    await session.check();
    const refusal = {
      code: "not-marked",
      message: "“封面”没有标记：工作表受保护。",
      detail: "0x1",
      retry: true,
    };
    expect(told()).toEqual([refusal]);
    const heard: unknown[] = [];
    session.subscribe(() => heard.push(told()));
    await session.check();
    // It never goes away in between, or the list under it would jump at every check.
    expect(heard.every((notices) => JSON.stringify(notices) === JSON.stringify([refusal]))).toBe(true);
    session.tell({ code: "ribbon", message: "没有下一个" });
    host.selecting = failed("sheet-hidden", "隐藏的");
    await session.select({ sheet: "封面", row: 0, col: 0 });
    expect(told().map(({ message }) => message)).toEqual([refusal.message, "没有下一个", "隐藏的"]);
    host.selecting = ok(undefined);
    await session.select({ sheet: HIRING, row: 0, col: 0 });
    expect(told().map(({ message }) => message)).toEqual([refusal.message, "没有下一个"]);
  });
});

describe("what a recheck changed", () => {
  async function opened() {
    const host = paneHost(paneWorkbook());
    const session = openSession(host);
    await new Promise<void>((done) =>
      session.subscribe(() => void (session.state().status === "ready" && done())),
    );
    return { host, session };
  }
  const mended = () => ok(withCell(paneWorkbook(), HIRING, "F13", "≤4000万元"));

  test("is told from the second check on", async () => {
    const { host, session } = await opened();
    expect(session.state().changes).toBeUndefined();
    host.answer = mended();
    await session.check();
    expect(session.state().changes?.resolved).toHaveLength(1);
  });

  test("is not told of another workbook, even one that is opened during a check", async () => {
    const { host, session } = await opened();
    const { read } = host;
    let isOpened = false;
    host.read = async (since) => {
      const answer = await read(since);
      if (!isOpened) {
        isOpened = true;
        host.answer = mended();
        host.tell({ kind: "opened" });
      }
      return answer;
    };
    await session.check();
    expect(session.state().changes).toBeUndefined();
  });

  test("is not told across a change of 口径 or of codes, nor where the check between them failed", async () => {
    const { host, session } = await opened();
    host.answer = mended();
    await session.setClassification(undefined);
    expect(session.state().changes).toBeUndefined();
    host.answer = failed("busy", "正忙");
    await session.setProfile(session.state().report!.profile);
    host.answer = ok(paneWorkbook());
    await session.check();
    expect(session.state().changes).toBeUndefined();
    host.answer = mended();
    await session.check();
    expect(session.state().changes?.resolved).toHaveLength(1);
  });
});

test("a sheet that could not be read is told after every check, with its details", async () => {
  const host = paneHost(paneWorkbook());
  const unread = {
    code: "excel-general-exception",
    message: "读取工作表“甲”没有完成",
    detail: "Excel PC 16",
  };
  const before = host.answer.ok ? host.answer.value : undefined;
  const [first, ...others] = before!.sheets;
  host.answer = ok({ ...before!, sheets: [{ ...first!, values: [], unread }, ...others] });
  const session = openSession(host);
  await session.check();
  expect(session.state().notices).toEqual([{ ...unread, retry: true }]);
  host.answer = ok(before!);
  await session.retry(session.state().notices[0]!);
  expect(session.state().notices).toEqual([]);
});

test("that edits are not heard is told, and no check takes it back", async () => {
  const host = paneHost(paneWorkbook());
  const session = openSession(host);
  const problem = { code: "excel-api-not-found", message: "有些修改不会及时知道" };
  host.tell({ kind: "unheard", problem });
  await session.check();
  expect(session.state().notices).toEqual([problem]);
});

test("a check that is asked for looks where the user is, also where no event told of it", async () => {
  const host = paneHost(paneWorkbook());
  const session = openSession(host);
  await session.check();
  const at = { sheet: HIRING, row: 5, col: 1 };
  host.selection = async () => ok(at);
  await session.check();
  expect(session.state().selection).toEqual(at);
});
