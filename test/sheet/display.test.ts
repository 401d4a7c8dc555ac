import { displayText } from "../../src/sheet/display";

test.each([
  [83.65000000000001, "#,##0.00", "83.65"],
  [9510, "#,##0.00", "9,510.00"],
  [0.25, "0.00%", "25.00%"],
  [30, "General", "30"],
  [44927, "yyyy-mm-dd", "2023-01-01"],
  ["≥95%", "General", "≥95%"],
  [true, "General", "TRUE"],
  [{ error: "#REF!" }, "General", "#REF!"],
  [null, "General", ""],
])("%j under %s shows as %j", (value, format, expected) => {
  expect(displayText(value, format)).toBe(expected);
});

test("a number format that makes no sense never keeps a cell from being read", () => {
  expect(displayText(12.5, '[[[;;;"')).not.toBe("");
});
