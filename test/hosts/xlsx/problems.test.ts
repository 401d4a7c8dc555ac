import { strToU8 } from "fflate";
import { parts, problemOf, worksheet, zip, type Parts } from "./package";
import { newCellBudget, type CellBudget } from "../../../src/hosts/xlsx/cells";
import { LIMITS } from "../../../src/hosts/xlsx/limits";
import { knownTexts } from "../../../src/hosts/xlsx/known-texts";
import { readWorksheet, type WorksheetPart } from "../../../src/hosts/xlsx/worksheet";

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SHEET = "xl/worksheets/sheet1.xml";
const ONE = "<sheetData><row><c><v>1</v></c></row></sheetData>";

/** A compound file, with one directory entry of that name. */
function compound(entry: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set(CFB);
  [...entry].forEach((letter, at) => (bytes[1024 + 2 * at] = letter.charCodeAt(0)));
  return bytes;
}

/** A sheet of so many bytes. */
function sheetOf(length: number, byte: () => number): Uint8Array {
  return zip(parts("", { [SHEET]: Uint8Array.from({ length }, byte) }));
}

const randomBytes = (): number => Math.floor(Math.random() * 256);

/** Both headers of the sheet declare that size. */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  new DataView(bytes.buffer).setUint32(text.indexOf(SHEET) - 30 + 22, size, true);
  return patchDirectory(bytes, SHEET, (view, at) => view.setUint32(at + 24, size, true));
}

function codeOf(files: Parts): string {
  return problemOf(zip(files)).code;
}

/** Sets numbers in the first central-directory entry whose name ends so. */
function patchDirectory(
  bytes: Uint8Array,
  name: string,
  patch: (view: DataView, at: number) => void,
): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  patch(new DataView(bytes.buffer), text.lastIndexOf(name) - 46);
  return bytes;
}

describe("files that are something else", () => {
  test("an .xls file is named as what it is, with the way out", () => {
    expect(problemOf(compound("Workbook"), "旧表.xls")).toEqual({
      code: "xls",
      message:
        "“旧表.xls”是 Excel 97-2003 格式，本工具只读 .xlsx。请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（*.xlsx）”后再试。",
    });
  });

  test.each([
    ["a .et file", compound("Workbook"), "表.ET", "et", "WPS 表格的 .et 格式"],
    ["an encrypted workbook", compound("EncryptedPackage"), "a.xlsx", "encrypted", "打开密码"],
    ["an encrypted workbook called .et", compound("EncryptedPackage"), "a.et", "encrypted", "打开密码"],
    ["a csv file", strToU8("单位,金额\n教育局,1\n"), "a.xlsx", "not-xlsx", "纯文本"],
    ["a csv file in GBK", Uint8Array.of(0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0x31), "a.csv", "not-xlsx", "纯文本"],
    ["UTF-16 text", Uint8Array.of(0xff, 0xfe, 0x55, 0x53), "a.xlsx", "not-xlsx", "纯文本"],
    ["a web page", strToU8("\uFEFF \n<html><table>"), "a.xlsx", "not-xlsx", "网页"],
    ["a PDF", strToU8("%PDF-1.7"), "a.xlsx", "not-xlsx", "PDF"],
    ["no bytes", new Uint8Array(), "a.xlsx", "empty", "空文件"],
    ["rubbish", Uint8Array.of(0, 1, 2, 3), "a.xlsx", "broken", "已损坏"],
    ["a zip of pictures", zip({ "1.png": "x" }), "a.xlsx", "not-xlsx", "没有工作簿"],
    [
      "a Word document",
      zip({
        "_rels/.rels":
          '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": "<w/>",
      }),
      "a.docx",
      "not-xlsx",
      "没有工作簿",
    ],
    [
      "an .ods file",
      zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
      "a.ods",
      "ods",
      "OpenDocument",
    ],
    [
      "an .xlsb file",
      zip({
        "_rels/.rels":
          '<Relationships><Relationship Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        "xl/workbook.bin": "x",
      }),
      "a.xlsb",
      "xlsb",
      ".xlsb",
    ],
    ["an .xlsb file without relationships", zip({ "xl/workbook.bin": "x" }), "a.xlsb", "xlsb", ".xlsb"],
  ])("%s is refused by name", (_, bytes, name, code, words) => {
    const problem = problemOf(bytes, name);
    expect(problem.code).toBe(code);
    expect(problem.message).toContain(words);
    expect(problem.message).toMatch(new RegExp(`^“${name}”.*请.*。$`));
  });
});

