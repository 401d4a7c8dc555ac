import { documentsIn } from "../rules/documents-in";
import { answerFor, answerTo, cellsRead } from "./answers";

const BALANCE = "budget-table/balance";
const INCOME = "budget-table/income";
const EXPENDITURE = "budget-table/expenditure";
const GENERAL = "budget-table/general-expenditure";
const PURCHASES = "budget-table/procurement";
const ASSETS = "budget-table/fixed-assets";
const PUBLICS = "budget-table/three-publics";

const both = (...ids: string[]): string => ids.join("、");
const below = (...tables: string[]): string => tables.join("\n另一张：\n");

/** A table by code; each line "编码 名称 数 数 …", columns after the name as given. */
function byCode(columns: string, ...lines: string[]): string {
  const labels = columns.split(" ");
  return [
    `| 323甲局 |${" |".repeat(labels.length)} 单位：万元 |`,
    `|${"---|".repeat(labels.length + 2)}`,
    `| 科目编码 | 科目名称 | ${labels.join(" | ")} |`,
    ...lines.map(
      (line) =>
        `| ${line
          .split(" ")
          .map((cell) => (cell === "_" ? "" : cell))
          .join(" | ")} |`,
    ),
  ].join("\n");
}

function balance(...lines: string[]): string {
  return [
    "| 323甲局 | | | 单位：万元 |",
    "|---|---|---|---|",
    "| 收入 | | 支出 | |",
    "| 项目 | 预算数 | 项目 | 预算数 |",
    ...lines,
  ].join("\n");
}

describe("lines of two tables are joined by their codes", () => {
  const JOINED = "收入总表[每科目, 合计] = 支出总表[同科目, 合计]";
  const left = byCode("合计 小计", "205 教育支出 10 10", "208 社保支出 20 20", "210 卫生支出 0 0");
  const right = byCode("合计 基本支出 项目支出", "208 社会保障和就业支出 20 0 20", "213 农林水支出 5 0 5");

  test("in both directions, whatever they are called; a nought needs no line", () => {
    const told = answerTo(JOINED, both(INCOME, EXPENDITURE), below(left, right));
    expect(told.held).toEqual([
      "收入总表 208 社保支出（合计） 20.00万元，等于支出总表 208 社会保障和就业支出（合计） 20.00万元",
      "收入总表 210 卫生支出（合计） 0.00万元，支出总表没有列“210”",
    ]);
    expect(told.fails).toEqual([
      "收入总表 205 教育支出（合计） 10.00万元，支出总表没有列“205”",
      "收入总表没有列“213”，支出总表 213 农林水支出（合计） 5.00万元",
    ]);
  });

  test("one level at a time where the formula says which", () => {
    const told = answerTo(
      "收入总表[类, 合计] = 支出总表[同类, 合计]",
      both(INCOME, EXPENDITURE),
      below(
        byCode("合计 小计", "205 教育支出 10 10", "20502 普通教育 7 7"),
        byCode("合计 基本支出 项目支出", "205 教育支出 10 0 10", "20503 职业教育 10 0 10", "208 社保 1 0 1"),
      ),
    );
    expect([told.held.length, told.fails.length]).toEqual([1, 1]);
  });

  test("lines without codes by their names, and every line of either where it says 每行", () => {
    const told = answerTo(
      "收入总表[每行, 合计] = 支出总表[同行, 合计]",
      both(INCOME, EXPENDITURE),
      below(
        byCode("合计 小计", "_ 合计 10 10", "205 教育支出 10 10"),
        byCode("合计 基本支出 项目支出", "_ 合计 11 0 11", "205 教育支出 10 0 10", "221 住房支出 1 0 1"),
      ),
    );
    expect(told.fails).toEqual([
      "收入总表 合计行（合计） 10.00万元，不等于支出总表 合计行（合计） 11.00万元",
      "收入总表没有列“221”，支出总表 221 住房支出（合计） 1.00万元",
    ]);
  });

  test("a code that stands twice is nobody's", () => {
    const twice = byCode("合计 基本支出 项目支出", "205 教育支出 4 0 4", "205 教育支出 6 0 6");
    const told = answerTo(
      JOINED,
      both(INCOME, EXPENDITURE),
      below(byCode("合计 小计", "205 教育支出 10 10"), twice),
    );
    expect(told.unseen).toEqual(["“部门预算支出总表”有 2 行“205”，不知道用哪一行"]);
    const taken = "收入总表[合计, 合计] = 有则取(支出总表[205, 合计])";
    expect(
      answerTo(taken, both(INCOME, EXPENDITURE), below(byCode("合计 小计", "_ 合计 10 10"), twice)).unseen,
    ).toEqual(["“部门预算支出总表”有 2 行“205”，不知道用哪一行"]);
  });
});

