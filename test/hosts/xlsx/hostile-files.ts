import { strToU8 } from "fflate";
import { oddZip, type OddEntry, type OddEnd } from "../../fuzz/odd-zip";
import { parts, relationships, worksheet, type Parts } from "./package";

/** A file made to do harm, and how it has to be refused. */
export interface HostileFile {
  readonly name: string;
  readonly make: () => Uint8Array;
  readonly code: "hostile" | "too-large" | "broken" | "encrypted";
  /** Words that the sentence has to hold. */
  readonly words: string;
}

const SHEET = "xl/worksheets/sheet1.xml";
const MB = 1024 * 1024;
const ONE = "<sheetData><row><c><v>1</v></c></row></sheetData>";
const DAMAGED = "工作表“表一”已损坏";

/** The entries of a sound workbook, with some of them changed, and more behind them. */
function odd(
  change: Readonly<Record<string, Partial<OddEntry>>>,
  more: readonly OddEntry[] = [],
  end: OddEnd = {},
): Uint8Array {
  const sound = Object.entries(parts(ONE)).map(([name, text]) => ({
    name,
    bytes: strToU8(text as string),
    ...change[name],
  }));
  return oddZip([...sound, ...more], end);
}

/** The parts as an archive; Node packs large ones sooner than the product would. */
function packed(files: Parts): Uint8Array {
  return oddZip(
    Object.entries(files).flatMap(([name, part]) =>
      part === undefined ? [] : [{ name, bytes: typeof part === "string" ? strToU8(part) : part }],
    ),
  );
}

function blanks(bytes: number): Uint8Array {
  return new Uint8Array(bytes).fill(0x20);
}

function u64(...numbers: readonly number[]): Uint8Array {
  const field = new Uint8Array(4 + 8 * numbers.length);
  const view = new DataView(field.buffer);
  view.setUint16(0, 1, true);
  view.setUint16(2, 8 * numbers.length, true);
  numbers.forEach((number, at) => view.setBigUint64(4 + 8 * at, BigInt(number), true));
  return field;
}

function named(name: string): HostileFile {
  return {
    name: `a second part called ${JSON.stringify(name)}`,
    make: () => odd({}, [{ name, bytes: strToU8("<worksheet/>") }]),
    code: "hostile",
    words: "有两个部件都叫",
  };
}

function oddlyNamed(name: string): HostileFile {
  return {
    name: `a part called ${JSON.stringify(name)}`,
    make: () => odd({}, [{ name, bytes: strToU8("x") }]),
    code: "hostile",
    words: "有的部件名不合规范",
  };
}

function lying(name: string, entry: Partial<OddEntry>, words = "不完整"): HostileFile {
  return { name, make: () => odd({ [SHEET]: entry }), code: "broken", words };
}

