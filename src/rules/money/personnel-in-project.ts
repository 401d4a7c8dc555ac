import type { Given } from "../../model/field";
import { defineTableRule } from "../define-rule";
import { excerpt } from "../texts";

/** The unit's own people and their pay; a doubled 工 is a typo that hides it from no reader. */
const WAGES =
  /(?:在职|在编|本单位)(?:在职|在编)?(?:工作人员|人员|干部|职工|员工|工)工{0,3}(?:的)?(?:基本)?(?:工资|薪酬|薪金|津补贴|津贴|五险一金|人员经费)/;
const PERSONNEL =
  /(?:保障|保证|用于|发放|支付)(?:本单位|单位|机关|事业编制)?(?:在职|在编)?(?:人员经费|(?:干部职工|人员|职工|干部)(?:绩效)?工资)/;
/** Posts that are bought or supported as a project. */
const POSTS = /劳务派遣|编外|聘用|临时|合同制|购买服务|公益性岗位|见习/;
/** Wages that the project is about without paying them. */
const ABOUT = /农民工|企业|欠薪|拖欠|改革|制度|督查|检查|政策/;
const AROUND = 12;

/** Wages of the unit's own staff are paid from project money. */
export const personnelInProject = defineTableRule({
  id: "personnel-in-project",
  title: "项目支出不应列在职人员工资",
  family: "资金",
  severity: "warning",
  on: "ProjectTarget",
  basis:
    "《中华人民共和国预算法实施条例》及部门预算编制要求：人员工资等在基本支出中列支，项目支出不得安排基本支出内容",
  why: "在职人员的工资属于基本支出，列在项目里会重复安排，也看不出项目本身要完成什么。",
  how: "把人员工资调整到基本支出；确属劳务派遣、编外聘用等费用的，在文字里写明。",
  optional: ["name", "purpose", "goals"],
  check({ name, purpose, goals }, { report }) {
    if (name.state === "given" && POSTS.test(name.value)) return;
    for (const field of [purpose, goals]) {
      if (field.state !== "given") continue;
      const match = wagesIn(field);
      if (!match) continue;
      const words = excerpt(field.text, match.index, match[0].length);
      return report({ at: field, message: `${field.label}“${words}”，像是用项目资金发放在职人员的工资` });
    }
  },
});

function wagesIn({ text }: Given<unknown>): RegExpExecArray | undefined {
  const match = WAGES.exec(text) ?? PERSONNEL.exec(text);
  if (!match) return undefined;
  const around = text.slice(Math.max(0, match.index - AROUND), match.index + match[0].length + AROUND);
  return POSTS.test(around) || ABOUT.test(around) ? undefined : match;
}