describe("the lines of 收支总表", () => {
  const TABLE = balance(
    "| 一、一般公共预算拨款收入 | 30 | 五、教育支出 | 10 |",
    "| 二、非税返还 | 5 | 二十、住房保障支出 | 20 |",
    "| | | 三十二、往来支出 | 5 |",
    "| 本年收入合计 | 35 | 本年支出合讨 | 35 |",
    "| 收入总计 | 35 | 支出总计 | 35 |",
  );

  test("are the 类 of the classification, beside lines that the form does not know", () => {
    const told = answerTo(
      "收支总表[每类支出] = 支出总表[同类, 合计]",
      both(BALANCE, EXPENDITURE),
      below(
        TABLE,
        byCode(
          "合计 基本支出 项目支出",
          "205 教育支出 10 0 10",
          "221 住房支出 20 0 20",
          "20502 普通教育 10 0 10",
        ),
      ),
    );
    expect(told.held).toHaveLength(2);
    expect(told.fails).toEqual(["收支总表 往来支出（预算数） 5.00万元，支出总表没有列“往来支出”"]);
  });

  test("are summed with those that the form does not know, and without a sum that is mistyped", () => {
    const sums = [
      "收支总表[本年收入合计] = 求和(收支总表[每项收入])",
      "收支总表[支出总计] = 求和(收支总表[每类支出])",
    ];
    for (const sum of sums) expect(answerTo(sum, BALANCE, TABLE).held).toHaveLength(1);
    expect(cellsRead(sums[1]!, documentsIn(BALANCE, TABLE))).toEqual([
      "表1!D8",
      "表1!D4",
      "表1!D5",
      "表1!D6",
    ]);
  });

  test("of one half have the column of that half, which goes by the same name", () => {
    const told = answerTo("收支总表[收入总计, 预算数] = 收支总表[支出总计, 预算数]", BALANCE, TABLE);
    expect(told.held).toEqual(["收入总计（预算数） 35.00万元，等于支出总计（预算数） 35.00万元"]);
    expect(answerTo("收支总表[每类支出, 预算数] ≤ 20万元", BALANCE, TABLE).held).toHaveLength(3);
  });

  test("that stand nowhere have no known name to look for", () => {
    expect(answerTo("收支总表[年终结转结余] = 0", BALANCE, TABLE).unseen).toEqual([
      "“部门预算收支总表”没有“年终结转结余”这一行",
    ]);
    expect(answerTo("收支总表[本年支出合计] = 0", BALANCE, TABLE).unseen).toEqual([
      "“部门预算收支总表”没有“本年支出合计”这一行，最接近的是“本年支出合讨”",
    ]);
  });

  test("that stand in the other table under a code are missed there", () => {
    const told = answerTo(
      "支出总表[类, 合计] = 收支总表[同类]",
      both(BALANCE, EXPENDITURE),
      below(
        TABLE,
        byCode(
          "合计 基本支出 项目支出",
          "205 教育支出 10 0 10",
          "221 住房支出 20 0 20",
          "208 社保 1 0 1",
          "299 其他 1 0 1",
        ),
      ),
    );
    expect(told.held).toHaveLength(2);
    expect(told.unseen).toEqual(["“部门预算收支总表”没有“八、社会保障和就业支出”这一行"]);
    expect(told.fails).toEqual(["支出总表 299 其他（合计） 1.00万元，收支总表没有列“299”"]);
  });
});

