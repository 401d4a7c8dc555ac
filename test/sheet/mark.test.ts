import { markFormula, severityOfMarkFormula, SEVERITIES } from "../../src/sheet/mark";

test("a mark's formula tells its severity, with or without the equals sign", () => {
  for (const severity of SEVERITIES) {
    expect(severityOfMarkFormula(markFormula(severity))).toBe(severity);
    expect(severityOfMarkFormula(markFormula(severity).slice(1))).toBe(severity);
  }
});

test("a user's own rule is never taken for ours", () => {
  expect(severityOfMarkFormula("=$A$1>0")).toBeUndefined();
  expect(severityOfMarkFormula('=N("RowHighlighter_v1")=0')).toBeUndefined();
});

test("the formula is plain ASCII, which WPS reads in every edition", () => {
  for (const severity of SEVERITIES) expect(markFormula(severity)).toMatch(/^[\x20-\x7e]+$/);
});
