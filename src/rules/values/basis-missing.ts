import { defineTableRule } from "../define-rule";

/** From this many on, and where most are blank, it is said once for the table. */
const MANY = 3;

/** 指标值确定依据 is blank. */
export const basisMissing = defineTableRule({
  id: "basis-missing",
  title: "要写明指标值的确定依据",
  family: "指标值",
  severity: "warning",
  on: "ProjectOrDepartment",
  basis:
    "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效标准是设定绩效指标时所依据或参考的标准，一般包括历史标准、行业标准、计划标准等",
  why: "没有依据，就无法判断这个指标值定得高还是低。",
  how: "写出定这个数的文件、计划、标准或历史数据。",
  columns: { reads: ["level3", "value", "basis"] },
  check({ indicators }, { report }) {
    const rows = indicators.filter(
      ({ level3, value }) => level3.state === "given" && value.state === "given",
    );
    const blank = rows.flatMap(({ level3, basis }) =>
      basis.state === "blank" && level3.state === "given" ? [{ name: level3, basis }] : [],
    );
    const [first] = blank;
    if (blank.length >= MANY && blank.length * 2 > rows.length && first) {
      const message = `${rows.length} 条指标里有 ${blank.length} 条没有填写指标值确定依据`;
      report({ at: first.basis, message, subject: "" });
      return;
    }
    for (const { name, basis } of blank) {
      report({
        at: basis,
        message: `“${name.text}”没有填写指标值确定依据`,
        subject: name.text,
        related: [{ role: name.label, at: name }],
      });
    }
  },
});
