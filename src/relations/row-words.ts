/** How many digits the codes of each level have: 功能科目 3, 5 and 7, 部门经济科目 3 and 5. */
export const LEVEL_DIGITS: Readonly<Record<string, number>> = { 类: 3, 款: 5, 项: 7 };

/** Words for rows that formulas can use of every table. */
export const EACH_WORDS = ["每行", "每科目", "每项", "类", "款", "项"] as const;

/** What stands in the other table where a formula goes through these rows of the first. */
export const SAME_KIND_WORDS: Readonly<Record<string, string>> = {
  每科目: "同科目",
  类: "同类",
  款: "同科目",
  项: "同科目",
  每类支出: "同类",
};

/** What lines that sum up others are called. */
export const SUM_NAMES: ReadonlySet<string> = new Set(["合计", "总计", "小计"]);
