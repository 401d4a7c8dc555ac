import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bytesAhead, partAhead, unpackAhead } from "../../src/cli/unpack-ahead";
import { listEntries, packedBytes } from "../../src/hosts/xlsx/unzip";
import { parts, zip } from "../hosts/xlsx/package";
import { jixiao } from "./program";

const rows = Array.from(
  { length: 30_000 },
  (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
);
const sheet = parts(`<sheetData>${rows.join("")}</sheetData>`);
const file = zip(sheet);
const SHEET = "xl/worksheets/sheet1.xml";

/** The file with a byte of its packed sheet turned round: the first is no beginning, one in the middle tells other cells. */
function damaged(part: 0 | 0.5): Uint8Array {
  const bytes = file.slice();
  const { data, packedBytes: size } = listEntries(bytes).get(SHEET)!;
  bytes[data + Math.floor(size * part)]! ^= 0xff;
  return bytes;
}

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jixiao-"));
  path = join(folder, "表.xlsx");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("large parts are there before they are asked for, once", async () => {
  writeFileSync(path, file);
  await unpackAhead(path);
  const bytes = bytesAhead(path)!;
  expect(Buffer.from(bytes).equals(file)).toBe(true);
  expect(bytesAhead(path)).toBeUndefined();
  const entries = listEntries(bytes);
  const packed = packedBytes(bytes, entries.get(SHEET)!);
  expect(new TextDecoder().decode(partAhead(packed))).toBe(sheet[SHEET]);
  expect(partAhead(packed)).toBeUndefined();
  // Small ones are not worth a thread.
  expect(partAhead(packedBytes(bytes, entries.get("xl/workbook.xml")!))).toBeUndefined();
});

test("what is damaged, too much, no file or not there is left to those who tell", async () => {
  writeFileSync(path, damaged(0));
  await unpackAhead(path);
  const bytes = bytesAhead(path)!;
  expect(partAhead(packedBytes(bytes, listEntries(bytes).get(SHEET)!))).toBeUndefined();
  const bomb = zip({ "a.xml": "\0".repeat(8_000_000) });
  writeFileSync(path, bomb);
  await unpackAhead(path);
  expect(partAhead(packedBytes(bytesAhead(path)!, listEntries(bomb).get("a.xml")!))).toBeUndefined();
  writeFileSync(path, "no zip");
  await unpackAhead(path);
  expect(Buffer.from(bytesAhead(path)!).toString()).toBe("no zip");
  for (const none of [folder, join(folder, "没有.xlsx")]) {
    await unpackAhead(none);
    expect(bytesAhead(none)).toBeUndefined();
  }
});

test("a file says the same alone, when it is unpacked ahead, and beside others", () => {
  const other = join(folder, "另一份.xlsx");
  writeFileSync(other, zip(parts("<sheetData/>")));
  for (const bytes of [file, damaged(0), damaged(0.5)]) {
    writeFileSync(path, bytes);
    const alone = jixiao(["read", path]);
    const beside = jixiao(["read", path, other]);
    expect(alone.status).toBe(bytes === file ? 0 : 2);
    expect(beside.stdout).toContain(alone.stdout.trim());
    expect(beside.stderr).toContain(alone.stderr.trim());
  }
});
