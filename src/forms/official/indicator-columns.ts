import { column } from "../describe-form";

/** The columns that indicator tables share, with their names in other places. */
export const indicatorColumns = {
  levels: [
    column("一级指标", "level1", { down: true }),
    column("二级指标", "level2", { down: true }),
    column("三级指标", "level3", { aliases: ["指标名称"] }),
  ],
  value: column("指标值", "value", {
    aliases: ["年度指标值", "目标值", "年初目标值", "年初指标值", "预期指标值"],
  }),
  basis: column("指标值确定依据", "basis", { aliases: ["确定依据", "指标值设定依据", "指标依据"] }),
};
