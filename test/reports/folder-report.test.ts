import fc from "fast-check";
import { newXlsxFile } from "../../src/hosts/xlsx/new-xlsx";
import { readXlsx } from "../../src/hosts/xlsx/read-workbook";
import { folderPage } from "../../src/reports/folder-page";
import { folderSheets } from "../../src/reports/folder-sheets";
import { NO_UNIT, type FolderFile, type FolderFinding } from "../../src/reports/folder-summary";
import { newTally } from "../../src/reports/folder-tally";
import { html } from "../../src/reports/html";

function finding(more: Partial<FolderFinding>): FolderFinding {
  return {
    rule: "r",
    title: "标题",
    severity: "error",
    sheet: "表一",
    cell: "B2",
    message: "说明",
    how: "怎么改",
    basis: "依据",
    unit: "甲局",
    ...more,
  };
}

function file(path: string, more: Partial<FolderFile> = {}): FolderFile {
  return {
    path,
    seconds: 0.5,
    unread: undefined,
    units: ["甲局"],
    findings: [],
    waived: 0,
    unchecked: 0,
    ...more,
  };
}

function summed(files: readonly FolderFile[]): ReturnType<ReturnType<typeof newTally>["summary"]> {
  const tally = newTally();
  files.forEach(tally.add);
  return tally.summary();
}

const FILES = [
  file("甲.xlsx", {
    units: ["甲局", "乙局"],
    findings: [finding({}), finding({ rule: "s", severity: "notice", unit: "乙局" })],
    waived: 2,
  }),
  file("乙.xlsx", {
    units: ["乙局"],
    findings: [finding({ unit: "乙局", severity: "warning" }), finding({ unit: NO_UNIT })],
    seconds: 3,
  }),
  file("坏.xlsx", { units: [], unread: "“坏.xlsx”已损坏", seconds: 0.1 }),
];

describe("the tally", () => {
  test("counts files, tables and problems by severity, rule and unit", () => {
    expect(summed(FILES)).toMatchObject({
      files: 3,
      unread: 1,
      tables: 3,
      waived: 2,
      findings: { error: 2, warning: 1, notice: 1 },
      rules: [
        { rule: "r", error: 2, warning: 1, notice: 0, files: 2 },
        { rule: "s", error: 0, warning: 0, notice: 1, files: 1 },
      ],
      units: [
        {
          unit: "乙局",
          files: 2,
          tables: 2,
          error: 0,
          warning: 1,
          notice: 1,
          byRule: new Map([
            ["s", 1],
            ["r", 1],
          ]),
        },
        { unit: NO_UNIT, files: 1, tables: 0, error: 1, byRule: new Map([["r", 1]]) },
        { unit: "甲局", files: 1, tables: 1, error: 1, byRule: new Map([["r", 1]]) },
      ],
      slowest: [{ path: "乙.xlsx" }, { path: "甲.xlsx" }, { path: "坏.xlsx" }],
    });
  });

  test("says the same in whatever order files come, save which of equally slow files is named", () => {
    const even = FILES.map((one, index) => ({ ...one, seconds: index + 1 }));
    fc.assert(
      fc.property(fc.shuffledSubarray(even, { minLength: 3 }), (files) =>
        expect(summed(files)).toEqual(summed(even)),
      ),
    );
  });
});

