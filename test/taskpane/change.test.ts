import type { Document } from "../../src/model/documents";
import { checkWorkbook } from "../../src/app/check-workbook";
import { cellTexts } from "../../src/taskpane/audit/cell-texts";
import { excerpts } from "../../src/taskpane/audit/excerpts";
import { cellOn } from "./pane-host";
import { HIRING, paneWorkbook } from "./pane-workbook";

describe("what a cell held", () => {
  const documents: readonly Document[] = checkWorkbook(paneWorkbook()).reading.documents;

  it("is known for texts, figures and blank places of a table", () => {
    const textAt = cellTexts(documents);
    expect(textAt(cellOn(HIRING, "F10"))).toBe("≧5个");
    expect(textAt(cellOn(HIRING, "C4"))).toBe("4000");
    expect(textAt(cellOn(HIRING, "A1"))).toBe("招聘经费绩效目标表");
  });

  it("is not made up for a cell that no table speaks of", () => {
    expect(cellTexts(documents)(cellOn(HIRING, "Z99"))).toBeUndefined();
  });
});

describe("a change in a long text", () => {
  const long = "用于保障全区被征地农民的基本养老保险";

  it("is shown with a few characters around it", () => {
    const [before, after] = excerpts(
      `${long}核定度发放，${long}${long}`,
      `${long}核定额度发放，${long}${long}`,
    );
    expect(before).toBe("…基本养老保险核定度发放，用于保障…");
    expect(after).toContain("核定额度发放");
    expect(after.length).toBeLessThan(25);
  });

  it("keeps short texts whole", () => {
    expect(excerpts("≧5个", "≥5个")).toEqual(["≧5个", "≥5个"]);
  });

  it("does not overlap what comes before with what comes after", () => {
    const [before, after] = excerpts("的".repeat(50), "的".repeat(49));
    expect(before).toBe(`…${"的".repeat(9)}`);
    expect(after).toBe(`…${"的".repeat(8)}`);
  });
});
