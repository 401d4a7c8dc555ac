// `npm run verify:formulas`: tables are made from ledgers, 昌黎's and random ones, and written into files without the values
// of their formulas. LibreOffice computes everything anew; every figure is compared with what we say that it is, and
// with the sum of the lines behind it, to the 分. KEEP=1 keeps the files. It leaves with 1 where something differs or is
// an error value, with 2 where there is no LibreOffice.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readXlsx } from "../hosts/xlsx/read-workbook";
import { allCases, fileOf } from "./verify-formulas/cases";
import { compared } from "./verify-formulas/compare";
import { convertAll, newProfile, officeVersion } from "./verify-saved/soffice";

async function verify(folder: string): Promise<number> {
  const at = (...names: string[]): string => path.join(folder, ...names);
  for (const name of ["saved", "again"]) mkdirSync(at(name));
  const cases = allCases();
  for (const one of cases) writeFileSync(at("saved", `${one.name}.xlsx`), await fileOf(one));
  convertAll(newProfile(folder), at("saved"), at("again"), "xlsx");
  let [formulas, sums, figures, differing] = [0, 0, 0, 0];
  for (const one of cases) {
    const again = readXlsx("again.xlsx", new Uint8Array(readFileSync(at("again", `${one.name}.xlsx`))));
    if (!again.ok) throw new Error(again.problem.message);
    const result = compared(one, again.value.snapshot.sheets);
    formulas += result.formulas;
    sums += result.sums;
    figures += result.figures;
    differing += result.faults.length;
    for (const fault of result.faults.slice(0, 5)) console.log(`${one.name}：${fault}`);
  }
  console.log(
    `${cases.length} 个工作簿，${formulas} 个公式（其中 ${sums} 个按明细求和），` +
      `${figures} 个数逐笔与明细核对：${differing} 处不同或出错`,
  );
  return differing === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  const version = officeVersion();
  if (version === undefined) {
    console.error("没有装 LibreOffice（找不到 soffice），没有核对。请装好 libreoffice-calc 再试。");
    return 2;
  }
  console.log(version);
  const folder = mkdtempSync(path.join(tmpdir(), "verify-formulas-"));
  try {
    return await verify(folder);
  } finally {
    if (process.env["KEEP"] === undefined) rmSync(folder, { recursive: true });
    else console.log(`文件留在 ${folder}`);
  }
}

void main().then((code) => (process.exitCode = code));
