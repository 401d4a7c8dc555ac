import { parseArea } from "../../src/sheet/address";
import { NOTES, ref, value, type ContractKit } from "./contract-kit";

/** The part of the contract that says how cells are shown. */
export function describeSelecting(kit: ContractKit): void {
  describe("selecting", () => {
    test("selects a cell on another sheet and says so", async () => {
      await value(kit.host.select(ref("A2", NOTES)));
      expect(await value(kit.host.selection())).toEqual(ref("A2", NOTES));
      await value(kit.host.select(ref("C4")));
      expect(await value(kit.host.selection())).toEqual(ref("C4"));
    });

    test("leaves the keyboard in the pane", async () => {
      await kit.driver.focusPane();
      await value(kit.host.select(ref("A2", NOTES)));
      await value(kit.host.select(ref("C4")));
      expect(await kit.driver.paneHasFocus()).toBe(true);
    });

    test("selects areas of another sheet, beginning with the first", async () => {
      const areas = ["B2:C3", "A5", "C5:C6"].map((a1) => parseArea(a1)!);
      const selected = await value(kit.host.selectAreas(NOTES, areas));
      expect(selected).toBeGreaterThan(0);
      expect(await value(kit.host.selection())).toEqual(ref("B2", NOTES));
      expect(await kit.driver.selectedAreas?.()).toEqual(
        kit.driver.selectedAreas && ["B2:C3", "A5", "C5:C6"].slice(0, selected),
      );
      expect(await value(kit.host.selectAreas(NOTES, []))).toBe(0);
      expect(await kit.host.selectAreas("没有的表", areas)).toMatchObject({
        problem: { code: "sheet-missing" },
      });
    });

    test("says so when the sheet is not there or hidden", async () => {
      expect(await kit.host.select(ref("A1", "没有的表"))).toMatchObject({
        problem: { code: "sheet-missing" },
      });
      expect(await kit.host.select(ref("A1", "隐藏表"))).toMatchObject({ problem: { code: "sheet-hidden" } });
    });
  });
}
