import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "../../src/hosts/xlsx/read-workbook";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";

/** The five published documents. */
export const SAMPLES = ["曹妃甸区2023", "满城区2021", "高新区2024", "昌黎县2023", "宿州市2024"] as const;

/** A published workbook as it is read from its file. */
export function readSample(name: (typeof SAMPLES)[number]): WorkbookSnapshot {
  const file = `${name}.xlsx`;
  const read = readXlsx(file, readFileSync(join(__dirname, "../../assets/samples", file)));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.snapshot;
}
