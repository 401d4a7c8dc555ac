import { defineTableRule } from "../define-rule";

/** A leader's word is never a ground for a number. */
const NO_GROUND = /^(?:按|根据|依据)?领导(?:批示|指示|要求|安排|意见|决定)(?:精神)?$/;
/** Experience and need may do for a single value, but not for a whole table. */
const THIN = /^(?:根据|依据|按照?)?(?:工作|历史|往年|以往|个人|实际)?(?:经验|需要|惯例|情况)$/;
const MANY = 3;

/** 指标值确定依据 names nothing that could be looked up. */
export const basisWeak = defineTableRule({
  id: "basis-weak",
  title: "确定依据要能查到",
  family: "指标值",
  severity: "warning",
  on: "ProjectOrDepartment",
  basis:
    "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效标准是设定绩效指标时所依据或参考的标准，一般包括历史标准、行业标准、计划标准等",
  why: "“工作经验”“领导批示”说不清数从哪里来，评审时无从核对。",
  how: "写出具体的文件、计划、标准或历史数据，如“某某文件”“上年完成 480 人”。",
  columns: { reads: ["basis"] },
  check({ indicators }, { report }) {
    const given = indicators.flatMap(({ basis }) => (basis.state === "given" ? [basis] : []));
    const weak = given.filter(({ value }) => {
      const plain = value.replace(/\s/g, "");
      return THIN.test(plain) || NO_GROUND.test(plain);
    });
    const [first] = weak;
    if (first && weak.length >= MANY && weak.length * 2 > given.length) {
      const kinds = [...new Set(weak.map(({ text }) => `“${text}”`))].slice(0, 3).join("");
      const message = `${given.length} 条指标里有 ${weak.length} 条的确定依据是${kinds}，没有可以查到的出处`;
      report({ at: first, message, subject: "" });
      return;
    }
    for (const basis of weak.filter(({ value }) => NO_GROUND.test(value.replace(/\s/g, "")))) {
      report({ at: basis, message: `确定依据“${basis.text}”没有可以查到的出处` });
    }
  },
});
