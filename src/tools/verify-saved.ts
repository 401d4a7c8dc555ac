// `npm run verify:saved [-- NAME…]`: has LibreOffice open what we save. Every workbook of the corpus gets edits, marks, notes and
// a new sheet; LibreOffice saves it again and prints it, and what it read is compared with what was written. Without
// names all workbooks are taken; KEEP=1 keeps the files. It leaves with 1 where something differs, with 2 where there is no LibreOffice.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CORPUS, corpusBytes } from "../../test/hosts/xlsx/corpus/corpus";
import { changeAll, type Changed } from "./verify-saved/changes";
import { contentFaults, markFaults, unreadSheets } from "./verify-saved/faults";
import { convertAll, newProfile, officeVersion } from "./verify-saved/soffice";

async function verify(files: readonly string[], folder: string): Promise<number> {
  const at = (...names: string[]): string => path.join(folder, ...names);
  const again = (stage: string, file: string): string => at(stage, `${path.parse(file).name}.xlsx`);
  for (const name of ["saved", "original", "saved-again", "original-again", "printed"]) mkdirSync(at(name));
  for (const file of files) writeFileSync(at("original", file), corpusBytes(file));
  const profile = newProfile(folder);
  convertAll(profile, at("original"), at("original-again"), "xlsx");

  const changed = new Map<string, Changed>();
  for (const file of files) {
    const bytes = corpusBytes(file);
    const original = again("original-again", file);
    if (!existsSync(original)) {
      console.log(`${file}：原件 LibreOffice 就打不开，不比`);
      continue;
    }
    const unread = unreadSheets(bytes, bytesOf(original));
    for (const name of unread) console.log(`${file}：原件的“${name}”在 LibreOffice 里就是空的，不改它`);
    const change = await changeAll(file, bytes, unread);
    changed.set(file, change);
    writeFileSync(at("saved", file), change.bytes);
  }
  convertAll(profile, at("saved"), at("saved-again"), "xlsx");
  const printed = convertAll(profile, at("saved"), at("printed"), "pdf");

  let differing = 0;
  for (const [file, change] of changed) {
    const faults = printed.has(path.parse(file).name) ? [] : ["LibreOffice 打印不了"];
    if (!existsSync(again("saved-again", file))) faults.push("LibreOffice 打不开");
    else {
      const [original, saved] = ["original-again", "saved-again"].map((stage) => bytesOf(again(stage, file)));
      faults.push(...contentFaults(change, { original: original!, saved: saved! }));
      faults.push(...(await markFaults(change, saved!)));
    }
    if (faults.length > 0) differing++;
    for (const fault of faults.slice(0, 12)) console.log(`${file}：${fault}`);
  }
  const all = [...changed.values()];
  const count = (of: (one: Changed) => number): number => all.reduce((sum, one) => sum + of(one), 0);
  console.log(
    `${all.length} 个工作簿，改了 ${count(({ cells }) => cells.length)} 格，标色 ${count(({ marks }) => marks.length)} 格，` +
      `批注 ${count(({ notes }) => notes)} 条，加表 ${count(({ added }) => (added ? 1 : 0))} 张：${differing} 个有出入`,
  );
  return differing === 0 ? 0 : 1;
}

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(file));
}

async function main(names: readonly string[]): Promise<number> {
  const version = officeVersion();
  if (version === undefined) {
    console.error("没有装 LibreOffice（找不到 soffice），没有核对。请装好 libreoffice-calc 再试。");
    return 2;
  }
  console.log(version);
  const files = CORPUS.map(({ file }) => file).filter(
    (file) => names.length === 0 || names.some((name) => file.includes(name)),
  );
  const folder = mkdtempSync(path.join(tmpdir(), "verify-saved-"));
  try {
    return await verify(files, folder);
  } finally {
    if (process.env["KEEP"] === undefined) rmSync(folder, { recursive: true });
    else console.log(`文件留在 ${folder}`);
  }
}

void main(process.argv.slice(2)).then((code) => (process.exitCode = code));
