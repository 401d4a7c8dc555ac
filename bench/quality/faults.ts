import type { FormData, FormValue, RowData } from "../../src/forms/form-data";
import type { Amount } from "../../src/model/amount";
import { wan, type CleanTable } from "./clean-tables";

/** A way to spoil a clean table; undefined where the table has no place for it. */
export interface Fault {
  /** The rule that must find it. */
  readonly rule: string;
  readonly what: string;
  readonly seed: (table: CleanTable) => FormData | undefined;
}

const isProject = (table: CleanTable): boolean => table.form.document === "ProjectTarget";
const hasHead = (table: CleanTable): boolean => /hebei|gaoxin/.test(table.form.id);
const hasBudget = (table: CleanTable): boolean => isProject(table) && !table.form.id.endsWith("changli");

function setField(
  key: string,
  value: FormValue | ((table: CleanTable) => FormValue) | undefined,
  where = isProject,
) {
  return (table: CleanTable): FormData | undefined => {
    if (!where(table)) return undefined;
    const { [key]: _, ...fields } = table.data.fields;
    const made = typeof value === "function" ? value(table) : value;
    return { ...table.data, fields: made === undefined ? fields : { ...fields, [key]: made } };
  };
}

function rowsOf(table: CleanTable): readonly RowData[] {
  return table.data.tables["indicators"]?.rows ?? [];
}

function withRows(table: CleanTable, rows: readonly RowData[]): FormData {
  return { ...table.data, tables: { ...table.data.tables, indicators: { rows } } };
}

/** Changes the first indicator of a level 2. */
function change(
  level2: string,
  made: (row: RowData) => RowData,
  where: (table: CleanTable) => boolean = notActivity,
) {
  return (table: CleanTable): FormData | undefined => {
    const rows = rowsOf(table);
    const index = rows.findIndex((row) => row["level2"] === level2);
    if (!where(table) || index < 0) return undefined;
    return withRows(
      table,
      rows.map((row, at) => (at === index ? made(row) : row)),
    );
  };
}

function notActivity(table: CleanTable): boolean {
  return table.form.document !== "ActivityTargets";
}

function value(level2: string, text: string, level3?: string) {
  return change(level2, (row) => ({ ...row, value: text, ...(level3 === undefined ? {} : { level3 }) }));
}

function without(level2: string, key: string) {
  return change(level2, ({ [key]: _, ...row }) => row);
}

function grades(texts: readonly (string | undefined)[]) {
  return (table: CleanTable): FormData | undefined => {
    if (table.form.document !== "ActivityTargets") return undefined;
    const [first, ...rest] = rowsOf(table);
    if (!first) return undefined;
    const { excellent: _e, good: _g, fair: _f, poor: _p, ...row } = first;
    const keys = ["excellent", "good", "fair", "poor"];
    const given = keys.flatMap((key, index) => (texts[index] === undefined ? [] : [[key, texts[index]]]));
    return withRows(table, [{ ...row, ...(Object.fromEntries(given) as RowData) }, ...rest]);
  };
}

function plan(...shares: readonly number[]) {
  return (table: CleanTable): FormData | undefined =>
    hasHead(table)
      ? {
          ...table.data,
          fields: {
            ...table.data.fields,
            ...Object.fromEntries(shares.map((share, index) => [`plan.${index}`, share])),
          },
        }
      : undefined;
}

function noPlan(table: CleanTable): FormData | undefined {
  if (!hasHead(table)) return undefined;
  const fields = Object.fromEntries(
    Object.entries(table.data.fields).filter(([key]) => !key.startsWith("plan.")),
  );
  return { ...table.data, fields };
}

function activityRows(made: (rows: readonly RowData[]) => readonly RowData[]) {
  return (table: CleanTable): FormData | undefined =>
    table.form.document === "ActivityTargets" ? withRows(table, made(rowsOf(table))) : undefined;
}

const satisfaction = (table: CleanTable): string =>
  table.form.id.includes("suzhou") ? "满意度指标" : "服务对象满意度指标";

const budgetOf = (table: CleanTable): number => (table.data.fields["budget"] as Amount).fen / 10000;

