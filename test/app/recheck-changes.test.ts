import { checkWorkbook, type CheckReport } from "../../src/app/check-workbook";
import { recheckChanges } from "../../src/app/recheck-changes";
import { withEdit } from "../../src/app/with-edit";
import type { Finding } from "../../src/rules/outcome";
import { parseA1 } from "../../src/sheet/address";
import type { CellValue, WorkbookSnapshot } from "../../src/sheet/snapshot";
import { HIRING, paneWorkbook } from "../taskpane/pane-workbook";

const COST = "总成本指标应与预算数一致";

function typed(book: WorkbookSnapshot, a1: string, value: CellValue): WorkbookSnapshot {
  const at = { sheet: HIRING, ...parseA1(a1)! };
  return withEdit(book, { title: "改", cells: [{ at, expected: { value: null }, content: { value } }] });
}

function titles(findings: Iterable<{ readonly title: string }>): string[] {
  return [...findings].map(({ title }) => title);
}

const workbook = paneWorkbook();
const before: CheckReport = checkWorkbook(workbook);
const mended = checkWorkbook(typed(workbook, "F13", "≤4000万元"));

test("what was put right is solved, and what was spoilt is new", () => {
  const solved = recheckChanges(before, mended, undefined);
  expect(titles(solved.resolved)).toEqual([COST]);
  expect(solved).toMatchObject({ unchecked: [], stayed: mended.findings.length });
  const spoilt = recheckChanges(mended, before, solved);
  expect(titles(spoilt.appeared)).toEqual([COST]);
  expect(spoilt).toMatchObject({ resolved: [], stayed: before.findings.length - 1 });
});

test("a wrong figure that became another wrong figure is neither solved nor new", () => {
  const other = checkWorkbook(typed(workbook, "F13", "≤6000万元"));
  expect(recheckChanges(before, other, undefined)).toEqual({
    appeared: new Set(),
    resolved: [],
    unchecked: [],
    stayed: other.findings.length,
  });
});

test("what cannot be checked any more is not solved", () => {
  const headless = checkWorkbook(typed(workbook, "B4", "数"));
  const { resolved, unchecked } = recheckChanges(before, headless, undefined);
  expect(titles(unchecked)).toContain(COST);
  expect(titles(resolved)).not.toContain(COST);
});

test("what stands in a cell whose label is lost is not solved, though its rule answers for other cells", () => {
  const amounts = typed(typed(workbook, "C4", "4000万元"), "E4", "4000万元");
  const lost = typed(amounts, "B4", "数");
  const { resolved, unchecked } = recheckChanges(checkWorkbook(amounts), checkWorkbook(lost), undefined);
  const at = ({ at: { row, col } }: Finding): string => `${row},${col}`;
  expect(unchecked.map(at)).toContain("3,2");
  expect(resolved.map(at)).not.toContain("3,2");
});

test("a recheck that changes nothing leaves told what the one before changed, over its own findings", () => {
  const spoilt = recheckChanges(mended, before, undefined);
  const again = checkWorkbook(workbook);
  const carried = recheckChanges(before, again, spoilt);
  expect(titles(carried.appeared)).toEqual([COST]);
  expect([...carried.appeared].every((finding) => again.findings.includes(finding))).toBe(true);
  expect(carried.stayed).toBe(spoilt.stayed);
});
