import { defineTableRule } from "../define-rule";

/** Words for the same unit. */
const SAME: readonly (readonly string[])[] = [
  ["人", "名", "位"],
  ["场", "场次"],
  ["批", "批次"],
  ["平方米", "平米", "m2"],
  ["公里", "千米", "km"],
  ["吨", "t"],
  ["公斤", "千克", "kg"],
  ["课时", "学时"],
  ["天", "日"],
];

/** One table calls the same unit by two names. */
export const unitMixed = defineTableRule({
  id: "unit-mixed",
  title: "同一张表的单位写法要一致",
  family: "指标值",
  severity: "notice",
  on: "ProjectOrDepartment",
  basis: "预算管理一体化系统的指标“计量单位”项从统一的单位表选取",
  why: "同一种单位写成两种字样，汇总时会分成两项。",
  how: "统一成同一种写法。",
  yieldsTo: ["unit-in-name-differs"],
  columns: { needs: ["level3", "value"] },
  check({ indicators }, { report }) {
    const rows = indicators.flatMap(({ level3, value }) =>
      value.value.kind === "quantity" ? [{ level3, value, unit: value.value.unit }] : [],
    );
    for (const words of SAME) {
      const used = words
        .map((word) => ({ word, rows: rows.filter(({ unit }) => unit === word) }))
        .filter((group) => group.rows.length > 0)
        // The word used most is the table's own.
        .sort((a, b) => b.rows.length - a.rows.length);
      const [usual, ...others] = used;
      const example = usual?.rows[0];
      if (!usual || !example) continue;
      for (const { value, level3, unit } of others.flatMap((group) => group.rows)) {
        report({
          at: value,
          message: `“${level3.text}”用“${unit}”，同一张表的“${example.level3.text}”用“${usual.word}”`,
          subject: level3.text,
          related: [{ role: example.level3.text, at: example.value }],
        });
      }
    }
  },
});
