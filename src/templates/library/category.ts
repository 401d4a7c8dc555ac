/** A kind of project with the words that tell it, in a name or a purpose. */
interface Category {
  readonly name: string;
  readonly words: string;
}

/** The first one that has a word in the name decides: what says more stands before what many names have in them. */
const KINDS: readonly Category[] = [
  { name: "学生资助", words: "助学金 奖学金 学费 生均 学生资助 学生营养 困难学生" },
  { name: "债务与结转", words: "债务 债券 化债 还本付息 偿还 结转 欠款 清欠 尾款 质保金 工程款" },
  { name: "设备购置", words: "购置 配备 采购设备 购买设备 设备采购 设备更新 车辆更新 家具" },
  {
    name: "信息化运维",
    words: "信息化 信息系统 运维 网络 专线 通信 软件 智慧 等保 数据中心 机房 系统升级 系统维护 平台运行",
  },
  { name: "设备购置", words: "设备" },
  { name: "修缮", words: "修缮 维修 装修 翻修 修复 改造 加固" },
  { name: "补贴发放", words: "协理员 协办员 代办员 教龄 奖金" },
  { name: "人员聘用", words: "劳务派遣 派遣人员 聘用 编外 临时人员 辅助人员 合同制" },
  {
    name: "招聘考试",
    words: "招聘 招考 招录 考试 考务 命题 三支一扶 职称 任职资格 评审 技能鉴定 考核认定",
  },
  { name: "运转保障", words: "运行经费 运转 物业 保障工作 中心经费 水电 办公经费 日常经费" },
  {
    name: "社保缴费与待遇",
    words:
      "养老保险 养老金 医疗保险 失业保险 生育保险 医保 工伤 社会保险 参保 代缴 征缴 缴费 退休 统筹内 统筹外 丧葬 抚恤 职业年金 社会保障费 社会保障业务",
  },
  { name: "宣传", words: "宣传 宣讲 普法 广告 展览" },
  { name: "人才工作", words: "人才 专家 博士 高技能" },
  { name: "就业创业", words: "就业 创业 见习 公益性岗位 失业 贴息" },
  { name: "培训", words: "培训 研修 轮训 讲座" },
  { name: "补贴发放", words: "补贴 补助 奖励 救助 慰问 津贴 发放" },
  { name: "专项工作", words: "专项 信访 维稳 驻村 档案 调查 检查 监察 仲裁 整治 会议 活动 工作经费" },
];

const WORDS = KINDS.map(({ name, words }) => ({ name, words: words.split(" ") }));

/** The kinds of project that the library is sorted by. */
export const CATEGORIES: readonly string[] = [
  "补贴发放",
  "社保缴费与待遇",
  "就业创业",
  "培训",
  "招聘考试",
  "人才工作",
  "人员聘用",
  "学生资助",
  "信息化运维",
  "设备购置",
  "修缮",
  "宣传",
  "专项工作",
  "运转保障",
  "债务与结转",
];

/** Indicators under this suit a project of any kind. */
export const ANY_CATEGORY = "通用";

/** The kind of a project by its name or, where that tells nothing, by its purpose; undefined where neither does. */
export function categoryOf(name: string, purpose = ""): string | undefined {
  return told(name) ?? told(purpose);
}

function told(text: string): string | undefined {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  return WORDS.find(({ words }) => words.some((word) => plain.includes(word)))?.name;
}