/** Archives that say what is not so, or that inflate to far more than they are. */
export const HOSTILE_ARCHIVES: readonly HostileFile[] = [
  {
    name: "a bomb: 300 MB of blanks in one sheet",
    make: () => odd({ [SHEET]: { bytes: blanks(300 * MB) } }),
    code: "hostile",
    words: "解压后会胀到 300 MB",
  },
  {
    name: "a bomb of many parts, each of them small enough",
    make: () => {
      const sheets = Array.from({ length: 30 }, (_, at) => `worksheets/s${at}.xml`);
      const body = new TextEncoder().encode(worksheet(`<!--${" ".repeat(900_000)}--><sheetData/>`));
      return packed(
        parts("", {
          "xl/workbook.xml": `<workbook><sheets>${sheets.map((_, at) => `<sheet name="${at}" r:id="r${at}"/>`).join("")}</sheets></workbook>`,
          "xl/_rels/workbook.xml.rels": relationships(...sheets.map((path) => ["worksheet", path] as const)),
          ...Object.fromEntries(sheets.map((path) => [`xl/${path}`, body])),
        }),
      );
    },
    code: "hostile",
    words: "像是压缩炸弹",
  },
  {
    name: "10 GB declared",
    make: () =>
      odd({
        [SHEET]: { extra: u64(10 * 1024 * MB), record: { size: 0xffffffff }, local: { size: 0xffffffff } },
      }),
    code: "hostile",
    words: "解压后会胀到 10240 MB",
  },
  {
    name: "a size that is understated",
    make: () => odd({ [SHEET]: { bytes: blanks(8 * MB), record: { size: 900 }, local: { size: 900 } } }),
    code: "broken",
    words: DAMAGED,
  },
  {
    name: "entries that lie upon each other",
    make: () =>
      odd({ [SHEET]: { stored: true, record: { packed: 2000 }, local: { packed: 2000 } } }, [
        { name: "a", bytes: blanks(9000), stored: true },
      ]),
    code: "hostile",
    words: "几个部件共用同一段数据",
  },
  {
    name: "two records for the bytes of one entry",
    make: () => odd({}, [{ name: SHEET, bytes: new Uint8Array(), at: 4 }]),
    code: "hostile",
    words: "有两个部件都叫",
  },
  {
    name: "an archive inside an archive inside an archive",
    make: () => {
      const inner = odd({});
      const middle = odd({ [SHEET]: { bytes: inner } });
      return odd({ [SHEET]: { bytes: middle } });
    },
    code: "broken",
    words: DAMAGED,
  },
  {
    name: "70,000 parts, which wrap the counter of 16 bits",
    make: () =>
      odd(
        {},
        Array.from({ length: 70_000 }, (_, at) => ({
          name: `j/${at}`,
          bytes: new Uint8Array(),
          stored: true,
        })),
      ),
    code: "broken",
    words: "不完整",
  },
  {
    name: "a million parts, counted in zip64",
    make: () => withZip64End(odd({}), 1_000_000),
    code: "too-large",
    words: "压缩包里有 1000000 个部件，上限 5000 个",
  },
  named("xl/Worksheets/SHEET1.xml"),
  named("xl\\worksheets\\sheet1.xml"),
  named("/xl/worksheets/sheet1.xml"),
  named("xl//worksheets/./sheet1.xml"),
  named("xl/worksheets/%73heet1.xml"),
  named("xl/worksheets/sheet1.xml."),
  oddlyNamed("xl/worksheets/sheet1.xml\0.png"),
  oddlyNamed("../../etc/passwd"),
  oddlyNamed("xl/%2e%2e/x.xml"),
  oddlyNamed("xl/a\n.xml"),
  lying("a local header with another method", { local: { method: 0 } }),
  lying("a local header with another checksum", { local: { crc: 1 } }),
  lying("a local header with another packed size", { local: { packed: 1 } }),
  lying("a local header with another size", { local: { size: 1 } }),
  lying("a local header with another name", { localName: "xl/worksheets/sheet2.xml" }),
  lying("an unknown compression", { record: { method: 99 }, local: { method: 99 } }, DAMAGED),
  lying("an offset behind the end", { record: { offset: 0x7fffffff } }),
  lying("a zip64 field too short", { extra: new Uint8Array(4), record: { size: 0xffffffff } }),
  {
    name: "a part that is encrypted, as only its local header says",
    make: () => odd({ [SHEET]: { local: { flags: 0x801 } } }),
    code: "encrypted",
    words: "设了打开密码",
  },
  {
    name: "a directory that goes on behind its end",
    make: () => odd({}, [], { count: 3 }),
    code: "broken",
    words: "不完整",
  },
];

/** The same archive with a zip64 end record that counts otherwise. */
function withZip64End(archive: Uint8Array, count: number): Uint8Array {
  const end = archive.length - 22;
  const bytes = new Uint8Array(archive.length + 76);
  bytes.set(archive.subarray(0, end));
  const view = new DataView(bytes.buffer);
  view.setUint32(end, 0x06064b50, true);
  view.setBigUint64(end + 32, BigInt(count), true);
  view.setBigUint64(end + 48, BigInt(0), true);
  view.setUint32(end + 56, 0x07064b50, true);
  view.setBigUint64(end + 64, BigInt(end), true);
  bytes.set(archive.subarray(end), end + 76);
  view.setUint16(end + 76 + 10, 0xffff, true);
  view.setUint32(end + 76 + 16, 0xffffffff, true);
  return bytes;
}

