import { MARK_FILLS } from "../../src/sheet/mark";
import { TARGETS, NOTES, LOCKED, filled, mark, value, type ContractKit } from "./contract-kit";

/** The part of the contract that says how findings are marked. */
export function describeMarking(kit: ContractKit): void {
  describe("marking", () => {
    test("shows each severity in its colour, on the whole of a merged area", async () => {
      const report = await value(
        kit.host.mark([mark("C3", "error"), mark("C4", "warning"), mark("A1", "notice")]),
      );
      expect(report).toEqual({ marked: 3, refused: [] });
      await kit.showsFill(TARGETS, "C3", MARK_FILLS.error);
      await kit.showsFill(TARGETS, "C4", MARK_FILLS.warning);
      await kit.showsFill(TARGETS, "A1", MARK_FILLS.notice);
      await kit.showsFill(TARGETS, "A3", undefined);
      const whole = kit.host.capabilities.merges ? "A1:D1" : "A1";
      expect(await kit.driver.marks(TARGETS)).toContainEqual({ severity: "notice", areas: [whole] });
    });

    test("makes one format per severity and sheet, with neighbours joined", async () => {
      await value(kit.host.mark(["A3", "A4", "B3", "B4", "C6"].map((a1) => mark(a1, "error"))));
      expect(await kit.driver.marks(TARGETS)).toEqual([
        { severity: "error", areas: expect.arrayContaining(["A3:B4", "C6"]) },
      ]);
    });

    test("lets the graver win where two findings meet", async () => {
      const report = await value(
        kit.host.mark([mark("C3", "notice"), mark("C3", "error"), mark("C3", "warning")]),
      );
      expect(report.marked).toBe(1);
      await kit.showsFill(TARGETS, "C3", MARK_FILLS.error);
    });

    test("marking twice is marking once", async () => {
      const marks = [mark("C3", "error"), mark("C4", "warning")];
      await value(kit.host.mark(marks));
      const once = await kit.driver.marks(TARGETS);
      await value(kit.host.mark(marks));
      expect(await kit.driver.marks(TARGETS)).toEqual(once);
    });

    test("replaces the marks of before, on every sheet", async () => {
      await value(kit.host.mark([mark("C3", "error"), mark("A1", "error", NOTES)]));
      await value(kit.host.mark([mark("C4", "error")]));
      expect(await kit.driver.marks(TARGETS)).toEqual([{ severity: "error", areas: ["C4"] }]);
      expect(await kit.driver.marks(NOTES)).toEqual([]);
      await kit.showsFill(TARGETS, "C3", undefined);
    });

    test("clears all of ours and leaves a user's own format where it is", async () => {
      await kit.driver.addFormat(TARGETS, "C3:C4", "=C3>10", "00FF00");
      const own = await kit.driver.usersFormats(TARGETS);
      await value(kit.host.mark([mark("C3", "error"), mark("A1", "notice")]));
      await kit.showsFill(TARGETS, "C3", MARK_FILLS.error);
      await value(kit.host.clearMarks());
      expect(await kit.driver.marks(TARGETS)).toEqual([]);
      expect(await kit.driver.usersFormats(TARGETS)).toEqual(own);
      expect(own).toHaveLength(1);
      await kit.showsFill(TARGETS, "C3", "00FF00");
      await kit.showsFill(TARGETS, "A1", undefined);
    });

    test("changes no content and no number format", async () => {
      const before = await value(kit.host.read());
      await value(kit.host.mark([mark("C3", "error"), mark("D8", "warning")]));
      expect(filled(await value(kit.host.read()))).toEqual(filled(before));
    });

    test("says which sheets refuse marks and why, and marks the others", async () => {
      const report = await value(
        kit.host.mark([mark("C3", "error"), mark("A1", "error", LOCKED), mark("A1", "error", "没有的表")]),
      );
      expect(report.marked).toBe(1);
      expect(report.refused).toEqual([
        { sheet: LOCKED, because: expect.stringMatching(/受保护.*撤销工作表保护/) },
        { sheet: "没有的表", because: expect.stringContaining("没有的表") },
      ]);
      expect(await kit.driver.marks(LOCKED)).toEqual([]);
    });

    test("marks move with their cells when a user inserts rows", async () => {
      await value(kit.host.mark([mark("C3", "error")]));
      await kit.driver.insertRows(TARGETS, 1, 2);
      await kit.showsFill(TARGETS, "C5", MARK_FILLS.error);
      await value(kit.host.clearMarks());
      expect(await kit.driver.marks(TARGETS)).toEqual([]);
    });
  });
}
