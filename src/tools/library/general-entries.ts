import { placeOfLevel2 } from "../../templates/library/in-system";
import type { LibraryIndicator } from "../../templates/library/library-indicator";
import { indicatorKey } from "../../templates/library/normal-name";
import { PROFILES } from "../../rules/profiles";

/**
 * Indicators of kinds of projects that the published documents have few or none of, so that a new table of any kind
 * starts with something: 类别, 二级指标, 三级指标, 绩效指标描述, 指标值.
 */
const GENERAL = `
通用|数量|工作任务完成数量|年度内完成的工作任务数量|≥{数量}项
通用|质量|工作任务完成率|实际完成的任务数占计划任务数的比率|=100%
通用|时效|工作任务按期完成率|规定时间内完成的任务数占任务总数的比率|≥95%
修缮|数量|修缮项目数量|年度内完成修缮的项目数量|≥{数量}个
修缮|质量|修缮工程验收合格率|验收合格的工程占全部修缮工程的比率|=100%
修缮|时效|修缮工程按期完工率|按期完工的工程占全部修缮工程的比率|≥95%
设备购置|数量|购置设备数量|年度内购置到位的设备数量|≥{台数}台
设备购置|质量|设备验收合格率|验收合格的设备占全部购置设备的比率|=100%
设备购置|时效|设备购置按期完成率|按期到货安装的设备占全部购置设备的比率|≥95%
设备购置|社会效益|设备保障业务开展情况|购置的设备投入使用、保障业务开展的情况|保障业务正常开展
信息化运维|数量|运维系统数量|年度内提供运行维护的信息系统数量|≥{数量}个
信息化运维|质量|系统正常运行率|系统正常运行时间占全年应运行时间的比率|≥98%
信息化运维|时效|系统故障处理及时率|规定时间内处理的故障占故障总数的比率|≥95%
宣传|质量|宣传任务完成率|实际完成的宣传任务占计划任务的比率|=100%
宣传|时效|宣传工作按期完成率|按期完成的宣传任务占任务总数的比率|≥95%
人员聘用|数量|聘用人员数量|年度内聘用的人员数量|≥{人数}人
人员聘用|质量|聘用人员考核合格率|考核合格的聘用人员占聘用人员总数的比率|≥95%
人员聘用|时效|劳务费用支付及时率|规定时间内支付的劳务费用占应支付费用的比率|=100%
人员聘用|社会效益|保障业务工作开展情况|聘用人员到岗、保障业务工作开展的情况|保障业务正常开展
债务与结转|数量|偿还债务笔数|年度内偿还或结清的债务、欠款笔数|≥{笔数}笔
债务与结转|质量|债务偿还足额率|实际偿还的金额占应偿还金额的比率|=100%
债务与结转|时效|债务偿还按期完成率|按期偿还的债务占应偿还债务的比率|=100%
债务与结转|社会效益|债务风险防控情况|按约偿还债务、防范债务风险的情况|不发生逾期
运转保障|数量|保障单位数量|经费保障的单位或场所数量|≥{数量}个
运转保障|社会效益|单位正常运转情况|各项经费保障到位、单位正常运转的情况|保障单位正常运转
专项工作|数量|专项工作开展次数|年度内开展专项工作的次数|≥{次数}次
专项工作|质量|专项工作任务完成率|实际完成的专项任务占计划任务的比率|=100%
专项工作|时效|专项工作按期完成率|按期完成的专项任务占任务总数的比率|≥95%
就业创业|数量|享受就业创业扶持人数|年度内享受就业创业扶持政策的人数|≥{人数}人
就业创业|质量|扶持对象认定准确率|认定准确的人数占扶持对象总数的比率|≥98%
学生资助|数量|受助学生人数|年度内实际受助的学生人数|≥{人数}人
学生资助|质量|受助学生认定准确率|认定准确的学生占受助学生总数的比率|≥98%
学生资助|时效|资助资金发放及时率|规定时间内发放的资金占应发放资金的比率|≥98%
人才工作|数量|服务人才人数|年度内服务或扶持的人才人数|≥{人数}人
人才工作|质量|人才政策兑现率|实际兑现的政策事项占应兑现事项的比率|=100%
人才工作|时效|人才政策兑现及时率|规定时间内兑现的事项占应兑现事项的比率|≥95%
招聘考试|数量|招聘活动场次|年度内举办的招聘活动场次|≥{场次}场
招聘考试|社会效益|招聘考试公平公正情况|公开公平组织招聘考试的情况|不发生违规违纪事件
`;

/** Whom these come from. */
export const OWN_SOURCE = { document: "绩效表助手", table: "通用写法" };
const BASIS = "年度工作计划和部门职责";
const { system } = PROFILES[0]!;

/** These indicators as entries, under the level names of 河北. */
export function generalEntries(): LibraryIndicator[] {
  return GENERAL.trim().split("\n").map(entryIn);
}

function entryIn(line: string): LibraryIndicator {
  const [category, kind, level3, description, value] = line.split("|") as [
    string,
    string,
    string,
    string,
    string,
  ];
  const { level1, level2 } = placeOfLevel2(kind, system)!;
  return {
    id: indicatorKey({ level2: level2.name, level3 }),
    level1: level1.name,
    level2: level2.name,
    ...{ level3, description, value, basis: BASIS },
    categories: [category],
    sources: [OWN_SOURCE],
  };
}