describe("the page", () => {
  test("never takes text for markup, wherever the text stands", () => {
    const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>&lt;\u202e\u0000`;
    const files = [
      file(hostile, {
        units: [hostile],
        findings: [
          finding({
            rule: hostile,
            title: hostile,
            sheet: hostile,
            message: hostile,
            how: hostile,
            basis: hostile,
            unit: hostile,
          }),
        ],
      }),
      file("坏", { unread: hostile, units: [] }),
    ];
    const page = folderPage(summed(files), files, () => `javascript:${hostile}`);
    expect(page).not.toMatch(/<script|<img|onerror=alert\(2\)>[^<]*<\/|\u202e/);
    const tags = page.match(/<\/?[a-z][^>]*>/g) ?? [];
    expect(tags.filter((tag) => /^<(?:script|img)|\son\w+=/i.test(tag.replace(/"[^"]*"/g, '""')))).toEqual(
      [],
    );
    expect(page.split("&lt;script&gt;").length).toBeGreaterThan(8);
  });

  test("forbids itself everything but its own style", () => {
    const page = folderPage(summed(FILES), FILES, (path) => `./${path}`);
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
    expect(page).not.toMatch(/<(?:script|link|img|iframe|object|form)\b|url\(|@import|https?:/);
    expect(page).toContain("@page { size: A4 landscape");
    expect(page).toContain("thead { display: table-header-group; }");
  });

  test("tells what was not checked before all else, and how many files it has no room for", () => {
    const page = folderPage(summed(FILES), FILES, (path) => `./${path}`);
    expect(page.indexOf("已损坏")).toBeGreaterThan(0);
    expect(page.indexOf("已损坏")).toBeLessThan(page.indexOf("按单位"));
    expect(page).not.toContain("一页放不下");
    const many = Array.from({ length: 12_000 }, (_, row) => finding({ cell: `A${row + 1}` }));
    const files = [
      file("一", { findings: many }),
      file("二", { findings: many }),
      file("三", { findings: [finding({})] }),
    ];
    expect(folderPage(summed(files), files, (path) => path)).toContain("还有 2 个文件的问题没有列在这里");
  });

  test("folds many 提示 of one rule in a file into a line", () => {
    const notices = Array.from({ length: 7 }, (_, row) =>
      finding({ severity: "notice", cell: `A${row + 1}` }),
    );
    const files = [file("一", { findings: notices })];
    const page = folderPage(summed(files), files, (path) => path);
    expect(page).toContain("标题，7 处");
    expect(page).toContain("表一!A1、表一!A2");
    expect(page.match(/<td class="notice">提示<\/td>/g)).toHaveLength(1);
  });
});

test("html joins markup and escapes all else", () => {
  const parts = [html`<b>${"<&>\"'"}</b>`, html`${1}`];
  expect(html`<p title="${'a"b'}">${parts}${"行\n行"}</p>`.markup).toBe(
    `<p title="a&quot;b"><b>&lt;&amp;&gt;&quot;&#39;</b>1行 行</p>`,
  );
});

describe("the workbook", () => {
  const { sheets, leftOut } = folderSheets(summed(FILES), FILES, (path) => `来件/${path}`);
  const made = newXlsxFile(sheets);
  const read = readXlsx("汇总.xlsx", made.bytes);
  if (!read.ok) throw new Error(read.problem.message);
  const [all, files, problems] = read.value.snapshot.sheets;

  test("has units and rules, files, and problems, whole", () => {
    expect([...leftOut, ...made.leftOut]).toEqual([]);
    expect(read.ok && read.value.snapshot.sheets.map(({ name }) => name)).toEqual(["汇总", "文件", "问题"]);
    expect(all?.values.slice(2)).toEqual([
      ["单位", "文件", "表", "错误", "警告", "提示", "合计", "标题", "标题"],
      ["乙局", 2, 2, 0, 1, 1, 2, 1, 1],
      [NO_UNIT, 1, 0, 1, 0, 0, 1, 1, null],
      ["甲局", 1, 1, 1, 0, 0, 1, 1, null],
      ["合计", 4, 3, 2, 1, 1, 4, 3, 1],
    ]);
    expect(files?.values.slice(3)).toEqual([
      ["甲.xlsx", 2, 1, 0, 1, 2, 0, 0.5, null],
      ["乙.xlsx", 1, 1, 1, 0, 0, 0, 3, null],
      ["坏.xlsx", null, null, null, null, null, null, 0.1, "“坏.xlsx”已损坏"],
    ]);
    expect(problems?.values).toHaveLength(3 + 4);
    expect(problems?.values[3]).toEqual([
      "甲.xlsx",
      "表一",
      "B2",
      "甲局",
      "错误",
      "标题",
      "说明",
      "怎么改",
      "依据",
    ]);
  });

  test("adds up by formulas whose known values are right", () => {
    for (const [row, line] of (all?.formulas ?? []).entries()) {
      for (const [col, formula] of line.entries()) {
        if (formula === null) continue;
        const [, from, top, to, bottom] = /^=SUM\(([A-Z])(\d+):([A-Z])(\d+)\)$/.exec(formula)!;
        let sum = 0;
        for (let r = Number(top) - 1; r < Number(bottom); r++) {
          for (let c = from!.charCodeAt(0) - 65; c <= to!.charCodeAt(0) - 65; c++)
            sum += Number(all?.values[r]?.[c] ?? 0);
        }
        expect([row, col, all?.values[row]?.[col]]).toEqual([row, col, sum]);
      }
    }
    expect(all?.formulas.flat().filter((formula) => formula !== null)).toHaveLength(3 + 8);
  });

  test("links files, and problems to their cells", () => {
    expect(sheets[1]?.extras?.links?.[2]).toEqual({ at: { row: 5, col: 0 }, to: { file: "来件/坏.xlsx" } });
    expect(sheets[2]?.extras?.links?.[0]).toEqual({
      at: { row: 3, col: 2 },
      to: { file: "来件/甲.xlsx", place: { sheet: "表一", cell: { row: 1, col: 1 } } },
    });
  });

  test("says what a sheet has no room for, and cuts only that", () => {
    const cut = folderSheets(summed(FILES), FILES, (path) => path, 2);
    expect(cut.sheets.map(({ snapshot }) => snapshot.values.length)).toEqual([7, 5, 5]);
    expect(cut.leftOut).toEqual([
      "工作表“文件”只写了前 2 行：一张工作表放不下 3 行。全部见 --format csv 或 --format jsonl。",
      "工作表“问题”只写了前 2 行：一张工作表放不下 4 行。全部见 --format csv 或 --format jsonl。",
    ]);
  });

  test("keeps text text, whatever it begins with", () => {
    const texts = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t=1", "'1", "1e5", "TRUE"];
    const hostile = texts.map((text) =>
      file(text, { units: [text], findings: [finding({ message: text, unit: text, title: text })] }),
    );
    const again = readXlsx(
      "汇总.xlsx",
      newXlsxFile(folderSheets(summed(hostile), hostile, () => "甲.xlsx").sheets).bytes,
    );
    if (!again.ok) throw new Error(again.problem.message);
    const found = again.value.snapshot.sheets[2]!;
    expect(found.values.slice(3).map((row) => row[6])).toEqual(texts);
    expect(found.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  });
});