const DOCTYPES: readonly (readonly [string, string])[] = [
  [
    "billion laughs",
    `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${"bcdefghij"[at]} "${`&${"abcdefghi"[at]};`.repeat(10)}">`).join("")}]>`,
  ],
  ["an external entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
  ["a parameter entity", '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://example.invalid/x.dtd"> %x;]>'],
  ["an external subset", '<!DOCTYPE a SYSTEM "http://example.invalid/x.dtd">'],
];

function inUtf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return bytes;
}

function sheet(
  name: string,
  body: string | (() => string | Uint8Array),
  code: HostileFile["code"] = "broken",
  words = DAMAGED,
): HostileFile {
  const make = (): Uint8Array => {
    const part = typeof body === "string" ? worksheet(body) : body();
    return packed(parts("", { [SHEET]: part }));
  };
  return { name, make, code, words };
}

function cell(attributes: string, inside = "<v>1</v>"): string {
  return `<sheetData><row><c ${attributes}>${inside}</c></row></sheetData>`;
}

/** Text that does not pack well, so that no ratio gives it away. */
function noise(length: number): string {
  let state = 1;
  let text = "";
  while (text.length < length) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += state.toString(36);
  }
  return text.slice(0, length);
}

const NOT_WRITTEN = "含有表格软件不会写出的内容";

/** XML that no program writes. */
export const HOSTILE_XML: readonly HostileFile[] = [
  ...DOCTYPES.flatMap(([name, doctype]) => {
    const text = `<?xml version="1.0"?>${doctype}<worksheet>${ONE.replace("1<", "&j;<")}</worksheet>`;
    return [
      sheet(name, () => text, "hostile", NOT_WRITTEN),
      sheet(`${name} in UTF-16, low byte first`, () => inUtf16(text, true), "hostile", NOT_WRITTEN),
      sheet(
        `${name} in UTF-16, high byte first`,
        () => inUtf16(`\uFEFF${text}`, false),
        "hostile",
        NOT_WRITTEN,
      ),
    ];
  }),
  ...["undefined", "constructor", "toString", "__proto__", "hasOwnProperty"].map((entity) =>
    sheet(`the entity ${entity}`, cell("", `<v>&${entity};</v>`)),
  ),
  ...["utf-7", "ebcdic-cp-us", "x-user-defined", "iso-2022-jp", "__proto__"].map((encoding) =>
    sheet(`the encoding ${encoding}`, () => `<?xml version="1.0" encoding="${encoding}"?><worksheet/>`),
  ),
  sheet("a million levels", () => worksheet("<a>".repeat(1_000_000)), "hostile", NOT_WRITTEN),
  sheet("an attribute of 3 MB", () => worksheet(`<a b="${noise(3e6)}"/>${ONE}`), "hostile", NOT_WRITTEN),
  sheet("a name of 3 MB", () => worksheet(`<a${noise(3e6)}/>${ONE}`), "hostile", NOT_WRITTEN),
  sheet("a comment of 3 MB", () => worksheet(`<!--${noise(3e6)}-->${ONE}`), "hostile", NOT_WRITTEN),
  sheet(
    "a tag with 300,000 attributes",
    () => worksheet(`<a ${Array.from({ length: 300_000 }, (_, at) => `b${at}="1"`).join(" ")}/>${ONE}`),
    "hostile",
    NOT_WRITTEN,
  ),
  sheet("one text of 3 MB", () => worksheet(cell('t="str"', `<v>${noise(3e6)}</v>`)), "hostile", NOT_WRITTEN),
  sheet(
    "one text of 200,000 characters",
    cell('t="str"', `<v>${"字".repeat(200_000)}</v>`),
    "too-large",
    "工作表“表一”里有一处内容长 200000 字，上限 131072 字",
  ),
  sheet(
    "one text of many runs",
    cell('t="inlineStr"', `<is>${`<r><t>${"字".repeat(1000)}</t></r>`.repeat(200)}</is>`),
    "too-large",
    "有一处内容长",
  ),
  sheet(
    "a formula of 200,000 characters",
    cell("", `<f>${"A1+".repeat(70_000)}1</f>`),
    "too-large",
    "内容长",
  ),
  sheet(
    "a shared formula that a million cells are to follow",
    () => {
      const master = `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A9999">"${"字".repeat(50_000)}"&amp;A2</f></c></row>`;
      const rows = Array.from(
        { length: 9_000 },
        (_, at) => `<row r="${at + 2}"><c r="A${at + 2}"><f t="shared" si="0"/></c></row>`,
      );
      return worksheet(`<sheetData>${master}${rows.join("")}</sheetData>`);
    },
    "too-large",
    "同一个公式铺得太广",
  ),
  sheet(
    "250,000 merged areas",
    () =>
      worksheet(
        `${ONE}<mergeCells>${Array.from({ length: 250_000 }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`).join("")}</mergeCells>`,
      ),
    "too-large",
    "合并区域已超过 20 万个",
  ),
  sheet(
    "merged areas heaped upon each other",
    `<sheetData><row r="3000"><c r="H3000"><v>1</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:H3000"/>'.repeat(20_000)}</mergeCells>`,
  ),
  ...["A0", "A-1", "ZZZZ1", "XFE1", "A1048577", "1A", "", "A99999999999999999999", "＄A1"].map((ref) =>
    sheet(`a cell at ${JSON.stringify(ref)}`, cell(`r="${ref}"`)),
  ),
  ...["0", "-1", "1.5", "1048577", "1e400", "x"].map((row) =>
    sheet(`a row numbered ${row}`, `<sheetData><row r="${row}"><c><v>1</v></c></row></sheetData>`),
  ),
  ...["9999999999", "-1", "1e400", "__proto__", "length"].map((index) =>
    sheet(`the shared string ${index}`, cell('t="s"', `<v>${index}</v>`)),
  ),
];

