import { hasLevels, isProject, placeOf, rowsOf, withFields, withoutField, withRows } from "../books";
import { pick, some, whole, type Random } from "../random";
import { fault, inSomeRow, QUALITY, said, where, without, type Fault } from "./fault";

/** 通用 tables follow the profile of the central government, which makes fewer levels mandatory. */
const isStrict = where.bind(null, (table) => hasLevels(table) && placeOf(table) !== "generic");

/** A level 2 that every strict profile asks for. */
const mandatory = (random: Random): string => pick(random, ["数量指标", "质量指标", "时效指标", "成本指标"]);

/** Faults in which indicators there are and what they are called. */
export const STRUCTURE: readonly Fault[] = [
  fault(
    "level2-required",
    "必设的二级指标整行删去",
    isStrict((table, random) => {
      const gone = mandatory(random);
      return withRows(
        table,
        rowsOf(table).filter((row) => row["level2"] !== gone),
      );
    }),
  ),
  fault(
    "level2-required",
    "必设的二级指标写成了另一个",
    isStrict((table, random) => {
      const [gone, instead] = some(random, ["数量指标", "质量指标", "时效指标", "成本指标"], 2);
      const rows = rowsOf(table).map((row) =>
        row["level2"] === gone && instead !== undefined ? { ...row, level2: instead } : row,
      );
      return withRows(table, rows);
    }),
  ),
  fault(
    "level1-name",
    "一级指标名称不规范",
    where(hasLevels, (table, random) => {
      const [right, wrong] = pick(random, [
        ["效益指标", "效果指标"],
        ["效益指标", "效益类指标"],
        ["产出指标", "产出类指标"],
        ["产出指标", "产出绩效指标"],
        ["满意度指标", "满意指标"],
      ]);
      const rows = rowsOf(table).map((row) => (row["level1"] === right ? { ...row, level1: wrong } : row));
      return withRows(table, rows);
    }),
  ),
  fault(
    "level2-name",
    "二级指标名称不规范",
    inSomeRow((row, random) => {
      const name = said(row, "level2");
      const wrong: Record<string, readonly string[]> = {
        数量指标: ["产出数量指标", "数量", "数量指标值", "数目指标"],
        质量指标: ["产出质量指标", "质量", "品质指标"],
        时效指标: ["产出时效指标", "时间指标", "进度指标", "时效性指标"],
        成本指标: ["产出成本指标", "费用指标", "成本控制指标"],
        社会效益指标: ["社会效应指标", "社会效果指标", "社会效益"],
        可持续影响指标: ["可持续性影响指标", "持续影响指标", "长期影响指标"],
        服务对象满意度指标: ["服务对象满意指标", "群众满意度指标"],
      };
      const names = wrong[name];
      return names && { ...row, level2: pick(random, names) };
    }),
  ),
  fault(
    "level2-name",
    "二级指标放错一级指标",
    inSomeRow((row, random) => {
      const level2 = said(row, "level2");
      if (/^(数量|质量|时效)/.test(level2))
        return { ...row, level1: pick(random, ["效益指标", "满意度指标"]) };
      if (/^(社会|可持续)/.test(level2)) return { ...row, level1: "产出指标" };
      return undefined;
    }),
  ),
  fault(
    "level2-order",
    "二级指标不按规定次序",
    where(hasLevels, (table, random) => {
      const order = pick(random, [
        ["成本", "时效", "质量", "数量"],
        ["质量", "数量", "时效", "成本"],
        ["数量", "质量", "成本", "时效"],
        ["时效", "数量", "质量", "成本"],
      ]);
      const rows = rowsOf(table);
      const output = rows.filter((row) => row["level1"] === "产出指标");
      const sorted = order.flatMap((name) => output.filter((row) => said(row, "level2").startsWith(name)));
      return withRows(table, [...sorted, ...rows.slice(output.length)]);
    }),
  ),
  fault(
    "level2-unlabelled",
    "二级指标空着",
    inSomeRow((row, _, table) => {
      // A second indicator of one kind may go without the label: it goes on under the first.
      const rows = rowsOf(table);
      const goesOn = rows[rows.indexOf(row) - 1]?.["level2"] === row["level2"];
      return goesOn ? undefined : without(row, "level2");
    }),
  ),
  fault(
    "level2-unlabelled",
    "一级、二级指标都空着",
    where(hasLevels, (table) => {
      const [first, ...rest] = rowsOf(table);
      return first && withRows(table, [without(without(first, "level1"), "level2"), ...rest]);
    }),
  ),
  fault(
    "benefit-only-sustainability",
    "效益只剩可持续影响",
    where(
      (table) => isProject(table) && placeOf(table) !== "suzhou",
      (table) =>
        withRows(
          table,
          rowsOf(table).filter(
            (row) => row["level1"] !== "效益指标" || said(row, "level2").startsWith("可持续"),
          ),
        ),
    ),
  ),
  fault(
    "head-field-missing",
    "表头该填的空着",
    where(
      (table) => /hebei|gaoxin|suzhou/.test(table.form.id) && isProject(table),
      (table, random) => {
        const keys = placeOf(table) === "suzhou" ? ["name", "budget"] : ["name", "budget", "purpose"];
        return withoutField(table, pick(random, keys));
      },
    ),
  ),
  fault(
    "goal-missing",
    "绩效目标空着",
    where(hasLevels, (table) => withoutField(table, "goals")),
  ),
  fault(
    "goal-missing",
    "绩效目标只写了占位符号",
    where(hasLevels, (table, random) =>
      withFields(table, { goals: [pick(random, ["无", "——", "/", "略", "-"])] }),
    ),
  ),
  fault(
    "indicator-duplicate",
    "同一指标写两遍",
    where(hasLevels, (table, random) => {
      const rows = rowsOf(table).filter((row) => row["value"] !== "不适用");
      const twice = pick(random, rows);
      return withRows(
        table,
        rowsOf(table).flatMap((row) => (row === twice ? [row, row] : [row])),
      );
    }),
  ),
  fault(
    "indicator-duplicate",
    "同一指标两遍，指标值不同",
    where(hasLevels, (table, random) => {
      const twice = pick(
        random,
        rowsOf(table).filter((row) => QUALITY.test(said(row, "level2"))),
      );
      const again = { ...twice, value: `≥${whole(random, 60, 79)}%` };
      return withRows(
        table,
        rowsOf(table).flatMap((row) => (row === twice ? [row, again] : [row])),
      );
    }),
  ),
];
