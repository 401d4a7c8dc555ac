import { defineIndicatorRule } from "../define-rule";

/** The full name of a company, its own words before its legal form. */
const COMPANY = /[\p{Script=Han}（）()]{4,40}?(?:有限责任公司|股份有限公司|有限公司|集团公司)/u;
const NO_PART = /^(?:委托|选择|采购|使用|采用|由|与|和|向|经)/;
/** What is done for companies of that kind, and not by one of them. */
const ANY_COMPANY =
  /^(?:引进|引入|注册|设立|新增|培育|成立|扶持|服务|支持)|若干|等公司|各类|[\d几多各]\s*[家户]/;

/** A company is named as the target to be reached. */
export const valueNamesSupplier = defineIndicatorRule({
  id: "value-names-supplier",
  title: "指标值不能写供应商名称",
  family: "指标值",
  severity: "error",
  basis:
    "《中华人民共和国政府采购法实施条例》第二十条：限定或者指定特定的专利、商标、品牌或者供应商，属于以不合理的条件对供应商实行差别待遇或者歧视待遇",
  why: "公司名称不是要达到的程度，写进绩效目标还有指定供应商之嫌。",
  how: "写出产品或服务要达到的要求，如“功能达标率≥98%”。",
  needs: ["level3", "value"],
  check({ level3, value }, { report }) {
    if (value.value.kind !== "text" || ANY_COMPANY.test(value.text)) return;
    const company = COMPANY.exec(value.text.slice(0, 200))?.[0].replace(NO_PART, "");
    if (company === undefined) return;
    report({
      at: value,
      message: `“${level3.text}”的指标值写了供应商“${company}”，没有写要达到的程度`,
    });
  },
});
