import { readFileSync } from "node:fs";
import { strToU8, strFromU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { draftPackage } from "../../../src/hosts/xlsx/draft";
import { attributesOf, childrenOf, rootOf } from "../../../src/hosts/xlsx/elements";
import { cellText } from "../../../src/hosts/xlsx/escape";
import { appendToList, insertChild, STYLES_ORDER, WORKSHEET_ORDER } from "../../../src/hosts/xlsx/ordered";
import { applyPatches } from "../../../src/hosts/xlsx/patch";
import { encodePart } from "../../../src/hosts/xlsx/part-text";
import { readPackage } from "../../../src/hosts/xlsx/read-workbook";
import { unescapeText } from "../../../src/hosts/xlsx/text";

const SAMPLE = new Uint8Array(readFileSync("assets/samples/昌黎县2023.xlsx"));

test("a draft that nobody changed is saved as the bytes it came from", () => {
  const draft = draftPackage(SAMPLE);
  expect(draft.text("xl/workbook.xml", "工作簿")).toContain("<sheets>");
  draft.write("xl/workbook.xml", draft.text("xl/workbook.xml", "工作簿")!);
  expect(draft.save()).toBe(SAMPLE);
});

test("a changed, an added and a removed part leave all others packed as they were", () => {
  const draft = draftPackage(SAMPLE);
  const before = draft.text("xl/workbook.xml", "工作簿")!;
  draft.write("xl/WORKBOOK.xml", before.replace("<sheets>", "<!-- 改 --><sheets>"));
  draft.write("xl/新.xml", "<a>新</a>");
  draft.remove("docProps/app.xml");
  const saved = draft.save();
  const parts = unzipSync(saved);
  const original = unzipSync(SAMPLE);
  expect(Object.keys(parts).sort()).toEqual(
    [...Object.keys(original).filter((name) => name !== "docProps/app.xml"), "xl/新.xml"].sort(),
  );
  expect(strFromU8(parts["xl/workbook.xml"]!)).toContain("<!-- 改 -->");
  expect(strFromU8(parts["xl/新.xml"]!)).toBe("<a>新</a>");
  for (const name of Object.keys(original)) {
    if (name === "xl/workbook.xml" || name === "docProps/app.xml") continue;
    expect(Buffer.compare(parts[name]!, original[name]!)).toBe(0);
  }
  expect(readPackage("甲", draft.pack).snapshot.sheets).toEqual(
    readPackage("甲", draftPackage(saved).pack).snapshot.sheets,
  );
  expect(draftPackage(saved).save()).toBe(saved);
});

test("a part that is written back as it was is untouched again, and one that came is gone again", () => {
  const draft = draftPackage(SAMPLE);
  const before = draft.text("xl/workbook.xml", "工作簿")!;
  draft.write("xl/workbook.xml", "<workbook/>");
  draft.write("xl/b.xml", "<b/>");
  draft.remove("docProps/app.xml");
  expect(draft.pack.has("docProps/APP.xml")).toBe(false);
  draft.write("xl/workbook.xml", before);
  draft.remove("xl/b.xml");
  draft.write("docProps/app.xml", strFromU8(unzipSync(SAMPLE)["docProps/app.xml"]!));
  expect(draft.save()).toBe(SAMPLE);
});

test.each(["utf-16le", "utf-16be", "utf-8"])(
  "a part in %s stays in it, its byte order mark too",
  (encoding) => {
    const text = '\ufeff<?xml version="1.0"?><a>甲</a>';
    const file = zipSync({ "a.xml": encodePart(text, encoding) });
    const draft = draftPackage(file);
    expect(draft.text("a.xml", "甲")).toBe(text);
    draft.write("a.xml", text.replace("甲", "乙"));
    const bytes = unzipSync(draft.save())["a.xml"]!;
    expect(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)).toBe(text.replace("甲", "乙"));
  },
);

test("a part in another encoding becomes UTF-8, and says so", () => {
  const head = '<?xml version="1.0" encoding="gb2312"?><a>';
  const draft = draftPackage(
    zipSync({ "a.xml": new Uint8Array([...strToU8(head), 0xbc, 0xd7, ...strToU8("</a>")]) }),
  );
  draft.write("a.xml", draft.text("a.xml", "甲")!.replace("甲", "乙"));
  expect(strFromU8(unzipSync(draft.save())["a.xml"]!)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?><a>乙</a>',
  );
});

test("elements are found whatever stands between them", () => {
  const text = `<?xml version="1.0"?><!-- <no/> --><x:a q='>' r="&lt;&#65;"><![CDATA[<c>]]><x:b/><d><b></b></d>尾</x:a>`;
  const root = rootOf(text);
  expect({ ...attributesOf(text, root) }).toEqual({ q: ">", r: "<A" });
  expect(
    childrenOf(text, root).map(({ name, prefix, start, end }) => [name, prefix, text.slice(start, end)]),
  ).toEqual([
    ["b", "x:", "<x:b/>"],
    ["d", "", "<d><b></b></d>"],
  ]);
  expect(
    applyPatches(text, [
      { from: root.end, to: root.end, text: "末" },
      { from: root.inner, to: root.inner, text: "首" },
    ]),
  ).toBe(`${text.slice(0, root.inner)}首${text.slice(root.inner)}末`);
});

test("any text of a cell can be written and reads back the same", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom("", "_x000D_", "\r\n", "\ud800", "_x"),
      (text, tail) => {
        const written = cellText(text + tail);
        expect(written).not.toMatch(/[<>"]/);
        const read = written
          .replaceAll("&#9;", "\t")
          .replaceAll("&#10;", "\n")
          .replaceAll("&lt;", "<")
          .replaceAll("&gt;", ">")
          .replaceAll("&quot;", '"')
          .replaceAll("&amp;", "&");
        expect(unescapeText(read)).toBe(text + tail);
      },
    ),
  );
});

test.each([
  ["<w><sheetData/><extLst/></w>", "<w><sheetData/><NEW/><extLst/></w>"],
  [
    "<w><sheetData/><mergeCells/><AlternateContent/><drawing/></w>",
    "<w><sheetData/><mergeCells/><AlternateContent/><NEW/><drawing/></w>",
  ],
  ["<w><dataValidations/></w>", "<w><NEW/><dataValidations/></w>"],
  ["<w><conditionalFormatting/><extLst/></w>", "<w><conditionalFormatting/><NEW/><extLst/></w>"],
  ["<w a='/'/>", "<w a='/'><NEW/></w>"],
])("a child is put where the schema wants it: %s", (text, expected) => {
  const patches = insertChild(text, rootOf(text), WORKSHEET_ORDER, "conditionalFormatting", "<NEW/>");
  expect(applyPatches(text, patches)).toBe(expected);
});

test.each([
  [
    "<s><cellXfs count='2'><xf/><xf/></cellXfs></s>",
    "<s><cellXfs count='3'><xf/><xf/><NEW/></cellXfs></s>",
    2,
  ],
  ["<s><dxfs/></s>", '<s><cellXfs count="1"><NEW/></cellXfs><dxfs/></s>', 0],
  ['<s><cellXfs count="0" /><dxfs/></s>', '<s><cellXfs count="1" ><NEW/></cellXfs><dxfs/></s>', 0],
  ["<x:s/>", '<x:s><x:cellXfs count="1"><NEW/></x:cellXfs></x:s>', 0],
])("items go behind those of a list, which is made where it is missing: %s", (text, expected, first) => {
  expect(appendToList(text, rootOf(text), STYLES_ORDER, "cellXfs", ["<NEW/>"])).toEqual({
    text: expected,
    first,
  });
});
