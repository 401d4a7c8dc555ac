import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ALL_RULES } from "../../src/rules/catalogue";
import { level1Schema, level2Schema, profileSchema, thresholdsSchema } from "../../src/rules/profile";
import { PROFILES, profileById } from "../../src/rules/profiles";
import { parseProfile, parseProfileFile } from "../../src/rules/profile-text/parse-profile";
import { problemText } from "../../src/model/json-text/text-problem";
import { profileText } from "../../src/rules/profile-text/write-profile";
import { endsSoon } from "../ends-soon";

const GOOD = `{
  "id": "tangshan-2025",
  "name": "唐山 2025",
  "basis": "唐山市市级部门预算绩效管理办法",
  "system": [
    {
      "name": "产出指标",
      "level2": [{ "name": "数量指标" }, { "name": "质量指标", "aliases": ["质量要求"] }]
    }
  ],
  "thresholds": { "complaintPercent": 3 },
  "packs": ["合法性", "文字"],
  "severities": { "level2-order": "off", "unit-mixed": "warning" }
}
`;

const RELATIONS =
  '[{ "id": "唐-1", "title": "支出", "severity": "notice", "formulas": ["部门预算支出总表[类] = 求和(下级)"] }]';

/** What is wrong with a text; [] for a good one. */
function problems(text: string): string[] {
  const parsed = parseProfile(text);
  return parsed.ok ? [] : parsed.problems.map(problemText);
}

/** What is wrong after one change of the good text. */
function after(from: string | RegExp, to: string): string[] {
  expect(GOOD.replace(from, () => to)).not.toBe(GOOD);
  return problems(GOOD.replace(from, () => to));
}

describe("a good text", () => {
  test("is read, and what it leaves out has its usual value", () => {
    const parsed = parseProfile(GOOD);
    expect(parsed).toEqual({
      ok: true,
      profile: {
        id: "tangshan-2025",
        name: "唐山 2025",
        basis: "唐山市市级部门预算绩效管理办法",
        forms: [],
        fromYear: 0,
        system: [
          {
            name: "产出指标",
            required: false,
            level2: [
              { name: "数量指标", aliases: [], required: false },
              { name: "质量指标", aliases: ["质量要求"], required: false },
            ],
          },
        ],
        allowsNotApplicable: false,
        thresholds: {
          complaintPercent: 3,
          satisfactionPercent: 100,
          timelinessMonths: 12,
          unitPricePercent: 20,
          halfYearPercent: 0,
        },
        packs: ["合法性", "文字"],
        severities: { "level2-order": "off", "unit-mixed": "warning" },
        relations: [],
      },
    });
  });

  test("may set the level of 审核公式 of one's own, whichever workbook has them", () => {
    const parsed = parseProfile(GOOD.replace('"unit-mixed"', '"relation-own-Z01"'));
    expect(parsed).toMatchObject({
      ok: true,
      profile: { severities: { "level2-order": "off", "relation-own-Z01": "warning" } },
    });
  });

  test("may carry 审核公式, which are written back with it", () => {
    const text = GOOD.replace('"packs"', `"relations": ${RELATIONS},\n  "packs"`);
    const parsed = parseProfile(text);
    expect(parsed.ok && parsed.profile.relations).toMatchObject([
      { id: "唐-1", kind: "表内", severity: "notice", formulas: ["部门预算支出总表[类] = 求和(下级)"] },
    ]);
    expect(parseProfile(parsed.ok ? profileText(parsed.profile) : "")).toEqual(parsed);
  });

  test("may begin with a byte order mark, and hold comments", () => {
    expect(problems(`\ufeff// 按 2025 年通知\n${GOOD}/* 完 */`)).toEqual([]);
    const bytes = new TextEncoder().encode(`\ufeff${GOOD}`);
    expect(parseProfileFile(bytes).ok).toBe(true);
  });

  test.each(PROFILES.map((profile) => [profile.name, profile] as const))(
    "is what %s is written as, but for a name of its own",
    (_name, profile) => {
      const parsed = parseProfile(profileText(profile));
      expect(parsed).toEqual({
        ok: true,
        profile: { ...profile, id: `${profile.id}-own`, name: `${profile.name}（自定义）` },
      });
    },
  );

  test("of one's own is written with the name it has, and lines that people can read", () => {
    const parsed = parseProfile(GOOD);
    const text = parsed.ok ? profileText(parsed.profile) : "";
    expect(parseProfile(text)).toEqual(parsed);
    expect(text).toContain('\n        { "name": "数量指标", "aliases": [], "required": false },\n');
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(110);
  });
});

