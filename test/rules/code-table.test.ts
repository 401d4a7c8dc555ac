import { lookUp } from "../../src/model/classification/classification";
import { parseCsv } from "../../src/rules/code-table/csv";
import {
  MOST_CODE_BYTES,
  parseCodeFile,
  parseCodeSheets,
  type ParsedCodes,
} from "../../src/rules/code-table/parse-codes";
import { growsTooFast } from "../model/growth";
import { problemText } from "../../src/model/json-text/text-problem";
import type { CellValue, SheetSnapshot } from "../../src/sheet/snapshot";

const parse = (text: string): ParsedCodes => parseCodeFile("科目.csv", new TextEncoder().encode(text));

/** The name of a code in a year, of a table that was understood. */
function nameIn(parsed: ParsedCodes, code: string, year?: number): string | undefined {
  if (!parsed.ok) throw new Error(parsed.problems.map(problemText).join("\n"));
  return lookUp(parsed.classification, code, year)?.names[0];
}

function mistakesIn(parsed: ParsedCodes): string[] {
  return parsed.ok ? [] : parsed.problems.map(problemText);
}

describe("a CSV is taken apart", () => {
  test.each([
    [
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["a\rb", [["a"], ["b"]]],
    ["a,,\n\nb", [["a", "", ""], [""], ["b"]]],
    ["a,", [["a"]]],
    [
      '"a,b","say ""so"""\n"two\nlines",x',
      [
        ["a,b", 'say "so"'],
        ["two\nlines", "x"],
      ],
    ],
    ['"a"b,c', [["ab", "c"]]],
    ['a"b,c', [['a"b', "c"]]],
    [
      "a\tb,c\n1\t2",
      [
        ["a", "b,c"],
        ["1", "2"],
      ],
    ],
    ["a,b\nx\ty", [["a", "b"], ["x\ty"]]],
    ["", []],
  ])("%j", (text, rows) => expect(parseCsv(text)).toEqual({ rows, open: undefined }));

  test("and a quote that does not end is told", () =>
    expect(parseCsv('a,b\nc,"d\ne')).toMatchObject({ open: { row: 1, column: 1 } }));
});

describe("a user's own table of codes", () => {
  test("is found by its labels, in any order, below a title", () => {
    const parsed = parse(
      "2024年政府收支分类科目,,,\n\n功能分类科目名称,年度,功能分类科目编码,体系\n教育经费支出,2024,205,支出功能分类\n基本薪金,2024年度,30101,部门预算支出经济分类\n",
    );
    expect(nameIn(parsed, "205", 2024)).toBe("教育经费支出");
    expect(nameIn(parsed, "205", 2023)).toBe("教育支出");
    expect(nameIn(parsed, "30101", 2024)).toBe("基本薪金");
    expect(parsed).toMatchObject({ ok: true, count: 2, classification: { id: "own", title: "科目.csv" } });
  });

  test("holds for every year where it names none, and its names are verified", () => {
    const parsed = parse("编码,名称\n20501,教育管理事务类\n");
    expect(nameIn(parsed, "20501", 2019)).toBe("教育管理事务类");
    expect(parsed.ok && lookUp(parsed.classification, "20501", 2019)?.verified).toBe(true);
  });

  test("may be written in UTF-8 with its mark, or in GBK", () => {
    const gbk = [0xbf, 0xc6, 0xc4, 0xbf, 0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xbf, 0xc6, 0xc4, 0xbf, 0xc3, 0xfb];
    const name = [0xb3, 0xc6, 0x0a, 0x32, 0x30, 0x35, 0x2c, 0xbd, 0xcc, 0xd3, 0xfd];
    expect(nameIn(parseCodeFile("a", new Uint8Array([...gbk, ...name])), "205")).toBe("教育");
    expect(nameIn(parse("\ufeff科目编码,科目名称\n205,教育"), "205")).toBe("教育");
  });

  test("may have blank lines, codes of income, and columns that do not matter", () => {
    const parsed = parse(
      "类别,科目代码,科目\n,,\n类,'2 0 5,教育\n项,103044701,罚没收入\n款,２０５０２,普教\n",
    );
    expect(nameIn(parsed, "205")).toBe("教育");
    expect(nameIn(parsed, "20502")).toBe("普教");
    expect(parsed).toMatchObject({ count: 2 });
  });

  test("may say a thing twice, and give other names for other years", () => {
    const parsed = parse(
      "编码,名称,年份\n207,旧名,-2018\n207,新名,2019-2021\n207,新名,2021-2023\n207,新名,2022\n207,更新,2024-\n",
    );
    expect(nameIn(parsed, "207", 2010)).toBe("旧名");
    expect(nameIn(parsed, "207", 2023)).toBe("新名");
    expect(nameIn(parsed, "207", 2030)).toBe("更新");
    expect(parsed).toMatchObject({ count: 1 });
  });

  test("is told every mistake at once, with line and column", () => {
    const parsed = parse(
      [
        "科目编码,科目名称,年度,类别",
        ",没有编码的,,",
        "教育,205,,",
        "2050,四位,,",
        "3010101,太长,,",
        "205,,,",
        `206,${"长".repeat(101)},,`,
        "207,文化,去年,",
        "208,社保,,经济分类",
        "301,工资,,功能分类",
        "21x,都错,去年,功能",
        "209,一个名称,2020-2024,",
        "209,又一个名称,2024,",
        "__proto__,constructor,,",
      ].join("\n"),
    );
    expect(mistakesIn(parsed)).toEqual([
      "第 2 行第 1 列：“没有编码的”没有编码",
      "第 3 行第 1 列：“教育”不是支出科目的编码（功能分类以 2 开头，3、5 或 7 位；经济分类以 3 或 5 开头，3 或 5 位）",
      "第 4 行第 1 列：“2050”不是支出科目的编码（功能分类以 2 开头，3、5 或 7 位；经济分类以 3 或 5 开头，3 或 5 位）",
      "第 5 行第 1 列：“3010101”不是支出科目的编码（功能分类以 2 开头，3、5 或 7 位；经济分类以 3 或 5 开头，3 或 5 位）",
      "第 6 行第 2 列：“205”没有名称",
      "第 7 行第 2 列：名称超过 100 个字，不像是科目名称",
      "第 8 行第 3 列：年度“去年”看不懂，应写成 2024、2019-2023、2019- 或 -2018",
      "第 9 行第 4 列：写的是“经济分类”，编码 208 却是支出功能分类的",
      "第 10 行第 4 列：写的是“功能分类”，编码 301 却是支出经济分类的",
      "第 11 行第 1 列：“21x”不是支出科目的编码（功能分类以 2 开头，3、5 或 7 位；经济分类以 3 或 5 开头，3 或 5 位）",
      "第 11 行第 3 列：年度“去年”看不懂，应写成 2024、2019-2023、2019- 或 -2018",
      "第 14 行第 1 列：“__proto__”不是支出科目的编码（功能分类以 2 开头，3、5 或 7 位；经济分类以 3 或 5 开头，3 或 5 位）",
      "第 13 行第 2 列：209 在同一年有两个名称：前面写的是“一个名称”，这里是“又一个名称”",
    ]);
  });

  test("with very many mistakes is told the first, and how many follow", () => {
    const mistakes = mistakesIn(parse(`编码,名称\n${"205,\n".repeat(60)}`));
    expect(mistakes).toHaveLength(50);
    expect(mistakes[49]).toBe("第 51 行第 2 列：“205”没有名称（后面还有 10 处）");
    const many = mistakesIn(parse(`编码,名称\n${"205,\n".repeat(6000)}`));
    expect(many[49]).toBe("第 51 行第 2 列：“205”没有名称（后面还有 950 处以上）");
  });

  test.each([
    ["科目编码,科目\n", "第 1 行第 1 列：表头下面一个支出科目也没有"],
    ["科目编码,金额\n205,1\n", "第 1 行第 1 列：没有找到写着“科目编码”和“科目名称”的表头"],
    ["项目编码,项目名称\n205,教育\n", "第 1 行第 1 列：没有找到写着“科目编码”和“科目名称”的表头"],
    ["", "第 1 行第 1 列：没有找到写着“科目编码”和“科目名称”的表头"],
    [`${"一段很长的话".repeat(20)}编码,名称\n`, "第 1 行第 1 列：没有找到写着“科目编码”和“科目名称”的表头"],
    [`${"\n".repeat(20)}编码,名称\n`, "第 1 行第 1 列：没有找到写着“科目编码”和“科目名称”的表头"],
    ['编码,名称\n205,"教育\n206,科技', "第 2 行第 2 列：引号没有结束，后面读不出"],
  ])("%j is none", (text, mistake) => expect(mistakesIn(parse(text))).toEqual([mistake]));

  test("a file of another kind, or too large, is none", () => {
    expect(mistakesIn(parseCodeFile("a", new Uint8Array([0xff, 0xff, 0xff])))).toEqual([
      "第 1 行第 1 列：文件不是 UTF-8 或 GBK 编码的文字；请在表格软件里另存为 CSV",
    ]);
    expect(mistakesIn(parseCodeFile("a", new Uint8Array(MOST_CODE_BYTES + 1)))).toEqual([
      "第 1 行第 1 列：文件超过 1 MB，不像是科目表",
    ]);
  });

  test("takes no more than linear time, whatever it says", () => {
    const pieces = [
      "205,甲,2024\n",
      "205,甲,\n206,乙,\n",
      '""',
      '"',
      ",",
      "1,\n",
      "205,,去年\n",
      "\n",
      "编码,名称,",
    ];
    expect(growsTooFast((text) => parse(`编码,名称,年度\n${text}`), pieces)).toEqual([]);
  });
});

describe("sheets of a workbook", () => {
  const sheet = (name: string, values: readonly (readonly CellValue[])[]): SheetSnapshot => ({
    name,
    origin: { row: 2, col: 1 },
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => "General")),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    visible: "visible",
  });

  test("are all read that have the columns, codes as numbers too", () => {
    const parsed = parseCodeSheets({
      name: "科目.xlsx",
      sheets: [
        sheet("说明", [["看后面两张表"]]),
        sheet("功能", [
          ["科目编码", "科目名称", "年度"],
          [205, "教育类", 2024],
          [null, null, null],
        ]),
        sheet("经济", [
          ["科目编码", "科目名称"],
          ["301", "工资类"],
        ]),
      ],
    });
    expect(nameIn(parsed, "205", 2024)).toBe("教育类");
    expect(nameIn(parsed, "301", 2024)).toBe("工资类");
  });

  test("tell mistakes where they stand in the sheet", () => {
    const rows = [
      ["科目编码", "科目名称"],
      [205, { error: "#N/A" }],
      [206, null],
    ] as const;
    const parsed = parseCodeSheets({
      name: "科目.xlsx",
      sheets: [
        sheet("甲", rows),
        sheet("乙", [
          ["科目编码", "科目名称"],
          [205, "教育"],
        ]),
      ],
    });
    expect(mistakesIn(parsed)).toEqual([
      "第 5 行第 3 列：“206”没有名称（工作表“甲”）",
      "第 4 行第 3 列：205 在同一年有两个名称：前面写的是“#N/A”，这里是“教育”（工作表“乙”）",
    ]);
  });
});
