import { ALL_FORMS } from "../../../src/forms/catalogue";
import { formJson } from "../../../src/forms/own-form/form-json";
import { parseForm } from "../../../src/forms/own-form/parse-form";

const LABEL = { kind: "label", text: "项目名称" };
const TABLE = {
  kind: "table",
  key: "indicators",
  columns: [
    { key: "level3", label: "三级指标" },
    { key: "value", label: "指标值" },
  ],
};
const FORM = {
  id: "project-target/own-甲",
  name: "甲表",
  document: "ProjectTarget",
  width: 4,
  parts: [{ kind: "row", cells: [LABEL, { kind: "field", key: "name", span: 3 }] }, TABLE],
};

/** Why a text is refused; "" where it is not. */
function refusal(text: string): string {
  const parsed = parseForm(text);
  if (parsed.ok) return "";
  expect(parsed.problem.code).toBe("own-form");
  return parsed.problem.message;
}

const withParts = (...parts: unknown[]): string => JSON.stringify({ ...FORM, parts: [...parts, TABLE] });
const withCells = (...cells: unknown[]): string => withParts({ kind: "row", cells });
const withColumns = (...columns: unknown[]): string =>
  JSON.stringify({ ...FORM, parts: [{ ...TABLE, columns: [...TABLE.columns, ...columns] }] });

test("a form as people write it is taken, whatever goes without saying left out", () => {
  expect(refusal(JSON.stringify(FORM))).toBe("");
  expect(refusal(`// 我县的表样\n${JSON.stringify(FORM)}`)).toBe("");
});

test("every known form of a project can be taken as a beginning, under an id and a name of its own", () => {
  for (const form of ALL_FORMS.filter(({ document }) => document === "ProjectTarget")) {
    const own = { ...form, id: "project-target/own-甲", name: "甲表" };
    const text = formJson(own);
    expect(refusal(text)).toBe("");
    const back = parseForm(text);
    expect(back.ok && formJson(back.value)).toBe(text);
    expect(refusal(formJson(form))).toContain("id 要以 project-target/own- 开头");
  }
});

