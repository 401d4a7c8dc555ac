import fc from "fast-check";
import { areaToA1, columnName, parseA1, parseArea, toA1 } from "../../src/sheet/address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %d is called %s", (col, name) => {
  expect(columnName(col)).toBe(name);
});

test("every cell's A1 form reads back as the cell", () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, col) => {
      expect(parseA1(toA1({ row, col }))).toEqual({ row, col });
    }),
  );
});

test("an area is named by its corners, a single cell by itself", () => {
  expect(areaToA1({ top: 0, left: 0, bottom: 16, right: 6 })).toBe("A1:G17");
  expect(areaToA1({ top: 4, left: 2, bottom: 4, right: 2 })).toBe("C5");
  expect(parseArea("$G$17:A1")).toEqual({ top: 0, left: 0, bottom: 16, right: 6 });
});

test.each(["", "1A", "A0", "A", "招", "A1:"])("%j is no address", (text) => {
  expect(parseArea(text)).toBeUndefined();
});