describe("columns", () => {
  const T3 = byCode(
    "合计 基本支出 项目支出 经营支出",
    "_ 合计 30 10 15 5",
    "205 教育支出 20 10 10 _",
    "208 社保支出 10 _ 5 4",
  );

  test("are gone through one by one where the formula names none", () => {
    const told = answerTo("支出总表[合计] = 求和(下级)", EXPENDITURE, T3);
    expect(told.held).toHaveLength(3);
    expect(told.fails).toHaveLength(1);
    expect(told.fails[0]).toContain("5.00万元");
  });

  test("are looked for by name in the other table, which may lack them", () => {
    const told = answerTo(
      "支出总表[类] = 一般公共预算支出表[同类]",
      both(EXPENDITURE, GENERAL),
      below(
        byCode("合计 基本支出 项目支出 经营支出", "205 教育支出 20 10 10 _"),
        byCode("合计 基本支出 项目支出", "205 教育支出 20 10 10"),
      ),
    );
    expect(told.held).toHaveLength(3);
    expect(told.unseen).toEqual(["“部门预算一般公共预算财政拨款支出表”的“教育支出”没有“经营支出”"]);
  });

  test("that the other table lacks are nothing to 有则取, and told by name", () => {
    const told = answerTo(
      "支出总表[类] = 有则取(一般公共预算支出表[同类])",
      both(EXPENDITURE, GENERAL),
      below(
        byCode("合计 基本支出 项目支出 经营支出", "205 教育支出 20 10 5 5"),
        byCode("合计 基本支出 项目支出", "205 教育支出 20 10 5"),
      ),
    );
    expect(told.held).toHaveLength(3);
    expect(told.fails).toEqual([
      "支出总表 205 教育支出（经营支出） 5.00万元，一般公共预算支出表没有列“经营支出”",
    ]);
  });

  test("must be named where a line has several and nothing goes through them", () => {
    const told = answerTo(
      "收支总表[收入总计] = 支出总表[合计]",
      both(BALANCE, EXPENDITURE),
      below(balance("| 收入总计 | 30 | 支出总计 | 30 |"), T3),
    );
    expect(told.unseen).toEqual(["“部门预算支出总表”的“合计”有几列金额，公式没有写明是哪一列"]);
  });

  test("that many sheets do without are nothing to 有则取, but not where figures stand under no label", () => {
    const formula = "支出总表[每行, 合计] = 本行[基本支出] + 本行[项目支出] + 有则取(本行[经营支出])";
    const without = byCode("合计 基本支出 项目支出", "205 教育支出 20 10 10");
    expect(answerTo(formula, EXPENDITURE, without).held).toHaveLength(1);
    expect(
      answerTo(formula, EXPENDITURE, byCode("合计 基本支出 项目支出 经宫支出", "205 教育 20 10 5 5")).unseen,
    ).toEqual(["“部门预算支出总表”没有找到“经营支出”列，最接近的是“经宫支出”"]);
    expect(
      answerTo(formula, EXPENDITURE, byCode("合计 基本支出 项目支出 某某", "205 教育 20 10 5 5")).unseen,
    ).toEqual(["“部门预算支出总表”没有找到“经营支出”列"]);
  });

  test("that every such table has are not nothing, even to 有则取", () => {
    const told = answerTo(
      "支出总表[合计, 合计] ≥ 有则取(支出总表[205, 项目支出])",
      EXPENDITURE,
      byCode("合计 基本支出", "_ 合计 20 10", "205 教育支出 20 10"),
    );
    expect(told.unseen).toEqual(["“部门预算支出总表”没有找到“项目支出”列"]);
  });
});