describe("damaged files", () => {
  test("broken XML names the sheet it is in", () => {
    expect(problemOf(zip(parts("<sheetData>")))).toEqual({
      code: "broken",
      message:
        "“测试.xlsx”中工作表“表一”已损坏，无法读取。请在 Excel 或 WPS 中打开检查并另存一份；打不开时请向提供人重新索取。",
      detail: expect.stringContaining("unexpected close tag"),
    });
  });

  test.each<[string, Parts]>([
    ["工作簿目录", { "xl/workbook.xml": "<workbook>" }],
    ["工作簿目录", { "xl/workbook.xml": "" }],
    ["文件目录", { "xl/_rels/workbook.xml.rels": "no" }],
    ["共享文字", { "xl/sharedStrings.xml": "<sst><si></sst>" }],
    ["单元格样式", { "xl/styles.xml": "<a b=c/>" }],
    ["工作表“表一”", { [SHEET]: undefined }],
    ["工作表“表一”", { "xl/_rels/workbook.xml.rels": undefined }],
    ["工作表“表一”", { [SHEET]: Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0xff) }],
    ["工作表“表一”", { [SHEET]: '<?xml version="1.0" encoding="no-such"?><a/>' }],
    ["工作表“表一”", { [SHEET]: worksheet("<sheetData><row><c><v>&undefined;</v></c></row></sheetData>") }],
  ])("damage in %s is said to be there", (where, files) => {
    expect(problemOf(zip(parts(ONE, files)))).toMatchObject({
      code: "broken",
      message: expect.stringContaining(where),
    });
  });

  test.each<[string, (view: DataView, at: number) => void]>([
    ["a checksum that differs", (view, at) => view.setUint32(at + 16, 1, true)],
    ["more bytes than declared", (view, at) => view.setUint32(at + 24, 10, true)],
    ["fewer bytes than declared", (view, at) => view.setUint32(at + 24, 100_000, true)],
    ["an unknown compression", (view, at) => view.setUint16(at + 10, 99, true)],
    ["packed bytes past the end", (view, at) => view.setUint32(at + 20, 0x7fffffff, true)],
    ["an offset past the end", (view, at) => view.setUint32(at + 42, 0x7fffffff, true)],
  ])("a part with %s is damage", (_, patch) => {
    expect(problemOf(patchDirectory(zip(parts(ONE)), SHEET, patch)).code).toBe("broken");
  });

  test("a part locked with a zip password needs the password taken off", () => {
    const locked = patchDirectory(zip(parts(ONE)), SHEET, (view, at) => view.setUint16(at + 8, 1, true));
    expect(problemOf(locked).code).toBe("encrypted");
  });
});

describe("hostile files", () => {
  const DOCTYPE = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">]>';

  test.each<[string, Parts]>([
    ["a sheet", { [SHEET]: `${DOCTYPE}<worksheet/>` }],
    ["the workbook", { "xl/workbook.xml": `${DOCTYPE}<workbook/>` }],
    ["the shared strings", { "xl/sharedStrings.xml": `<!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst/>` }],
    ["the relationships", { "_rels/.rels": `${DOCTYPE}<Relationships/>` }],
  ])("a DOCTYPE in %s is refused", (_, files) => {
    expect(codeOf(parts(ONE, files))).toBe("hostile");
  });

  test("elements too deep inside one another are refused", () => {
    const deep = (levels: number): Parts => parts("<a>".repeat(levels) + "</a>".repeat(levels) + ONE);
    expect(codeOf(deep(LIMITS.xmlDepth))).toBe("hostile");
    expect(() => codeOf(deep(LIMITS.xmlDepth - 1))).toThrow("was read");
  });
});

describe("files that are too large", () => {
  test("a large file is refused before it is looked into", () => {
    expect(problemOf(new Uint8Array(LIMITS.fileBytes + 1))).toEqual({
      code: "too-large",
      message: "“测试.xlsx”太大：有 65 MB，上限 64 MB。请删去图片或无关的工作表，另存后再试。",
    });
  });

  test("a directory of very many parts is refused", () => {
    const many = Object.fromEntries(Array.from({ length: LIMITS.parts }, (_, at) => [`junk/${at}`, "x"]));
    expect(codeOf(parts(ONE, many))).toBe("too-large");
  });

  test("a declared size past the limit is refused before anything is inflated", () => {
    const liar = withSize(sheetOf(60_000, randomBytes), LIMITS.inflatedBytes);
    expect(problemOf(liar, "测试.xlsx", { ratio: 1e9 })).toMatchObject({
      code: "too-large",
      message: "“测试.xlsx”太大：解压后超过 400 MB。请删去无关的工作表或多余的行列格式，另存后再试。",
    });
  });

  test("a bomb that understates its size is stopped", () => {
    const bomb = withSize(
      sheetOf(16 * 1024 * 1024, () => 0x20),
      1000,
    );
    expect(problemOf(bomb)).toMatchObject({
      code: "broken",
      detail: expect.stringContaining("more bytes than declared"),
    });
  });

  test("a few values spread so that laying them out would fill the memory are refused", () => {
    const rows = Array.from(
      { length: 1200 },
      (_, at) => `<row><c r="${at % 2 ? "A" : "XFD"}${at + 1}"><v>1</v></c></row>`,
    );
    expect(codeOf(parts(`<sheetData>${rows.join("")}</sheetData>`))).toBe("too-large");
  });

  describe("in their cells", () => {
    function readWith(budget: Partial<CellBudget>, rows: string): WorksheetPart {
      const bytes = strToU8(worksheet(`<sheetData>${rows}</sheetData>`));
      const context = {
        sharedStrings: [],
        texts: knownTexts(),
        date1904: false,
        budget: { ...newCellBudget(), ...budget },
      };
      return readWorksheet({ where: "工作表“表一”", read: (sink) => sink(bytes) }, context);
    }

    test("are refused with the sheet at which the limit was passed", () => {
      const rows = "<row><c><v>1</v></c><c><v>1</v></c></row>";
      expect(readWith({ cells: 2 }, rows).cells.rows[0]!.values).toEqual([1, 1]);
      expect(() => readWith({ cells: 1 }, rows)).toThrow("读到工作表“表一”时单元格已超过 200 万个");
    });

    test("lose the look of empty cells past the limit, not the sheet", () => {
      const rows = '<row><c s="1"/><c s="1"/><c><v>1</v></c></row>';
      expect(readWith({ emptyCells: 1 }, rows).cells.rows[0]).toMatchObject({
        values: [null, null, 1],
        styles: [1, 0, 0],
      });
    });
  });
});