/** Every kind of fault that is seeded, by the rule that must find it. */
export const FAULTS: readonly Fault[] = [
  {
    rule: "level2-required",
    what: "数量指标整行删去",
    seed: (table) =>
      notActivity(table) && !table.form.id.endsWith("generic")
        ? withRows(
            table,
            rowsOf(table).filter((row) => row["level2"] !== "质量指标"),
          )
        : undefined,
  },
  {
    rule: "level2-required",
    what: "成本指标写成第二条质量指标",
    seed: change(
      "成本指标",
      (row) => ({
        ...row,
        level2: "质量指标",
        level3: "资料归档完整率",
        description: "归档完整的资料占全部资料的比例",
        value: "≥97%",
      }),
      (table) => notActivity(table) && !table.form.id.endsWith("generic"),
    ),
  },
  {
    rule: "level1-name",
    what: "效益指标写成效果指标",
    seed: (table) =>
      notActivity(table)
        ? withRows(
            table,
            rowsOf(table).map((row) => (row["level1"] === "效益指标" ? { ...row, level1: "效果指标" } : row)),
          )
        : undefined,
  },
  { rule: "level2-unlabelled", what: "二级指标空着", seed: without("时效指标", "level2") },
  { rule: "goal-missing", what: "绩效目标空着", seed: setField("goals", undefined, notActivity) },
  { rule: "head-field-missing", what: "项目编码空着", seed: setField("code", undefined, hasHead) },
  { rule: "head-field-missing", what: "资金用途空着", seed: setField("purpose", undefined, hasHead) },
  {
    rule: "level3-is-level2",
    what: "三级指标照抄二级指标",
    seed: change("社会效益指标", (row) => ({ ...row, level3: "社会效益指标" })),
  },
  {
    rule: "indicator-duplicate",
    what: "同一指标写两遍",
    seed: (table) =>
      notActivity(table)
        ? withRows(
            table,
            rowsOf(table).flatMap((row) => (row["level2"] === "质量指标" ? [row, row] : [row])),
          )
        : undefined,
  },
  {
    rule: "description-boilerplate",
    what: "描述套用填报说明",
    seed: change(
      "质量指标",
      (row) => ({ ...row, description: "反映预期提供服务达到的效果" }),
      (table) => notActivity(table) && !/suzhou/.test(table.form.id),
    ),
  },
  { rule: "value-missing", what: "指标值空着", seed: without("质量指标", "value") },
  {
    rule: "value-not-a-value",
    what: "指标值重复指标名称",
    seed: change("质量指标", (row) => ({ ...row, value: row["level3"] ?? "" })),
  },
  { rule: "value-not-a-value", what: "只有符号没有数值", seed: value("成本指标", "≤总成本预算数") },
  { rule: "operator-glyph", what: "符号写成 ≧", seed: value("质量指标", "≧95%") },
  { rule: "operator-glyph", what: "符号写成 >=", seed: value("质量指标", ">=95%") },
  { rule: "percent-word", what: "百分数", seed: value("质量指标", "≥95百分数") },
  { rule: "percent-word", what: "百分比", seed: value("社会效益指标", "90百分比") },
  { rule: "fullwidth-digit", what: "全角数字", seed: value("可持续影响指标", "≥３年") },
  { rule: "unit-missing", what: "数量没有单位", seed: value("数量指标", "≥50") },
  { rule: "unit-missing", what: "金额没有单位", seed: value("成本指标", "≤50") },
  { rule: "unit-incomplete", what: "只写了万", seed: value("成本指标", "≤5万") },
  { rule: "rate-at-most", what: "合格率写成 ≤", seed: value("质量指标", "≤100%") },
  {
    rule: "cost-at-least",
    what: "总成本只有下限",
    seed: change("成本指标", (row) => ({ ...row, value: String(row["value"]).replace("≤", "≥") })),
  },
  {
    rule: "satisfaction-not-quantified",
    what: "满意度写成满意",
    seed: (table) => value(satisfaction(table), "基本满意")(table),
  },
  {
    rule: "cost-equals-budget",
    what: "总成本多出一万元",
    seed: change(
      "成本指标",
      (row) => ({
        ...row,
        value: String(row["value"]).replace(/\d+(?:\.\d+)?/, (figure) =>
          String(Math.round(Number(figure) * 100 + 100) / 100),
        ),
      }),
      (table) => hasBudget(table) || table.form.document === "DepartmentTarget",
    ),
  },
  {
    rule: "budget-sources",
    what: "财政资金少一万元",
    seed: setField("fiscal", (table) => wan(budgetOf(table) - 100), hasBudget),
  },
  { rule: "budget-sources", what: "其他资金多一分", seed: setField("other", () => wan(1), hasBudget) },
  { rule: "plan-decreasing", what: "累计数倒退", seed: plan(20, 60, 50, 100) },
  { rule: "plan-over-100", what: "累计数超过 100", seed: plan(20, 45, 80, 120) },
  { rule: "plan-ends-at-100", what: "年底不到 100", seed: plan(20, 45, 80, 95) },
  {
    rule: "plan-mixed-scale",
    what: "前两期填了万元",
    seed: (table) =>
      hasHead(table)
        ? {
            ...table.data,
            fields: {
              ...table.data.fields,
              budget: wan(500),
              fiscal: wan(500),
              "plan.0": 1.25,
              "plan.1": 2.5,
              "plan.2": 50,
              "plan.3": 100,
            },
            tables: {
              indicators: {
                rows: rowsOf(table).map((row) =>
                  row["level2"] === "成本指标" ? { ...row, value: "≤5万元" } : row,
                ),
              },
            },
          }
        : undefined,
  },
  { rule: "plan-all-in-december", what: "全部排在 12 月", seed: plan(0, 0, 0, 100) },
  {
    rule: "project-code-form",
    what: "项目编码少一位",
    seed: setField("code", (table) => String(table.data.fields["code"]).slice(0, 20), hasHead),
  },
  {
    rule: "year-in-text",
    what: "资金用途写上一年度",
    seed: setField(
      "purpose",
      (table) => `用于${String(table.data.fields["name"])}2023年度日常运转。`,
      hasHead,
    ),
  },
  { rule: "grade-missing", what: "中、差空着", seed: grades(["100%", "≥90%", undefined, undefined]) },
  { rule: "grade-gap", what: "正好 2 没有档", seed: grades([">2次", "<2次", undefined, undefined]) },
  {
    rule: "grade-overlap",
    what: "两档都含 400",
    seed: grades(["400人以上", "360-400人", "320-359人", "320人以下"]),
  },
  { rule: "grade-same", what: "中、差一样", seed: grades(["是", "基本达到", "否", "否"]) },
  { rule: "grade-order", what: "良比优还高", seed: grades(["≥80%", "≥90%", "≥70%", "<70%"]) },
  {
    rule: "title-differs-from-name",
    what: "表名是别的项目",
    seed: setField("title", "退役军人安置经费绩效目标表", hasHead),
  },
  { rule: "known-typo", what: "到帐", seed: change("质量指标", (row) => ({ ...row, level3: "补贴到帐率" })) },
  {
    rule: "doubled-word",
    what: "人数人数",
    seed: change("数量指标", (row) => ({ ...row, level3: "享受人数人数" })),
  },
  {
    rule: "document-number-brackets",
    what: "文号用方头括号",
    seed: setField(
      "purpose",
      (table) => `依据财预【2021】101号，${String(table.data.fields["purpose"])}`,
      hasHead,
    ),
  },
  {
    rule: "stray-space",
    what: "名称里有空格",
    seed: change("质量指标", (row) => ({ ...row, level3: "材料 审核合格率" })),
  },
  {
    rule: "level2-order",
    what: "成本、时效、质量、数量倒着写",
    seed: (table) =>
      isProject(table) && hasHead(table)
        ? withRows(table, [...rowsOf(table).slice(0, 4).reverse(), ...rowsOf(table).slice(4)])
        : undefined,
  },
  {
    rule: "benefit-only-sustainability",
    what: "效益只剩可持续影响",
    seed: (table) =>
      isProject(table) && hasHead(table)
        ? withRows(
            table,
            rowsOf(table).filter((row) => row["level2"] !== "社会效益指标"),
          )
        : undefined,
  },
  {
    rule: "level3-vague",
    what: "三级指标写提高效率",
    seed: change("社会效益指标", (row) => ({ ...row, level3: "提高效率" })),
  },
  {
    rule: "level3-truncated",
    what: "三级指标被截断",
    seed: change(
      "质量指标",
      (row) => ({
        ...row,
        level3: "省内国家小微企业创业创新基地服",
        description: "省内国家小微企业创业创新基地服务企业合格率",
      }),
      hasHead,
    ),
  },
  {
    rule: "description-is-name",
    what: "描述照抄名称",
    seed: change("质量指标", (row) => ({ ...row, description: row["level3"] ?? "" }), hasHead),
  },
  {
    rule: "rate-under-quantity",
    what: "完成率写在数量指标下",
    seed: value("数量指标", "≥95%", "培训计划完成率"),
  },
  { rule: "value-yes-no", what: "指标值写是", seed: value("质量指标", "是", "流程是否合规") },
  {
    rule: "value-bare-adjective",
    what: "指标值写明显",
    seed: value("社会效益指标", "明显", "对公共服务能力的提升作用"),
  },
  { rule: "value-approximate", what: "约数", seed: value("数量指标", "约120次", "宣传活动次数") },
  {
    rule: "not-applicable-used",
    what: "河北写不适用",
    seed: change("社会效益指标", (row) => ({ ...row, value: "不适用" }), hasHead),
  },
  {
    rule: "satisfaction-100",
    what: "满意度 =100%",
    seed: (table) => value(satisfaction(table), "=100%")(table),
  },
  {
    rule: "complaint-at-most-0",
    what: "投诉率 ≤0%",
    seed: (table) => value(satisfaction(table), "≤0%", "服务投诉率")(table),
  },
  { rule: "complaint-too-loose", what: "投诉率 ≤10%", seed: value("质量指标", "≤10%", "服务投诉率") },
  {
    rule: "operator-missing",
    what: "数量没有符号",
    seed: change("数量指标", (row) => ({ ...row, value: String(row["value"]).slice(1) })),
  },
  { rule: "operator-strict", what: "写成 >95%", seed: value("质量指标", ">95%") },
  {
    rule: "basis-missing",
    what: "确定依据空着",
    seed: change("质量指标", ({ basis: _, ...row }) => row, hasHead),
  },
  {
    rule: "basis-weak",
    what: "确定依据全写工作经验",
    seed: (table) =>
      isProject(table) && hasHead(table)
        ? withRows(
            table,
            rowsOf(table).map((row) => ({ ...row, basis: "工作经验" })),
          )
        : undefined,
  },
  { rule: "rate-at-least-100", what: "合格率 ≥100%", seed: value("质量指标", "≥100%") },
  {
    rule: "quantity-at-most",
    what: "数量写成 ≤",
    seed: change("数量指标", (row) => ({ ...row, value: String(row["value"]).replace("≥", "≤") })),
  },
  {
    rule: "quantity-not-numeric",
    what: "人数写成文字",
    seed: value("数量指标", "按计划完成", "参加培训人数"),
  },
  { rule: "cost-not-numeric", what: "成本写成文字", seed: value("成本指标", "严格控制", "项目总成本") },
  { rule: "plan-blank", what: "支出计划空着", seed: noPlan },
  { rule: "plan-done-in-march", what: "3 月底就 100", seed: plan(100, 100, 100, 100) },
  { rule: "plan-idle-half-year", what: "上半年是 0", seed: plan(0, 0, 60, 100) },
  {
    rule: "purpose-is-name",
    what: "资金用途照抄项目名称",
    seed: setField("purpose", (table) => String(table.data.fields["name"]), hasHead),
  },
  {
    rule: "project-code-year",
    what: "编码年度与表上年度不同",
    seed: setField(
      "code",
      (table) =>
        String(table.data.fields["code"]).replace(/^(\d{6})24/, (_, region: string) => `${region}22`),
      (table) => table.form.id.endsWith("generic"),
    ),
  },
  {
    rule: "activity-duplicate",
    what: "同一活动写两遍",
    seed: activityRows((rows) =>
      rows.map((row, at) =>
        at === 1
          ? {
              ...row,
              name: rows[0]?.["name"] ?? "",
              activityDescription: rows[0]?.["activityDescription"] ?? "",
            }
          : row,
      ),
    ),
  },
  {
    rule: "activity-goal-missing",
    what: "活动没有绩效目标",
    seed: activityRows((rows) =>
      rows.map(({ goal, ...row }, at) => (at === 1 || goal === undefined ? row : { ...row, goal })),
    ),
  },
];
