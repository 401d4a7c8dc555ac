import { openSession } from "../../src/app/session";
import type { Host, HostEvent } from "../../src/hosts/port";
import { ok, type Result } from "../../src/sheet/result";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { readSample } from "../forms/samples";

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
  expect(session.state().problem?.message).toContain("请重试");
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
