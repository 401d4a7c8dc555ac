import { areaToA1, toA1 } from "../../../../src/sheet/address";
import type { CellValue, SheetSnapshot } from "../../../../src/sheet/snapshot";
import type { XlsxWorkbook } from "../../../../src/hosts/xlsx/read-workbook";

/** What our reader finds, a line for each sheet and each cell that says something, as the corpus notes it. */
export function said({ snapshot, date1904 }: XlsxWorkbook): string {
  const lines = snapshot.sheets.flatMap(sheetLines);
  return [...(date1904 ? ["date1904"] : []), ...lines, ""].join("\n");
}

function sheetLines(sheet: SheetSnapshot): string[] {
  const { name, visible, merges, values, formulas } = sheet;
  const lines = [
    `sheet\t${name}\t${visible}\t${sheet.protected ? "protected" : "open"}`,
    `merges\t${merges.map(areaToA1).sort().join(" ")}`,
  ];
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      const formula = formulas[r]![c]!;
      if (value === null && formula === null) return;
      lines.push(`${toA1({ row: r, col: c })}\t${valueText(value)}${formula === null ? "" : `\t${formula}`}`);
    }),
  );
  return lines;
}

function valueText(value: CellValue): string {
  return typeof value === "object" && value !== null ? `{"error": "${value.error}"}` : JSON.stringify(value);
}