describe("what does not fit is told with its line and column", () => {
  test.each([
    [/\[\{ "name": "数量指标" .*\]/, '"数量"', "第 8 行第 17 列：level2 应是一个列表，这里是文字"],
    ['"唐山 2025"', "2025", "第 3 行第 11 列：name 应是文字，这里是数"],
    ['"唐山 2025"', "null", "第 3 行第 11 列：name 应是文字，这里是 null"],
    ['"唐山 2025"', '"  "', "第 3 行第 11 列：name 不能空"],
    ['"唐山 2025"', `"${"长".repeat(61)}"`, "第 3 行第 11 列：name 不能超过 60 个字"],
    [
      '"tangshan-2025"',
      '"唐 山"',
      "第 2 行第 9 列：id 只能用汉字、字母、数字和 . _ -，并以汉字、字母或数字开头",
    ],
    [/ {2}"basis".*\n/, "", "第 1 行第 1 列：缺少“basis”"],
    ['{ "name": "数量指标" }', "{}", "第 8 行第 18 列：缺少“name”"],
    ['{ "name": "数量指标" }', '"数量指标"', "第 8 行第 18 列：level2 的第 1 项应是一组字段，这里是文字"],
    ['"complaintPercent": 3', '"complaintPercent": 101', "第 11 行第 39 列：complaintPercent 不能大于 100"],
    ['"complaintPercent": 3', '"complaintPercent": 1e999', "第 11 行第 39 列：complaintPercent 的数太大"],
    ['"complaintPercent": 3', '"timelinessMonths": 0', "第 11 行第 39 列：timelinessMonths 不能小于 1"],
    ['["合法性", "文字"]', "[]", "第 12 行第 12 列：packs 至少要有 1 项"],
    [
      '"合法性"',
      '"合法"',
      "第 12 行第 13 列：packs 的第 1 项只能是 合法性、合理性、规范性、文字，这里是“合法”",
    ],
    [
      '"off"',
      "true",
      "第 13 行第 35 列：level2-order 只能是 error、warning、notice、off，这里是 true 或 false",
    ],
    ['"packs"', '"fromYear": 2025.5, "packs"', "第 12 行第 15 列：fromYear 应是整数，这里是数"],
    ['"severities"', '"severity"', "第 13 行第 3 列：没有“severity”这个字段，是不是要写“severities”？"],
    [
      '"complaintPercent"',
      '"quota"',
      "第 11 行第 19 列：没有“quota”这个字段，可用：complaintPercent、satisfactionPercent、timelinessMonths、unitPricePercent、halfYearPercent",
    ],
    ['"aliases"', '"alias"', "第 8 行第 56 列：没有“alias”这个字段，是不是要写“aliases”？"],
    [
      '"level2": [',
      '"must": true, "level2": [',
      "第 8 行第 7 列：没有“must”这个字段，可用：name、required、level2",
    ],
    [
      '"level2-order"',
      '"level2-oder"',
      "第 13 行第 19 列：没有“level2-oder”这条规则，是不是要写“level2-order”？",
    ],
    ['"level2-order"', '"全部"', "第 13 行第 19 列：没有“全部”这条规则"],
    [
      '"system"',
      '"forms": ["project-target/heibei"], "system"',
      "第 5 行第 13 列：没有“project-target/heibei”这种表样，是不是要写“project-target/hebei”？",
    ],
    ['"tangshan-2025"', '"hebei-2023"', "第 2 行第 9 列：id 与内置口径“河北 2023”相同，请另起一个"],
    ['"唐山 2025"', '"安徽 2024"', "第 3 行第 11 列：name 与内置口径“安徽 2024”相同，请另起一个"],
    ['"name": "唐山 2025"', '"id": "x"', "第 3 行第 3 列：“id”写了两次"],
    ['"质量要求"', '"数量"', "第 8 行第 68 列：“数量”与前面的名称重复"],
    ['"质量指标"', '"指标"', "第 8 行第 48 列：“指标”不成名称"],
    ['"唐山 2025"', '"唐山 2025" "年"', "第 3 行第 20 列：缺少逗号"],
    ['"唐山 2025",', '"唐山 2025"', "第 3 行第 20 列：缺少逗号"],
    ['"name": "唐山', '"name" "唐山', "第 3 行第 9 列：缺少冒号"],
    ['"name": "唐山', '"name"： "唐山', "第 3 行第 9 列：用了中文标点“：”，要换成英文标点"],
    ['"name": "唐山', 'name: "唐山', "第 3 行第 3 列：“name”不是 JSON 的写法，文字要加英文双引号"],
    ['"唐山 2025"', '"唐山 2025', "第 3 行第 11 列：文字没有结束，缺少英文双引号"],
    [
      '"warning" }',
      '"warning", }',
      "第 13 行第 67 列：这里应是字段名（前面多了一个逗号，或字段名没有加英文双引号）",
    ],
  ])("%s → %s", (from, to, sentence) => {
    expect(after(from, to)).toContain(sentence);
  });

  test.each([
    ["= 求和", "求和", "第 12 行第 95 列：“求和”前面缺少运算符（+、-、×、÷）或比较符（=、≥ 等）"],
    ["支出总表", "支处总表", "第 12 行第 83 列：没有叫“部门预算支处总表”的表，是不是“部门预算支出总表”"],
    ['"唐-1"', '"E01"', "第 12 行第 25 列：编号“E01”是内置的勾稽关系，请另起一个"],
    ['"title"', '"titel"', "第 12 行第 32 列：没有“titel”这个字段，是不是要写“title”？"],
    [/^.*$/, "[7]", "第 12 行第 17 列：relations 的第 1 项应是一组字段，这里是数"],
  ])("in relations: %s → %s", (from, to, sentence) => {
    const text = GOOD.replace('"packs"', `"relations": ${RELATIONS.replace(from, to)}, "packs"`);
    expect(problems(text)).toContain(sentence);
  });

  test("all at once, in the order of the text", () => {
    const text = GOOD.replace('"唐山 2025"', "7")
      .replace('"severities"', '"severity"')
      .replace('"文字"]', '"格式"]');
    expect(problems(text)).toEqual([
      "第 3 行第 11 列：name 应是文字，这里是数",
      "第 12 行第 20 列：packs 的第 2 项只能是 合法性、合理性、规范性、文字，这里是“格式”",
      "第 13 行第 3 列：没有“severity”这个字段，是不是要写“severities”？",
    ]);
  });

  test("mistakes in writing are told one a line, whatever ends the lines", () => {
    const text = GOOD.replace('2025",', '2025"').replace("3 },", "3 }").replace('办法",', '办法"');
    const places = ["第 2 行第 24 列：缺少逗号", "第 4 行第 29 列：缺少逗号", "第 11 行第 42 列：缺少逗号"];
    expect(problems(text)).toEqual(places);
    expect(problems(text.replaceAll("\n", "\r\n"))).toEqual(places);
    expect(problems(text.replaceAll("\n", "\r"))).toEqual(places);
  });
});

describe("a text that is no profile at all", () => {
  test.each([
    ["", "第 1 行第 1 列：文件是空的"],
    ["\n\n", "第 1 行第 1 列：文件是空的"],
    ["7", "第 1 行第 1 列：口径应是一组字段，这里是数"],
    ["[]", "第 1 行第 1 列：口径应是一组字段，这里是一个列表"],
    ["{", "第 1 行第 2 列：缺少右花括号 }"],
    [`${GOOD}{}`, "第 15 行第 1 列：口径到前面已经结束，这里多出了内容"],
    ["[".repeat(500_000), "第 1 行第 21 列：括号套得太深，最多 20 层"],
    ['{"a":'.repeat(100_000), "第 1 行第 101 列：括号套得太深，最多 20 层"],
    [" ".repeat(1024 * 1024 + 1), "第 1 行第 1 列：文件超过 1 MB，不像是口径"],
  ])("%.20j", (text, sentence) => {
    expect(problems(text)).toContain(sentence);
  });

  test("is told of by the file too: its size, and letters that are not UTF-8", () => {
    const large = parseProfileFile(new Uint8Array(1024 * 1024 + 1));
    expect(large).toMatchObject({ problems: [{ message: "文件超过 1 MB，不像是口径" }] });
    // 口径 as GBK
    const other = parseProfileFile(new Uint8Array([0xbf, 0xda, 0xbe, 0xb6]));
    expect(other).toMatchObject({ problems: [{ line: 1, column: 1 }] });
    expect(!other.ok && other.problems[0]?.message).toContain("UTF-8");
  });
});

describe("a hostile text", () => {
  test("changes nothing of the program by names like __proto__", () => {
    const text = GOOD.replace(
      '"level2-order": "off"',
      '"__proto__": { "polluted": 1 }, "constructor": "off", "prototype": "off"',
    );
    expect(problems(text)).toEqual([
      "第 13 行第 19 列：不能用“__proto__”作名称",
      "第 13 行第 51 列：不能用“constructor”作名称",
      "第 13 行第 73 列：不能用“prototype”作名称",
    ]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(problems('{ "__proto__": null }')).toContain("第 1 行第 3 列：不能用“__proto__”作名称");
  });

  test.each([
    ["unknown rules", (many: string[]) => `{"severities":{${many.map((name) => `"${name}":1`).join()}}}`],
    ["unknown fields", (many: string[]) => `{${many.map((name) => `"${name}":1`).join()}}`],
    ["empty level 1", (many: string[]) => `{"system":[${many.map((name) => `{"${name}":1}`).join()}]}`],
  ])("with very many %s is answered at once, and not without end", async (_name, write) => {
    const text = write(Array.from({ length: 60_000 }, (_, index) => `x${index}`));
    const found = await endsSoon(() => problems(text));
    expect(found.length).toBeLessThanOrEqual(50);
    expect(found.length).toBeGreaterThan(3);
  });

  test("tells how many problems are not shown, and quotes no more than fits", () => {
    const found = problems(`{${Array.from({ length: 70 }, (_, index) => `"x${index}":1`).join()}}`);
    expect(found).toHaveLength(50);
    // 70 unknown fields and 4 that are missing.
    expect(found.at(-1)).toMatch(/（后面还有 24 处）$/);
    expect(problems(`{"${"字".repeat(9999)}":1}`).join()).not.toContain("字".repeat(41));
  });

  test("never throws, whatever is cut out or put in", () => {
    fc.assert(
      fc.property(
        fc.nat(GOOD.length),
        fc.nat(40),
        fc.string({ unit: "binary", maxLength: 8 }),
        (at, cut, put) => {
          const text = GOOD.slice(0, at) + put + GOOD.slice(at + cut);
          const lines = text.split(/\r\n|\r|\n/);
          const parsed = parseProfile(text);
          if (parsed.ok) return;
          expect(parsed.problems.length).toBeGreaterThan(0);
          for (const { line, column, message } of parsed.problems) {
            expect(lines[line - 1]).toBeDefined();
            expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
            expect(message).toMatch(/\p{Script=Han}/u);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

test("rules may be named that a built-in profile does not name", () => {
  const every = Object.fromEntries(ALL_RULES.map(({ id }) => [id, "off"]));
  const text = JSON.stringify({ ...profileById("hebei-2023"), id: "x", name: "x", severities: every });
  expect(problems(text)).toEqual([]);
});

test("the page for users shows a good text, and what is said of a bad one", () => {
  const page = readFileSync(join(__dirname, "../../docs/profiles.md"), "utf8");
  const blocks = Array.from(page.matchAll(/^```(?:json)?\n([^]*?\n)```$/gm), ([, text = ""]) => text);
  const [good = "", bad = "", sentences = ""] = blocks;
  expect(problems(good)).toEqual([]);
  expect(problems(bad)).toEqual(sentences.trim().split("\n"));
});

test("the page for users tells of every field", () => {
  const page = readFileSync(join(__dirname, "../../docs/profiles.md"), "utf8");
  const fields = [profileSchema, thresholdsSchema, level1Schema, level2Schema].flatMap(({ shape }) =>
    Object.keys(shape),
  );
  const rows = page.split("\n").filter((line) => line.startsWith("| `"));
  const told = rows.flatMap((row) => (row.split("|")[1] ?? "").match(/\w+/g) ?? []);
  expect(told.sort()).toEqual([...new Set(fields)].filter((field) => field !== "level2").sort());
});
