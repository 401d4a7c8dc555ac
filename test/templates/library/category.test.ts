import { CATEGORIES, categoryOf } from "../../../src/templates/library/category";
import { publishedTables } from "../../../src/tools/library/published-tables";
import { draftOfTable } from "./kit";

/** The published projects as a person sorts them; each by a part of its name that no other kind has. */
const SORTED: Readonly<Record<string, readonly string[]>> = {
  补贴发放: ["协理员补贴", "数字证书", "协办员", "奖励奖金", "幼儿教师", "民办代课教师", "代办员"],
  修缮: ["劳动力市场基础设施"],
  运转保障: ["产业园运行", "保障工作经费", "培训中心经费"],
  专项工作: ["信访维稳", "党员档案", "驻村工作队"],
  招聘考试: ["招聘经费", "任职资格审查", "职称评审", "三支一扶"],
  就业创业: ["创业扶持", "就业补助资金", "创业担保贷款", "就业创业补助", "就业、仲裁"],
  信息化运维: ["网络专线", "智慧人社"],
  设备购置: ["原件管理系统"],
  人才工作: ["人才发展资金", "人事人才"],
  人员聘用: ["劳务派遣"],
  学生资助: ["职业教育发展专项", "学生资助", "中等职业学校"],
  社保缴费与待遇: [
    ...["企业养老保险超征", "社会保障业务", "困难人员政府代缴", "养老保险区级", "地方生活补贴"],
    ...["机关事业养老保险财政", "企业职工基本养老保险", "重度残疾人", "基础养老金", "退休人员", "退休补助"],
    ...["个人账户养老金", "建档立卡", "城乡居民基本养老保险中央", "高领补贴", "省级城乡居民养老保险"],
    ...["市级配套补助", "低保特困", "被征地农民社会保障费", "9村村民", "县级补助资金", "丧葬补助"],
    ...["生活困难人员财政代缴", "城乡居民基本养老保险补助", "养老保险制度改革", "征缴业务"],
  ],
};

test("every published project falls under the category that a person puts it under", () => {
  const projects = publishedTables()
    .filter(({ table }) => table.kind === "ProjectTarget")
    .map(draftOfTable);
  expect(projects).toHaveLength(78);
  const sorted = projects.map(({ name, purpose }) => {
    const meant = Object.keys(SORTED).filter((category) =>
      SORTED[category]!.some((part) => name.includes(part)),
    );
    return { name, meant, found: [categoryOf(name, purpose)] };
  });
  for (const { name, meant, found } of sorted)
    expect({ name, category: found }).toEqual({ name, category: meant });
});

test.each([
  ["职业技能提升培训经费", "培训"],
  ["办公楼屋面维修改造工程", "修缮"],
  ["信息系统运维服务费", "信息化运维"],
  ["办公设备购置", "设备购置"],
  ["业务系统升级改造", "信息化运维"],
  ["普法宣传经费", "宣传"],
  ["地方政府专项债券还本付息", "债务与结转"],
  ["上年结转项目资金", "债务与结转"],
  ["编外人员经费", "人员聘用"],
  ["困难群众春节慰问金", "补贴发放"],
  ["物业管理费", "运转保障"],
  ["公务员考试考务费", "招聘考试"],
  ["高层次人才引进", "人才工作"],
  ["失业保险基金支出", "社保缴费与待遇"],
])("%s is of the kind %s", (name, category) => {
  expect(categoryOf(name)).toBe(category);
  expect(CATEGORIES).toContain(category);
});

test("a name that tells nothing is told by the purpose, and else by nothing", () => {
  expect(categoryOf("一号项目", "用于开展业务培训")).toBe("培训");
  expect(categoryOf("一号项目", "用于各项支出")).toBeUndefined();
  expect(categoryOf("", "")).toBeUndefined();
});

test("what stands in the name counts more than what stands in the purpose", () => {
  expect(categoryOf("培训经费", "用于设备购置")).toBe("培训");
});