describe("what is not there", () => {
  test("a line that a list does not have is nothing to 有则取 only, and a sum of it too", () => {
    const table = byCode("合计 基本支出 项目支出", "_ 合计 20 0 20", "205 教育支出 20 0 20");
    expect(
      answerTo("支出总表[合计, 合计] = 支出总表[205, 合计] + 支出总表[208, 合计]", EXPENDITURE, table).unseen,
    ).toEqual(["“部门预算支出总表”没有“208”这一行"]);
    for (const part of ["有则取(支出总表[208, 合计])", "有则取(求和(支出总表[208, 合计]))"])
      expect(
        answerTo(`支出总表[合计, 合计] = 支出总表[205, 合计] + ${part}`, EXPENDITURE, table).held,
      ).toHaveLength(1);
    expect(
      answerTo("支出总表[合计, 合计] = 求和(支出总表[205, 合计])", EXPENDITURE, table).held,
    ).toHaveLength(1);
    expect(answerTo("支出总表[教育支岀, 合计] = 0", EXPENDITURE, table).unseen).toEqual([
      "“部门预算支出总表”没有“教育支岀”这一行，最接近的是“教育支出”",
    ]);
  });

  test("a table without lines has nothing of anything; one whose header is lost is not such a table", () => {
    const formula = "收入总表[合计, 合计] = 支出总表[合计, 合计] + 求和(支出总表[合计, 合计])";
    const income = byCode("合计 小计", "_ 合计 0 0");
    expect(
      answerTo(formula, both(INCOME, EXPENDITURE), below(income, byCode("合计 基本支出 项目支出"))).held,
    ).toHaveLength(1);
    const lost = "| 甲局 | | |\n|---|---|---|\n| 什么 | 也 | 没有 |";
    for (const text of [
      formula,
      "收入总表[合计, 合计] = 求和(支出总表[每科目, 合计])",
      "支出总表[每行, 合计] = 收入总表[同行, 合计]",
    ])
      expect(answerTo(text, both(INCOME, EXPENDITURE), below(income, lost)).unseen).toContain(
        "“部门预算支出总表”没有找到表头",
      );
    expect(answerTo("支出总表[每行, 合计] = 0", EXPENDITURE, lost).unseen).toEqual([
      "“部门预算支出总表”没有找到表头",
    ]);
  });

  test("an empty table has no lines to go through", () => {
    expect(
      answerTo("支出总表[每行, 合计] = 0", EXPENDITURE, byCode("合计 基本支出 项目支出")).silent,
    ).toEqual(["“部门预算支出总表”里没有要核对的行"]);
  });

  test("a line without parts has nothing to add up, wherever the sum stands", () => {
    const table = byCode("合计 基本支出 项目支出", "205 教育支出 20 0 20");
    for (const sum of ["求和(下级)", "0 - 求和(下级)", "-求和(下级)", "有则取(求和(下级)) + 0"])
      expect(answerTo(`支出总表[类, 合计] = ${sum}`, EXPENDITURE, table).silent).toEqual([
        "没有下级可以相加",
      ]);
  });

  test("a line that drives and is not there is missed by name", () => {
    expect(
      answerTo(
        "支出总表[合计, 合计] = 求和(下级)",
        EXPENDITURE,
        byCode("合计 基本支出 项目支出", "205 教育 1 0 1"),
      ).unseen,
    ).toEqual(["“部门预算支出总表”没有“合计”这一行"]);
  });

  test("blank is nought beside a figure, and nothing to compare beside blanks", () => {
    const table = (total: string, basic: string): string =>
      byCode("合计 基本支出 项目支出", `205 教育支出 ${total} ${basic} _`);
    const formula = "支出总表[每行, 合计] = 本行[基本支出] + 本行[项目支出]";
    expect(answerTo(formula, EXPENDITURE, table("_", "0")).held).toHaveLength(1);
    expect(answerTo(formula, EXPENDITURE, table("_", "3")).fails).toHaveLength(1);
    expect(answerTo(formula, EXPENDITURE, table("_", "_")).silent).toEqual(["各处都没有填写"]);
  });

  test("a cell that cannot be read stops the line that needs it", () => {
    const told = answerTo(
      "支出总表[每行, 合计] = -本行[基本支出] + 本行[项目支出]",
      EXPENDITURE,
      byCode(
        "合计 基本支出 项目支出",
        "205 教育支出 20 #REF! 20",
        "208 社保支出 20 -10 10",
        "210 卫生 若干 0 5",
      ),
    );
    expect(told.unseen).toEqual([
      "“表1”D3 的“基本支出”读不出：单元格是错误值 #REF!",
      expect.stringContaining("“表1”C5 的“合计”读不出"),
    ]);
    expect(told.held).toHaveLength(1);
    expect(
      answerTo(
        "支出总表[合计, 合计] = 求和(支出总表[类, 基本支出])",
        EXPENDITURE,
        byCode("合计 基本支出 项目支出", "_ 合计 1 1 0", "205 教育支出 20 #REF! 20"),
      ).unseen,
    ).toHaveLength(1);
  });
});

