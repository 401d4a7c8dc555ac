import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkWorkbook } from "../../src/app/check-workbook";
import { withEdit } from "../../src/app/with-edit";
import { waiverOf } from "../../src/app/waivers";
import { appendLines } from "../../src/reports/write-review";
import { HIRING, paneWorkbook } from "../taskpane/pane-workbook";
import { toXlsx } from "./to-xlsx";

const PROGRAM = join(__dirname, "../../dist/cli/jixiao.cjs");

const source = { ...paneWorkbook(), sheets: paneWorkbook().sheets.filter(({ name }) => name === HIRING) };
const { findings } = checkWorkbook(source);
const errors = findings.filter(({ severity }) => severity === "error");
const gone = { ...errors[0]!, fingerprint: "0123456789abcdef" };
const waived = withEdit(
  source,
  appendLines("忽略", source, [
    ...errors.map((finding) => waiverOf(finding, "有批文", "王芳", "2026-11-21")),
    waiverOf(gone, "早先的理由", "", "2025-03-01"),
  ]),
);

describe("a workbook whose errors are all waived", () => {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-"));
  const file = join(folder, "招聘2023.xlsx");
  beforeAll(() => writeFileSync(file, toXlsx(waived)));
  afterAll(() => rmSync(folder, { recursive: true }));

  function check(format: string): { status: number | null; stdout: string } {
    const { status, stdout } = spawnSync(process.execPath, [PROGRAM, "check", "--format", format, file], {
      encoding: "utf8",
    });
    return { status, stdout };
  }

  test("ends with status 0, and tells waivers with their reason beside the findings that stand", () => {
    const { status, stdout } = check("json");
    expect(errors.length).toBeGreaterThan(0);
    expect(status).toBe(0);
    const [told] = JSON.parse(stdout).files;
    expect(told.findings).toHaveLength(findings.length - errors.length);
    expect(told.waived).toMatchObject(
      errors.map(({ rule, fingerprint }) => ({
        rule,
        fingerprint,
        severity: "error",
        reason: "有批文",
        by: "王芳",
        date: "2026-11-21",
      })),
    );
    expect(told.staleWaivers).toMatchObject([{ reason: "早先的理由", fingerprint: "0123456789abcdef" }]);
    expect(told.unrecognised).toEqual([]);
  });

  test("is told to people with the number of waivers, and which of them hold no longer", () => {
    const { stdout } = check("text");
    expect(stdout).toContain(`已忽略 ${errors.length}`);
    expect(stdout).toMatch(/忽略已失效 {2}招聘经费!F13 .*早先的理由/);
  });

  test("keeps them in SARIF as suppressed, with the justification", () => {
    const { results } = JSON.parse(check("sarif").stdout).runs[0];
    const suppressed = results.filter((result: object) => "suppressions" in result);
    expect(suppressed).toHaveLength(errors.length);
    expect(suppressed[0].suppressions).toEqual([{ kind: "external", justification: "有批文" }]);
  });
});
