/** Why a published indicator says something else than its projects together, and what they say. */
interface Difference {
  readonly own: string;
  readonly because: string;
}

/** Texts of several projects: the published form took one of them. */
const ONE_OF_TEXTS = "项目的文字不同，公开的表只取了其中一个；这里各列一次";
const CUT = "公开的表把文字截断了";
const TYPED = "项目表没有填指标值，公开的表自己填了一个";

/** The 12 indicators whose values differ. */
export const DIFFERENT: Readonly<Record<string, Difference>> = {
  社会保险宣传和业务培训: { own: "≥11次", because: "≥5次与≥6次相加是 11 次，公开的表写的是 10 次" },
  项目总成本: {
    own: "≤1223.7万元",
    because: "七个项目合计 1223.7 万元，公开的表写的 1203.7 少了就业技能培训中心的 20 万元",
  },
  补助补贴资金支出合规性: { own: "严格执行相关财经法规、制度等规定", because: CUT },
  项目时间节点完成及时性: { own: "按照招标文件及合同要求, 在合同期内按时完成各个项目", because: CUT },
  培训完成时间: {
    own: "≤6天",
    because: "一个项目写文字、一个写≤6天；公开的表取了文字，这里列数，文字另行提示",
  },
  "促进就业，实现经济增长": { own: "影响程度较高；程度较高", because: ONE_OF_TEXTS },
  对培训人员综合素质的改善或提升程度: {
    own: "改善或提升程度明显；提升程度明显；提升程度较高",
    because: ONE_OF_TEXTS,
  },
  不断提高社保经办服务水平: { own: "明显提高；程度较高", because: ONE_OF_TEXTS },
  继续提高各项社会保险待遇水平: { own: "明显提高；程度较高", because: ONE_OF_TEXTS },
  促进社会和谐发展: { own: "影响程度较高；程度较高", because: ONE_OF_TEXTS },
  对人才公共服务能力及水平的提升: { own: "", because: TYPED },
  公众满意度: { own: "", because: TYPED },
};

const NOWHERE = "七个项目都没有这个指标";

/** The 12 indicators that no project has under this name. */
export const NOT_IN_PROJECTS: Readonly<Record<string, string>> = {
  享受就业见习补贴人员数量: NOWHERE,
  家庭经济困难学生国家助学金政策补助补贴对象数量: NOWHERE,
  "农村、涉农专业和家庭经济困难学生学杂费政策补助补贴对象数量": NOWHERE,
  就业见习补贴发放准确率: NOWHERE,
  资金支出时效性: NOWHERE,
  对用人单位工作效率的影响或提升程度: NOWHERE,
  "对党委政府政策的宣贯，保障人民利益的影响程度": NOWHERE,
  "持续对规范单位和劳动者用工行为，促进有序劳动关系，保障单位和劳动者合法权益的影响程度": NOWHERE,
  "补助补贴政策为公共服务、保障人民利益提供长期保障": NOWHERE,
  "对提高群众生活水平，促进和谐社会建设的改善或提升程度": "项目写的是“和谐社区建设的改善或提升”",
  培训工作为经济和社会发展提供长期人才储备: "项目写的是“培训作为…”和“培训工作中为…”",
  "持续提升行政管理和公共服务能力，确保政策类考试安全有序进行": "项目的名称在“考试安”处截断了",
};

/** The 14 indicators of projects that the published form does not have. */
export const NOT_PUBLISHED: Readonly<Record<string, string>> = {
  培训人次: "≥50人与≥150人次单位不同，不能相加；公开的表没有列",
  活动天数: "公开的表没有列",
  参会人数: "公开的表没有列",
  保障在职工工工作经费: "公开的表没有列",
  项目计划完成时间: "公开的表没有列",
  经济效益指标: "公开的表没有列（一个项目写“明显”，一个写“不适用”）",
  促进社会和谐稳定: "公开的表只有“促进了社会和谐稳定”",
  创造良好氛围: "公开的表没有列",
  社会工作满意度: "公开的表没有列",
  "对提高群众生活水平, 促进和谐社区建设的改善或提升": "公开的表写成“和谐社会建设的改善或提升程度”",
  培训作为经济和社会发展提供长期人才储备: "公开的表写成“培训工作为…”",
  培训工作中为社会发展提供长期人才储备: "公开的表写成“培训工作为…”",
  全的培训管理制度为培训工作提供可持续保障: "项目漏了“健”字，与“健全的…”成了两条",
  "持续提升行政管理和公共服务能力, 确保政策类考试安": "公开的表写了全名",
};