describe("conditions", () => {
  const T1 = (business: string): string =>
    balance(`| 五、事业收入 | ${business} | 五、教育支出 | 30 |`, "| 收入总计 | 35 | 支出总计 | 30 |");
  const totals = (condition: string, table = T1("5")) =>
    answerTo(`当 ${condition} 时，收支总表[收入总计] = 收支总表[支出总计]`, BALANCE, table);

  test.each([
    ["收支总表[事业收入] > 0", "told"],
    ["收支总表[事业收入] > 9万元", "事业收入（预算数） 5.00万元，不大于 9.00万元"],
    ["收支总表[事业收入] > 0 且 有(收支总表)", "told"],
    ["收支总表[事业收入] > 0 且 没有(收支总表)", "工作簿里有“部门预算收支总表”"],
    ["没有(支出总表) 或 收支总表[上年结转结余] > 0", "told"],
    ["收支总表[事业收入] > 9万元 或 没有(支出总表)", "told"],
    ["有(支出总表) 或 收支总表[事业收入] > 9万元", "事业收入（预算数） 5.00万元，不大于 9.00万元"],
    ["有(支出总表)", "工作簿里没有“部门预算支出总表”"],
    ["有(收支总表[事业收入])", "told"],
    ["没有(收支总表[事业收入])", "“部门预算收支总表”的“事业收入”有数"],
    ["有(收支总表[其他收入])", "“部门预算收支总表”的“其他收入”没有数"],
    ["没有(收支总表[其他收入])", "told"],
  ])("当 %s: %s", (condition, said) => {
    const told = totals(condition);
    if (said === "told") expect(told.fails).toHaveLength(1);
    else expect(told.silent).toEqual([said]);
  });

  test("the same line of another table is told without a name", () => {
    const told = answerTo(
      "当 有(收支总表[同类]) 时，支出总表[类, 合计] = 收支总表[同类]",
      both(BALANCE, EXPENDITURE),
      below(
        balance("| 收入总计 | 30 | 五、教育支出 | 30 |", "| | | 六、科学技术支出 | |"),
        byCode("合计 基本支出 项目支出", "205 教育支出 30 0 30", "206 科学技术支出 1 0 1"),
      ),
    );
    expect(told.held).toHaveLength(1);
    expect(told.silent).toEqual(["“部门预算收支总表”的“这一行”没有数"]);
  });

  test.each([
    "收支总表[上年结转结余] > 0",
    "0 < 收支总表[上年结转结余]",
    "收支总表[上年结转结余] > 0 且 有(收支总表)",
    "有(收支总表) 且 收支总表[上年结转结余] > 0",
    "收支总表[上年结转结余] > 0 或 有(支出总表)",
    "有(支出总表) 或 收支总表[上年结转结余] > 0",
  ])("当 %s cannot be told where the line is not there", (condition) => {
    expect(totals(condition).unseen).toEqual(["“部门预算收支总表”没有“上年结转结余”这一行"]);
  });

  test("a table of the condition that is not there leaves it open", () => {
    expect(totals("支出总表[合计, 合计] > 0").unseen).toEqual(["没有找到“部门预算支出总表”"]);
    expect(totals("求和(支出总表[每科目, 合计]) > 0").unseen).toEqual(["没有找到“部门预算支出总表”"]);
  });

  test("a table that is compared and lacks is missed, unless the condition says that it need not be there", () => {
    const compared = (condition: string) =>
      answerTo(`${condition}收支总表[收入总计] = 支出总表[合计, 合计]`, BALANCE, T1("5"));
    expect(compared("").unseen).toEqual(["没有找到“部门预算支出总表”"]);
    expect(compared("当 有(收支总表) 时，").unseen).toEqual(["没有找到“部门预算支出总表”"]);
    expect(compared("当 收支总表[上年结转结余] > 0 时，").unseen).toEqual(["没有找到“部门预算支出总表”"]);
    expect(compared("当 有(支出总表) 时，").silent).toEqual(["工作簿里没有“部门预算支出总表”"]);
  });

  test("a workbook with none of the tables has nothing to say", () => {
    expect(answerFor("收支总表[收入总计] = 支出总表[合计, 合计]", [])).toEqual({
      held: [],
      within: [],
      fails: [],
      unseen: [],
      silent: [],
    });
  });
});

