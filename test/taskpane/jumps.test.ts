import type { CellRef } from "../../src/sheet/address";
import { createJumps } from "../../src/taskpane/audit/jumps";
import { cellOn } from "./pane-host";

const [a, b, c] = ["A1", "B1", "C1"].map((a1) => cellOn("表", a1)) as [CellRef, CellRef, CellRef];

function slowHost() {
  const asked: CellRef[] = [];
  const waiting: (() => void)[] = [];
  const select = (at: CellRef) => {
    asked.push(at);
    return new Promise<void>((done) => waiting.push(done));
  };
  const answer = async () => {
    waiting.shift()?.();
    await new Promise((done) => setTimeout(done, 0));
  };
  return { asked, select, answer };
}

it("leaves out jumps that were overtaken while the host was busy", async () => {
  const { asked, select, answer } = slowHost();
  const jumps = createJumps(select);
  [a, b, c].forEach(jumps.to);
  expect(asked).toEqual([a]);
  await answer();
  expect(asked).toEqual([a, c]);
  await answer();
  jumps.to(b);
  expect(asked).toEqual([a, c, b]);
});

it("knows its own selections until the user selects another cell", async () => {
  const jumps = createJumps(async () => undefined);
  jumps.to(a);
  expect(jumps.isOwn(a)).toBe(true);
  expect(jumps.isOwn(a)).toBe(true);
  expect(jumps.isOwn(b)).toBe(false);
  expect(jumps.isOwn(a)).toBe(false);
});
