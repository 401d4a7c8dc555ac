import { HEAD, ledgerOf, lineOf, problemOf, readLines, without } from "./ledgers";
import { sheetOf } from "../table-sheet";

/** What ledgers write into a column, by what it means. */
const WRITTEN: readonly (readonly [string, "kinds" | "funds" | "years", string, string])[] = [
  ["支出类别", "kinds", "personnel", "人员 人员类 人员经费 人员支出 人员项目 人员类项目 人员经费支出"],
  [
    "支出类别",
    "kinds",
    "operating",
    "公用 公用经费 日常公用 日常公用经费 定额公用经费 公用类项目 公用经费项目",
  ],
  [
    "支出类别",
    "kinds",
    "project",
    "项目 项目支出 项目经费 特定目标 特定目标类 特定目标类项目 特定目标类项目支出 其他运转 其他运转类 其他运转类项目",
  ],
  ["支出类别", "kinds", "business", "经营支出 事业经营支出 事业单位经营支出"],
  ["支出类别", "kinds", "superior", "上缴上级 上缴上级支出 上解上级支出"],
  ["支出类别", "kinds", "subordinate", "对附属单位补助 对附属单位补助支出"],
  ["支出类别", "kinds", "personnel", "基本支出"],
  [
    "资金来源",
    "funds",
    "general",
    "一般公共预算 一般公共财政预算 一般公共预算拨款 一般公共预算财政拨款 一般公共预算资金 一般公共预算财政拨款收入",
  ],
  [
    "资金来源",
    "funds",
    "governmentFund",
    "政府性基金 政府基金 政府性基金预算 基金预算 政府性基金预算财政拨款 基金预算拨款 政府性基金收入 政府性基金预算资金",
  ],
  [
    "资金来源",
    "funds",
    "stateCapital",
    "国有资本 国有资产经营预算 国有资本经营 国有资本经营预算 国有资本经营预算财政拨款 国有资本经营预算拨款资金 国有资本经营收入",
  ],
  [
    "资金来源",
    "funds",
    "specialAccount",
    "专户 财政专户 专户资金 财政专户资金 财政专户管理资金 财政专户核拨 财政专户核拨资金 专户管理收入",
  ],
  ["资金来源", "funds", "undertaking", "事业收入 事业预算收入 事业收入资金"],
  ["资金来源", "funds", "business", "经营收入 事业经营收入 事业单位经营收入 经营预算收入 经营收入资金"],
  ["资金来源", "funds", "superior", "上级补助 上级补助收入 上级补助预算收入"],
  ["资金来源", "funds", "subordinate", "附属单位上缴 附属单位上缴收入 附属单位缴款 附属单位上缴预算收入"],
  ["资金来源", "funds", "other", "其他收入 其他预算收入"],
  [
    "资金年度",
    "years",
    "current",
    "本年 当年 本年度 本年预算 当年资金 本年安排 本年拨款 本年收入 本年度财政拨款 年初预算 非结转",
  ],
  [
    "资金年度",
    "years",
    "carriedIn",
    "结转 结余 上年结转 上年度结转 以前年度结转 往年结余 年初结转和结余 上年结余结转 结余和结转 财政拨款结转 上年财政拨款结转结余 结转资金 上年结转收入 上年",
  ],
];

const CASES = WRITTEN.map(
  ([column, list, meaning, words]) => [column, words.split(" "), list, meaning] as const,
);

test.each(CASES)("%s %p are all read alike", (column, words, list, meaning) => {
  const lines = readLines(ledgerOf(...words.map((word) => lineOf({ [column]: word }))));
  expect(lines.problems).toEqual([]);
  expect(lines[list]).toEqual(words.map(() => meaning));
});

test.each(CASES)("of %s what says more than %p is not guessed", (column, words) => {
  for (const word of words.flatMap((known) => [`不含${known}`, `${known}以外`]))
    expect(problemOf({ [column]: word })).toBe(`这一行没有计入：${column}“${word}”不是认识的写法，请写明`);
});