describe("quantities", () => {
  const PURCHASE = `
| 323甲局 | | | | | 单位：元 |
|---|---|---|---|---|---|
| 项目名称 | 采购物品名称 | 数量 | 单价 | 合计 | 一般公共预算拨款 |
| 办公设备购置 | 台式计算机 | 3 | 3333.33 | 10000 | 10000 |
| 办公设备购置 | 打印机 | 2 | 1000 | 2500 | 2500 |
| 办公设备购置 | 复印纸 | | | 300 | 300 |
| 办公设备购置 | 档案柜 | 0 | | 300 | 300 |
`;

  test("times a price are money", () => {
    const told = answerTo(
      "当 有(本行[数量]) 且 有(本行[单价]) 时，政府采购预算[每行, 合计] = 本行[数量] × 本行[单价]",
      PURCHASES,
      PURCHASE,
    );
    expect(told.within).toHaveLength(1);
    expect(told.fails).toHaveLength(1);
    expect(told.fails[0]).toContain("2000.00元");
    expect(told.silent).toHaveLength(2);
  });

  test("divide money, but not where they are nothing", () => {
    const told = answerTo("政府采购预算[每行, 单价] = 本行[合计] ÷ 本行[数量]", PURCHASES, PURCHASE);
    expect(told.unseen).toEqual(["除数是 0 或接近 0，算不出来", "除数是 0 或接近 0，算不出来"]);
    // 10000 ÷ 3 is 3333.33 as prices are written.
    expect(told.within).toHaveLength(1);
    expect(told.fails).toHaveLength(1);
  });

  test("are compared as they stand", () => {
    const assets = `
| 323甲局 | | 单位：万元 |
|---|---|---|
| 项目 | 数量 | 价值（金额单位：万元） |
| 资产总额 | | 20 |
| 1、房屋（平方米） | 100 | 15 |
| 其中：办公用房（平方米） | 120 | 10 |
| 2、车辆（台、辆） | 6 | 5 |
`;
    expect(answerTo("固定资产表[房屋, 数量] ≥ 求和(下级)", ASSETS, assets).fails).toHaveLength(1);
    expect(answerTo("固定资产表[车辆, 数量] = 固定资产表[车辆, 数量] × 1", ASSETS, assets).held).toHaveLength(
      1,
    );
    expect(answerTo("固定资产表[车辆, 数量] < 5", ASSETS, assets).fails).toHaveLength(1);
  });

  test("shares of money are plain numbers", () => {
    const table = byCode("合计 基本支出 项目支出", "_ 合计 10 5 5");
    expect(
      answerTo("支出总表[合计, 基本支出] ÷ 支出总表[合计, 合计] ≤ 50%", EXPENDITURE, table).held,
    ).toHaveLength(1);
    const told = answerTo("支出总表[合计, 基本支出] ÷ 支出总表[合计, 合计] ≤ 40%", EXPENDITURE, table);
    expect(told.fails).toHaveLength(1);
  });
});

