import { formatAt, formulaAt, valueAt } from "../../src/sheet/snapshot";
import { TARGETS, NOTES, LOCKED, FOLDED, at, value, type ContractKit } from "./contract-kit";
import { contractWorkbook } from "./contract-workbook";

/** The part of the contract that says what reading gives. */
export function describeReading(kit: ContractKit): void {
  describe("reading", () => {
    test("gives the sheets in tab order with their visibility and protection", async () => {
      const { sheets } = await value(kit.host.read());
      expect(sheets.map((each) => [each.name, each.visible, each.protected])).toEqual([
        [TARGETS, "visible", false],
        [NOTES, "visible", false],
        [LOCKED, "visible", true],
        [FOLDED, "visible", false],
        ["隐藏表", "hidden", false],
        ["深藏表", "veryHidden", false],
      ]);
    });

    test("gives every value as it is in the file, numbers as numbers and text as text", async () => {
      const read = await kit.sheet(TARGETS);
      const source = contractWorkbook.sheets[0]!;
      source.values.forEach((row, r) =>
        row.forEach((expected, c) => {
          expect({ r, c, value: valueAt(read, { row: r, col: c }) }).toEqual({ r, c, value: expected });
        }),
      );
    });

    test("gives formulas with their equals sign and the computed value beside them", async () => {
      const read = await kit.sheet(TARGETS);
      expect(formulaAt(read, at("C5"))).toBe("=C3+C4");
      expect(valueAt(read, at("C5"))).toBe(4000.5);
      expect(formulaAt(read, at("C3"))).toBeNull();
      expect(valueAt(read, at("C6"))).toEqual({ error: "#DIV/0!" });
    });

    test("gives number formats, General where there is none", async () => {
      const read = await kit.sheet(TARGETS);
      expect(formatAt(read, at("C3"))).toBe("#,##0.00");
      expect(formatAt(read, at("B3"))).toBe("@");
      expect(formatAt(read, at("A3"))).toBe("General");
    });

    test("gives merged areas in sheet coordinates", async () => {
      expect((await kit.sheet(TARGETS)).merges).toEqual(kit.known(contractWorkbook.sheets[0]!.merges));
    });

    test("gives the same where only what was edited is read again", async () => {
      const last = await value(kit.host.read());
      await kit.driver.typeInto(NOTES, "B7", "改过");
      const again = await value(kit.host.read({ last, edited: [NOTES] }));
      expect(
        valueAt(
          again.sheets.find(({ name }) => name === NOTES)!,
          at("B7"),
        ),
      ).toBe("改过");
      expect(again).toEqual(await value(kit.host.read()));
    });

    test("gives hidden rows and columns in sheet coordinates, with what stands in them", async () => {
      const read = await kit.sheet(FOLDED);
      expect(read).toMatchObject({ hiddenRows: [1, 2], hiddenColumns: [2] });
      expect(valueAt(read, at("C3"))).toBe(3);
      expect(await kit.sheet(TARGETS)).toMatchObject({ hiddenRows: [], hiddenColumns: [] });
      await kit.driver.insertRows(FOLDED, 0, 1);
      expect(await kit.sheet(FOLDED)).toMatchObject({ hiddenRows: [2, 3], hiddenColumns: [2] });
    });
  });
}
