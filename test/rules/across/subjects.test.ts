import { EXCLUSIVE, WORKS } from "../../../src/rules/across/subjects";

/** The subjects that a text names, in their order. */
function namedIn(text: string): string[] {
  return EXCLUSIVE.flatMap(({ subjects }) => subjects)
    .filter(({ words }) => words.test(text))
    .map(({ name }) => name);
}

test.each([
  ["城乡居民基本养老保险", ["城乡居民"]],
  ["机关事业单位养老保险制度改革", ["机关事业单位人员"]],
  ["企业职工、企业养老", ["企业职工"]],
  ["代发企业退休人员补贴", ["企业职工"]],
  ["企业养老保险超征奖励", ["企业职工"]],
  ["城镇居民医疗", []],
  ["重度残疾人缴费补贴", ["重度残疾人"]],
  ["重残人员", ["重度残疾人"]],
  ["建档立卡人员", ["建档立卡人员"]],
  ["低保户", ["低保特困人员"]],
  ["特困人员", ["低保特困人员"]],
  ["就业补助资金县级配套", ["县级资金"]],
  ["区级财政负担", ["县级资金"]],
  ["县级补助、县级补贴、县级资金", ["县级资金"]],
  ["县级以上医院", []],
  ["乡级配套", []],
  ["市级配套补助资金", ["市级资金"]],
  ["市级财政补贴", ["市级资金"]],
  ["市级大师工作室", []],
  ["省级城乡居民养老保险", ["城乡居民", "省级资金"]],
  ["省级以上示范", []],
  ["中央财政补助", ["中央资金"]],
  ["学生资助中央补助经费", ["中央资金"]],
  ["中央就业补助、中央学生资助、中央专项、中央预算", ["中央资金"]],
  ["中央学生资助", ["中央资金"]],
  ["城乡居民养老中央基本养老补贴", ["城乡居民", "中央资金"]],
  ["贯彻党中央、国务院决策部署", []],
])("%s speaks of %j", (text, names) => {
  expect(namedIn(text)).toEqual(names);
});

test.each([
  ["电梯更换完成次数", true],
  ["修缮改造任务完成率", true],
  ["改造工程验收合格率", true],
  ["绿化工程面积", true],
  ["屋顶防水", true],
  ["道路通畅率", true],
  ["锅炉运行", true],
  ["系统改造完成率", false],
  ["绿化率", false],
  ["人社政策落实情况", false],
])("whether %s is an indicator of building works: %s", (text, isWorks) => {
  expect(WORKS.inIndicator.test(text)).toBe(isWorks);
});

test.each([
  ["劳动力市场基础设施维护维修专项经费", true],
  ["物业服务", true],
  ["社会保障业务经费，补充社会保障业务运行经费", false],
])("whether %s is a project that may include works: %s", (text, hasWorks) => {
  expect(WORKS.inProject.test(text)).toBe(hasWorks);
});