const REFUSED: readonly (readonly [text: string, because: string])[] = [
  ["", "文件是空的"],
  ["[", "缺少右方括号"],
  ["[]", "表样应是一组字段"],
  ["[".repeat(100_000), "括号套得太深"],
  [`{"id": "${"甲".repeat(2_000_000)}"}`, "超过 1 MB"],
  [JSON.stringify({ ...FORM, id: "project-target/hebei" }), "id 要以 project-target/own- 开头"],
  [JSON.stringify({ ...FORM, id: "project-target/own-<b>" }), "id 要以 project-target/own- 开头"],
  [JSON.stringify({ ...FORM, id: 3 }), "id 应是文字，这里是数"],
  [JSON.stringify({ ...FORM, name: "河北 项目绩效目标表" }), "与内置表样“河北 项目绩效目标表”相同"],
  [JSON.stringify({ ...FORM, document: "BudgetTable" }), "document 只能是 ProjectTarget"],
  [JSON.stringify({ ...FORM, width: 1e9 }), "width 不能大于 60"],
  [JSON.stringify({ ...FORM, widht: 4 }), "没有“widht”这个字段，是不是要写“width”"],
  [JSON.stringify({ ...FORM, parts: [] }), "parts 至少要有 1 项"],
  [JSON.stringify({ ...FORM, parts: "" }), "parts 应是一个列表，这里是文字"],
  [JSON.stringify({ ...FORM, parts: [FORM.parts[0]] }), "没有指标表"],
  [withParts(TABLE), "只能有一张指标表"],
  [withParts({ kind: "script" }), "kind 只能是 row、block、across、numbered、table，这里是“script”"],
  [withParts({ kind: "row" }), "row 缺少“cells”"],
  [withParts({ kind: "row", cells: [LABEL], key: "name" }), "row 没有“key”这个字段"],
  [withParts({ kind: "block", label: { kind: "gap" }, parts: [FORM.parts[0]] }), "这里只能是 label"],
  [
    withParts({ kind: "block", label: LABEL, parts: [{ kind: "row", cells: [{ kind: "gap", span: 4 }] }] }),
    "这里共占 4 列，只有 3 列的位置",
  ],
  [withParts({ kind: "across", key: "month", labels: [LABEL] }), "across 的 key 只能是 plan"],
  [withParts({ kind: "numbered", key: "goals", template: "目标", span: 2 }), "template 里要有一处 {}"],
  [withParts({ kind: "numbered", key: "goals", template: "目标{}", span: 4 }), "这里共占 5 列"],
  [withCells({ kind: "label" }), "label 缺少“text”"],
  [withCells({ kind: "label", text: "甲".repeat(300) }), "text 不能超过 200 个字"],
  [withCells({ kind: "label", text: "甲", span: 0.5 }), "span 应是整数，这里是数"],
  [withCells({ kind: "label", text: "甲", span: -1 }), "span 不能小于 1"],
  [withCells({ kind: "label", text: "甲", span: 9 }), "这里共占 9 列，只有 4 列的位置"],
  [withCells({ kind: "field", key: "budgett" }), "没有“budgett”这个 key"],
  [withCells({ kind: "field", key: "__proto__" }), "没有“__proto__”这个 key"],
  [withCells({ kind: "field", key: "budget", type: "text" }), "budget 的 type 应是 amount"],
  [withCells({ kind: "field", key: "name" }, { kind: "field", key: "name" }), "“name”写了两次"],
  [withCells({ kind: "template", key: "year", template: "{}{}年" }), "template 里要有一处 {}"],
  [withColumns({ key: "value", label: "指标值" }), "“value”写了两次"],
  [withColumns({ key: "level9", label: "九级指标" }), "没有“level9”这一列"],
  [
    JSON.stringify({
      ...FORM,
      parts: [
        {
          ...TABLE,
          columns: [
            { key: "value", label: "甲" },
            { key: "basis", label: "乙" },
          ],
        },
      ],
    }),
    "指标表缺少 level3 这一列",
  ],
  [JSON.stringify(FORM).replace("{", '{"__proto__": {"a": 1}, '), "不能用“__proto__”作名称"],
  [JSON.stringify(FORM).replace("{", '{"id": "乙", '), "“id”写了两次"],
];

test.each(REFUSED.map(([text, because]) => [because, text] as const))("refused: %s", (because, text) => {
  const message = refusal(text);
  expect(message).toContain(because);
  expect(message).toMatch(/^表样写得不对：第 \d+ 行第 \d+ 列：/);
});

test("of many mistakes the first are told, and how many there are", () => {
  const text = withCells(...Array.from({ length: 30 }, () => ({ kind: "label" })));
  expect(refusal(text)).toMatch(/；一共 3\d 处$/);
});

test.each([
  ["columns", withColumns(...Array.from({ length: 30_000 }, (_, index) => ({ key: `x${index}` })))],
  ["cells", withCells(...Array.from({ length: 40_000 }, () => ({ kind: "gap" })))],
  [
    "unknown fields",
    JSON.stringify({
      ...FORM,
      ...Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`x${index}`, 1])),
    }),
  ],
  ["parts", withParts(...Array.from({ length: 10_000 }, () => FORM.parts[0]))],
])(
  "a text with very many %s is answered, with the first of its mistakes",
  (_, text) => {
    expect(text.length).toBeLessThan(1024 * 1024);
    expect(refusal(text)).toMatch(/^表样写得不对：第 1 行第 \d+ 列：/);
  },
  20_000,
);

test("what a label says is never more than text", () => {
  const parsed = parseForm(
    withCells({ kind: "label", text: '=HYPERLINK("http://x")' }, { kind: "label", text: "<img>" }),
  );
  expect(parsed).toMatchObject({
    ok: true,
    value: { parts: [{ cells: [{ text: '=HYPERLINK("http://x")' }, { text: "<img>" }] }, {}] },
  });
});
