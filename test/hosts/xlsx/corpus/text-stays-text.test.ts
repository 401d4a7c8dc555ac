import fc from "fast-check";
import { toA1 } from "../../../../src/sheet/address";
import type { CellEdit } from "../../../../src/sheet/edit";
import { cellsOf, openBook, textOf } from "./book";
import { corpusBytes } from "./corpus";
import { contentAt } from "./edits";
import { applied, opened } from "./kit";
import { isSound } from "./laws";
import { readerOf } from "./reader";

/** Files that keep their texts in different ways. */
const FILES = [
  "excel-usual.xlsx",
  "odd-inline-strings.xlsx",
  "odd-prefixed.xlsx",
  "odd-bare.xlsx",
  "odd-utf16.xlsx",
  "odd-strict.xlsx",
  "odd-loose-strings.xlsx",
  "sheetjs-inline.xlsx",
  "libreoffice-plain.xlsx",
];

const FIRST = [
  ..."=+-@＝＋－＠|%'\"`!#$&()*,./:;<>?[\\]^_{|}~ 　\t\r\n\0\u0001\u001f\u007f\u0085\u00a0\u2028\u2029\u200b\ufeff\ufffe\uffff",
  ..."0123456789abcxyz合√≥“”【】①Ａ０￥😀",
  "_x0041_",
  "_x005F_x0041_",
  "_x000D_",
  "_X0041_",
  "TRUE",
  "#N/A",
  "1e5",
  "2024-1-8",
  "\ud800",
  "cmd|' /C calc'!A0",
];

const texts = [
  ...FIRST,
  ...FIRST.flatMap((first) => [`${first}1+1`, `${first}SUM(A1)`, ` ${first}x`, `x${first}`]),
];

/** Writes texts one below the other, far below the table. */
async function written(file: string, values: readonly (string | number)[]) {
  const bytes = corpusBytes(file);
  const host = opened(file, bytes);
  const sheet = host.workbook().snapshot.sheets[0]!;
  const cells: CellEdit[] = values.map((value, n) => {
    const at = { sheet: sheet.name, row: sheet.values.length + 2 + n, col: n % 3 };
    return { at, expected: contentAt(sheet, at), content: { value } };
  });
  await applied(host, { title: "写", cells });
  const saved = host.save();
  expect(isSound(bytes, saved)).toEqual([]);
  const { parts, sheets } = openBook(saved);
  const markup = cellsOf(textOf(parts, sheets[0]!.path)!).cells;
  const [again, read] = [opened(file, saved).workbook().snapshot.sheets[0]!, readerOf(saved)];
  return cells.map(({ at }) => ({
    ours: contentAt(again, at),
    theirs: read(sheet.name, toA1(at)),
    type: markup.get(toA1(at))?.node.attributes["t"],
  }));
}

test.each(FILES)("text in %s stays the text it is, whatever it begins with", async (file) => {
  const cells = await written(file, texts);
  cells.forEach(({ ours, theirs, type }, n) => {
    const value = texts[n]!;
    expect({ n, ours }).toEqual({ n, ours: { value } });
    expect({ n, value: theirs.value, formula: theirs.formula }).toEqual({ n, value, formula: null });
    expect(type).toMatch(/^(?:s|inlineStr)$/);
  });
});

test.each(FILES.slice(0, 4))("any text and any number in %s reads back as it is", async (file) => {
  const text = fc.string({ unit: "binary", minLength: 1, maxLength: 30 });
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(text, number), { minLength: 1, maxLength: 200 }), async (values) => {
      const cells = await written(file, values);
      const plain = values.map((value) => (value === 0 ? 0 : value));
      expect(cells.map(({ ours }) => ("value" in ours ? ours.value : ours))).toEqual(plain);
      expect(cells.map(({ theirs }) => theirs.value)).toEqual(plain);
      expect(cells.filter(({ theirs }) => theirs.formula !== null)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});
