import { defineWholeTableRule } from "../define-rule";
import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import type { Field } from "../../model/field";
import { budgetYearOf } from "./budget-year";

/** A clause that speaks of another year with good reason: compared, carried over, settled, cited. */
const ELSEWHEN =
  /[较比与自从欠]|同期|同比|以来|截至|截止|至20|到20|上年|去年|结转|结余|清算|结算|决算|补发|补缴|兑现|兑付|尾款|质保|考核|奖|审计|评价|文件|通知|规定|办法|政策|标准|方案|根据|依据|按照|参照|基数|数据|名单|毕业|退休|入职|招录|录用|认定|评定|立项|届|批/;
/** What is done in the budget year itself. */
const ONGOING = /运转|运行|日常|经费|维护|开展|保障|预算|实施|正常/;
const YEAR_AS_A_WHOLE = /(20\d{2})年(?:预算年度|全年|度)/;
/** What a year's money is for or its work is, told with the year alone; a fund's name or what was built then is not meant. */
const OF_A_YEAR =
  /(?:保障|保证|确保|完成|开展|做好|用于(?:发放|保障|开展)?)(20\d{2})年(?!中央|[省市县区]级)[^\d度的底末初前后起以至到春秋]{0,12}?(?:工作|任务|目标|事项|运转|补[贴助]|经费|资金)/;
const YEAR_FIRST =
  /^(20\d{2})年(?:圆满|全面|按时)?(?:完成|开展|保障|做好)[^的了]{0,30}?(?:工作|任务|目标|运转)/;
const DEADLINE =
  /(20\d{2})年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:底|末)?之?前.{0,6}(?:完成|到位|办结|竣工|交付|拨付|支付|发放)(?!的)/;

interface Mention {
  readonly year: number;
  readonly text: string;
  readonly severity: "error" | "warning";
}

/** A text speaks of another year as the one that is budgeted, as when last year's table was copied. */
export const yearInText = defineWholeTableRule({
  id: "year-in-text",
  title: "文字里的年度应与预算年度一致",
  family: "编码与年度",
  severity: "error",
  on: "ProjectOrDepartment",
  basis: "绩效目标按预算年度设定（财预〔2015〕88号）",
  why: "年度写错，多半是照抄了往年的表，其他内容也可能没有更新。",
  how: "改为本预算年度；确实说的是往年的事，写明“结转”“清算”“补发”等。",
  check(table, { report, unseen, notApplicable }) {
    const budget = budgetYearOf(table);
    if (!budget) return notApplicable("表上没有年度和项目编码，看不出预算年度");
    for (const { field, isValue } of textsOf(table)) {
      if (field.state === "absent" || field.state === "unreadable") unseen(`“${field.label}”看不到`);
      if (field.state !== "given") continue;
      const found = isValue ? pastDate(field.text, budget.year) : mentionIn(field.text, budget.year);
      if (!found) continue;
      report({
        at: field,
        message: `${field.label}写“${found.text}”，本表是${budget.year}年预算（据${budget.from}）`,
        severity: budget.guessed ? "warning" : found.severity,
      });
    }
  },
});

/** Names and 确定依据 are left out: they rightly name carried-over funds and documents of other years. */
function textsOf(table: ProjectTarget | DepartmentTarget): { field: Field<unknown>; isValue: boolean }[] {
  const head: readonly Field<unknown>[] =
    table.kind === "ProjectTarget" ? [table.purpose, table.goals] : [table.goals];
  return [
    ...head.map((field) => ({ field, isValue: false })),
    ...table.indicators.flatMap(({ level3, description, value }) => [
      { field: level3, isValue: false },
      { field: description, isValue: false },
      { field: value, isValue: true },
    ]),
  ];
}

function mentionIn(text: string, budgetYear: number): Mention | undefined {
  const plain = text.normalize("NFKC").replace(/《[^《》]*》/g, "");
  // 2022年底前完成一期，2023年完成二期 tells the stages of one project, and may be right.
  const isStaged = plain.includes(`${budgetYear}年`);
  for (const clause of plain.split(/[,;。、\n]/)) {
    if (clause.includes(`${budgetYear}年`) || ELSEWHEN.test(clause)) continue;
    const whole = mention(
      YEAR_AS_A_WHOLE.exec(clause),
      !isStaged && ONGOING.test(clause) ? "error" : "warning",
    );
    if (whole) return whole;
    const deadline = mention(DEADLINE.exec(clause), isStaged ? "warning" : "error");
    if (deadline && deadline.year < budgetYear) return deadline;
    const alone = mention(OF_A_YEAR.exec(clause) ?? YEAR_FIRST.exec(clause), "warning");
    if (alone && !isStaged && alone.year < budgetYear) return alone;
  }
  return undefined;
}

/** A target value that is a date before the budget year has begun. */
function pastDate(text: string, budgetYear: number): Mention | undefined {
  const found = mention(
    /^(20\d{2})年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:底|末)?(?:之?前)?(?:完成)?$/.exec(text.trim()),
    "error",
  );
  return found && found.year < budgetYear ? found : undefined;
}

function mention(match: RegExpExecArray | null, severity: Mention["severity"]): Mention | undefined {
  return match ? { year: Number(match[1]), text: match[0], severity } : undefined;
}
