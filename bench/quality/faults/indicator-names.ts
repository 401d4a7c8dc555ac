import { pick, whole } from "../random";
import { fault, inRowOf, inSomeRow, QUALITY, said, SATISFACTION, SOCIAL, where, type Fault } from "./fault";
import { hasLevels, placeOf } from "../books";

/** 宿州's forms have no 描述. */
const withDescription = where.bind(null, (table) => hasLevels(table) && !/suzhou/.test(placeOf(table)));

/** Faults in 三级指标 and 绩效指标描述. */
export const INDICATOR_NAMES: readonly Fault[] = [
  fault(
    "level3-is-level2",
    "三级指标照抄二级指标",
    inSomeRow((row, random) => {
      const level2 = said(row, "level2");
      // 服务对象满意度 is a name of its own.
      if (row["value"] === "不适用" || SATISFACTION.test(level2)) return undefined;
      return { ...row, level3: pick(random, [level2, level2.replace(/指标$/, "")]) };
    }),
  ),
  fault(
    "level3-vague",
    "三级指标太笼统",
    inRowOf(/^(质量|社会)/, (row, random) => ({
      ...row,
      level3: pick(random, [
        "提高效率",
        "效果",
        "社会影响力",
        "及时性",
        "生活水平提高",
        "社会稳定性",
        "工作效果",
      ]),
    })),
  ),
  fault(
    "level3-truncated",
    "三级指标被截断",
    withDescription(
      inRowOf(/^(数量|质量|社会)/, (row, random) => {
        const full = pick(random, [
          "省内国家小微企业创业创新基地服务企业合格率",
          "家庭经济困难学生国家助学金政策补助对象认定准确率",
          "城乡居民基本养老保险待遇领取人员生存认证完成率",
          "农村地区符合条件的低收入家庭危房改造竣工合格率",
        ]);
        const cut = full.slice(0, full.length - whole(random, 3, 6));
        return { ...row, level3: cut, description: full };
      }),
    ),
  ),
  fault(
    "description-is-name",
    "描述照抄名称",
    withDescription(
      inSomeRow((row, random) => {
        const name = said(row, "level3");
        return { ...row, description: pick(random, [name, `${name}。`]) };
      }),
    ),
  ),
  fault(
    "description-boilerplate",
    "描述套用填报说明",
    withDescription(
      inRowOf(/^(质量|社会|数量|可持续)/, (row, random) => ({
        ...row,
        description: pick(random, [
          "反映预期提供服务达到的效果",
          "反映预期提供服务的及时程度",
          "反映预算支出对经济发展带来的影响",
          "反映预期提供的公共产品和服务数量",
          "反映服务对象或项目受益人及其他相关群体的认可程度",
        ]),
      })),
    ),
  ),
  fault(
    "description-boilerplate",
    "留着 XX 占位",
    withDescription(
      inRowOf(/^(质量|社会|数量)/, (row, random) => ({
        ...row,
        description: pick(random, [
          "XX项目完成数占计划数的比例",
          "全年完成××工作的数量",
          "完成XXX任务的人数占总人数的比例",
          "××县××项目受益人数",
        ]),
      })),
    ),
  ),
  fault(
    "rate-under-quantity",
    "比率写在数量指标下",
    inRowOf(/^数量/, (row, random) => ({
      ...row,
      level3: pick(random, [
        "培训计划完成率",
        "毕业生享受求职创业补贴比例",
        "分离比例",
        "综合事务管理工作完成率",
        "建设档案室合格率",
        "政策宣传覆盖率",
      ]),
      value: pick(random, ["≥95%", "=100%", `≥${whole(random, 80, 99)}%`]),
    })),
  ),
  fault(
    "money-under-quantity",
    "支出金额写在数量指标下",
    inRowOf(/^数量/, (row, random) => ({
      ...row,
      level3: pick(random, [
        "财政补助资金拨入财政专户金额",
        "项目投入资金",
        "培训补贴发放金额",
        "支付服务费用",
        "拨付补助资金总额",
        "一次性丧葬补助金发放额",
      ]),
      value: pick(random, [
        `${whole(random, 100, 9000)}万元`,
        `≥${whole(random, 10, 900)}万元`,
        `=${whole(random, 1, 9)}0000元`,
      ]),
    })),
  ),
  fault(
    "timeliness-under-quality",
    "及时率、按期率写在质量指标下",
    inRowOf(QUALITY, (row, random) => ({
      ...row,
      level3: pick(random, [
        "培训计划按期完成率",
        "信访事项按期结案率",
        "补贴发放及时率",
        "资金拨付准时率",
        "任务及时完成率",
      ]),
      value: pick(random, ["≥95%", "=100%", `≥${whole(random, 85, 99)}%`]),
    })),
  ),
  fault(
    "timeliness-under-quality",
    "质量指标的值是时限",
    inRowOf(QUALITY, (row, random) => ({
      ...row,
      level3: pick(random, ["办理情况", "资金发放", "工程建设", "系统建设"]),
      value: pick(random, [
        "及时办理",
        `${whole(random, 5, 11)}月底前`,
        "及时发放",
        "按时完成",
        "12月底前完成",
      ]),
    })),
  ),
  fault(
    "rate-under-cost",
    "与成本无关的比率写在成本指标下",
    inRowOf(/^成本/, (row, random) => ({
      ...row,
      level3: pick(random, [
        "按预算资金完成率",
        "资金到位率",
        "预算执行率",
        "资金拨付率",
        "补助资金使用合规率",
        "支出进度完成率",
      ]),
      value: pick(random, ["=100%", "≥95%", `≥${whole(random, 85, 99)}%`]),
    })),
  ),
  fault(
    "value-bare-adjective",
    "指标值只是形容词",
    inRowOf(SOCIAL, (row, random) => ({
      ...row,
      level3: pick(random, [
        "对公共服务能力的提升作用",
        "促进社会和谐稳定",
        "生活质量水平",
        "促进就业，实现经济增长",
      ]),
      value: pick(random, [
        "明显",
        "影响程度较高",
        "提高",
        "显著提升",
        "稳定",
        "进一步提升",
        "效果明显",
        "改善程度明显",
      ]),
    })),
  ),
];