test.each([
  ["支出类别", "运转 运转类 运转类项目 运转支出", "是公用经费还是其他运转类项目"],
  ["资金来源", "财政拨款 财政资金 财政性资金 财政拨款收入", "是一般公共预算、政府性基金还是国有资本经营预算"],
  [
    "资金来源",
    "单位资金 自有资金 单位自有资金 其他资金 非财政资金 非财政拨款资金 单位资金收入",
    "是事业收入、经营收入、上级补助收入、附属单位上缴收入还是其他收入",
  ],
])("of %s %p nobody can tell what they are, and that is told", (column, words, which) => {
  for (const word of words.split(" ")) {
    expect(problemOf({ [column]: word })).toContain(`${column}“${word}”分不清${which}，请写明`);
    for (const other of [`不含${word}`, `${word}以外`])
      expect(problemOf({ [column]: other })).toContain("不是认识的写法");
  }
});

test.each([
  ["支出类别", "人员经费"],
  ["资金来源", "一般公共预算"],
  ["资金年度", "本年"],
])("%s may have numbers, brackets and marks around %s", (column, word) => {
  const written = [
    `1${word}`,
    `11${word}`,
    `11.${word}`,
    `2、${word}`,
    `【${word}】`,
    `〔${word}〕`,
    `[01]${word}`,
  ];
  const marked = [
    `（${word}）`,
    `03 - ${word}`,
    `03--${word}`,
    `3_${word}`,
    ` ${word} `,
    `01/${word}`,
    `1：${word}`,
  ];
  for (const text of [...written, ...marked])
    expect([text, problemOf({ [column]: text })]).toEqual([text, ""]);
});

test.each([
  ["支出类别", "基本支出【人员经费】", ""],
  ["支出类别", "基本支出（项目支出）", "支出类别“基本支出（项目支出）”不是认识的写法，请写明"],
  ["支出类别", "人员经费/公用经费", "支出类别“人员经费/公用经费”不是认识的写法，请写明"],
  ["资金来源", "一般公共预算〔本年〕", ""],
  ["资金来源", "一般公共预算、政府性基金", "资金来源“一般公共预算、政府性基金”不是认识的写法，请写明"],
  [
    "资金来源",
    "一般公共预算（本年、上年结转）",
    "资金来源“一般公共预算（本年、上年结转）”不是认识的写法，请写明",
  ],
  ["资金来源", "一般公共预算（一般公共预算拨款）", ""],
  ["资金年度", "本年和上年结转", "资金年度“本年和上年结转”不是认识的写法，请写明"],
  ["资金年度", "本年/上年结转", "资金年度“本年/上年结转”不是认识的写法，请写明"],
  ["资金年度", "2023年追加", "资金年度“2023年追加”不是认识的写法，请写明"],
  ["资金年度", "截至2023年", "资金年度“截至2023年”不是认识的写法，请写明"],
])("%s %s that says one thing counts, two things do not", (column, text, because) => {
  expect(problemOf({ [column]: text })).toBe(because && `这一行没有计入：${because}`);
});

test("a 资金来源 that tells the year and 资金年度 may say the same", () => {
  const lines = readLines(
    ledgerOf(
      lineOf({ 资金来源: "一般公共预算（上年结转）", 资金年度: "上年结转" }),
      lineOf({ 资金来源: "一般公共预算（本年）" }),
    ),
  );
  expect(lines).toMatchObject({ problems: [], years: ["carriedIn", "current"] });
});

test.each(["结转标志", "结转标识", "是否结转", "是否为上年结转资金"])(
  "%s is answered by 是 and 否",
  (label) => {
    const head = HEAD.map((own) => (own === "资金年度" ? label : own));
    const lines = readLines(
      sheetOf("表", [head, ...["是", "否", " 是 "].map((said) => lineOf({ 资金年度: said }))]),
    );
    expect(lines).toMatchObject({
      years: ["carriedIn", "current", "carriedIn"],
      isPlain: [true, true, false],
    });
  },
);

test("基本支出 needs a code to tell its kind, and a column for it", () => {
  const because = "支出类别只写“基本支出”，又没有部门经济科目编码，分不清人员经费和公用经费，请写明";
  expect(problemOf({ 支出类别: "基本支出", 部门经济科目编码: null })).toBe(`这一行没有计入：${because}`);
  const lines = readLines(without(["部门经济科目编码"], { 支出类别: "基本支出" }, { 支出类别: "公用经费" }));
  expect(lines).toMatchObject({
    kinds: ["operating"],
    problems: [{ row: 1, because: `这一行没有计入：${because}` }],
  });
});