describe("lines without a code or a name", () => {
  test("go by what they have where nothing else is asked for", () => {
    const told = answerTo(
      "支出总表[每行, 合计] = 本行[基本支出]",
      EXPENDITURE,
      byCode("合计 基本支出 项目支出", "205 _ 10 10 _"),
    );
    expect(told.held).toEqual(["205：合计 10.00万元，等于基本支出 10.00万元"]);
    const each = byCode("合计 基本支出 项目支出", "_ 合计 10 10 _", "205 教育支出 10 10 _");
    expect(
      answerTo("支出总表[合计, 合计] = 求和(支出总表[每项, 合计])", EXPENDITURE, each).held,
    ).toHaveLength(1);
  });

  test("leave open what goes by codes or names, for they may be what is looked for", () => {
    const uncoded = byCode("合计 基本支出 项目支出", "205 教育支出 10 10 _", "_ 社保支出 5 5 _");
    const nameless = byCode("合计 基本支出 项目支出", "205 教育支出 10 10 _", "_ _ 5 5 _");
    for (const formula of [
      "支出总表[类] = 求和(下级)",
      "0 = 支出总表[205, 合计] - 支出总表[205, 基本支出]",
    ]) {
      expect(answerTo(formula, EXPENDITURE, uncoded).unseen).toEqual([
        "“部门预算支出总表” A4 没有科目编码，不知道“社保支出”归在哪里",
      ]);
      expect(answerTo(formula, EXPENDITURE, nameless).unseen).toEqual([
        "“部门预算支出总表” B4 有一行数没有名称",
      ]);
    }
    const noCodes =
      "| 甲局 | | | 单位：万元 |\n|---|---|---|---|\n| 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 教育支出 | 10 | 10 | |";
    expect(answerTo("支出总表[每科目, 合计] = 本行[基本支出]", EXPENDITURE, noCodes).unseen).toEqual([
      "“部门预算支出总表”没有找到“科目编码”列",
    ]);
    const noNames = noCodes.replace("| 科目名称 |", "| 序号 |").replace("| 教育支出 |", "| 1 |");
    expect(answerTo("支出总表[合计, 合计] = 0", EXPENDITURE, noNames).unseen).toEqual([
      "“部门预算支出总表”有一行数没有名称",
    ]);
  });
});

test("the lines of 三公经费 go by any of their names", () => {
  const table = `
| 323甲局 | 单位：万元 |
|---|---|
| 项目 | 预算数 |
| “三公”经费合计 | 9 |
| 一、因公出国（境）费用 | 1 |
| 二、公务用车购置及运行费 | 5 |
| （1）公务用车购置 | 2 |
| （2）公务用车运行维护费 | 3 |
| 三、公务接待费 | 3 |
`;
  const told = answerTo("三公经费支出表[公务用车购置及运维费, 合计] = 求和(下级)", PUBLICS, table);
  expect([told.held, told.fails, told.unseen, told.silent].map(({ length }) => length)).toEqual([1, 0, 0, 0]);
  expect(
    answerTo(
      "三公经费支出表[“三公”经费小计, 合计] = 三公经费支出表[因公出国（境）费, 合计] + 三公经费支出表[公务用车购置及运维费, 合计] + 三公经费支出表[公务接待费, 合计]",
      PUBLICS,
      table,
    ).held,
  ).toHaveLength(1);
});