function workbook(name: string, files: () => Parts, code: HostileFile["code"], words: string): HostileFile {
  return { name, make: () => packed(parts(ONE, files())), code, words };
}

function tabs(...sheets: readonly (readonly [name: string, id: string])[]): Parts {
  const written = sheets.map(([name, id]) => `<sheet name="${name}" r:id="${id}"/>`).join("");
  return { "xl/workbook.xml": `<workbook><sheets>${written}</sheets></workbook>` };
}

/** Workbooks whose parts do not fit together. */
export const HOSTILE_WORKBOOKS: readonly HostileFile[] = [
  workbook(
    "10,000 tabs",
    () => tabs(...Array.from({ length: 10_000 }, (_, at) => [`s${at}`, "r0"] as const)),
    "too-large",
    "工作表超过 5000 张",
  ),
  workbook("two tabs on one part", () => tabs(["甲", "r0"], ["乙", "r0"]), "broken", "内容是同一份"),
  workbook(
    "two tabs of one name",
    () => ({
      ...tabs(["甲a", "r0"], ["甲A", "r1"]),
      "xl/_rels/workbook.xml.rels": relationships(
        ["worksheet", "worksheets/sheet1.xml"],
        ["worksheet", "b.xml"],
      ),
      "xl/b.xml": worksheet(ONE),
    }),
    "broken",
    "名称相同",
  ),
  workbook(
    "a sheet outside the package",
    () => ({ "xl/_rels/workbook.xml.rels": relationships(["worksheet", "../../../../etc/passwd"]) }),
    "broken",
    DAMAGED,
  ),
  workbook(
    "a sheet that is a file of the machine",
    () => ({ "xl/_rels/workbook.xml.rels": relationships(["worksheet", "file:///etc/passwd"]) }),
    "broken",
    DAMAGED,
  ),
  workbook(
    "150,000 links in one part",
    () => ({
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships>${Array.from({ length: 150_000 }, (_, at) => `<Relationship Type="x/hyperlink" Target="a${at}"/>`).join("")}</Relationships>`,
    }),
    "too-large",
    "链接超过 100000 个",
  ),
  workbook(
    "sheets that each reach to the last row",
    () => {
      const sheets = Array.from({ length: 12 }, (_, at) => `worksheets/s${at}.xml`);
      const far = worksheet('<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>');
      return {
        ...tabs(...sheets.map((path, at) => [path, `r${at}`] as const)),
        "xl/_rels/workbook.xml.rels": relationships(...sheets.map((path) => ["worksheet", path] as const)),
        ...Object.fromEntries(sheets.map((path) => [`xl/${path}`, far])),
      };
    },
    "too-large",
    "一直铺到 A1048576",
  ),
];

/** All of them. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...HOSTILE_ARCHIVES,
  ...HOSTILE_XML,
  ...HOSTILE_WORKBOOKS,
];
