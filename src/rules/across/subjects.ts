import type { Severity } from "../../sheet/mark";

/** Something that projects are about, and how texts show it. */
export interface Subject {
  readonly name: string;
  readonly words: RegExp;
}

/** Subjects of which a project has one: who names another one speaks of another project. */
export interface ExclusiveSubjects {
  /** How a message goes on to name the project's own subject. */
  readonly own: string;
  readonly severity: Severity;
  readonly subjects: readonly Subject[];
}

/** Groups of people and of money that the projects of a department are told apart by. */
export const EXCLUSIVE: readonly ExclusiveSubjects[] = [
  {
    severity: "error",
    own: "本项目的对象是",
    subjects: [
      { name: "城乡居民", words: /城乡居民/ },
      { name: "机关事业单位人员", words: /机关事业/ },
      { name: "企业职工", words: /企业职工|企业养老|企业退休/ },
    ],
  },
  {
    severity: "error",
    own: "本项目的对象是",
    subjects: [
      { name: "重度残疾人", words: /重度残疾|重残/ },
      { name: "建档立卡人员", words: /建档立卡/ },
      { name: "低保特困人员", words: /低保|特困/ },
    ],
  },
  {
    // Matching funds serve the same people as the funds they match, so the words may have been kept on purpose.
    severity: "warning",
    own: "本项目用的是",
    subjects: [
      { name: "县级资金", words: /[县区]级(?:配套|财政|资金|补助|补贴)/ },
      { name: "市级资金", words: /市级(?:配套|财政|资金|补助|补贴)/ },
      { name: "省级资金", words: /省级(?!以上)/ },
      { name: "中央资金", words: /中央(?:财政|资金|补助|就业|学生|专项|预算)|中央.{0,4}补[助贴]/ },
    ],
  },
];

/** Building works: what an indicator calls them, and what a project that includes any would say. */
export const WORKS = {
  name: "工程维修",
  inIndicator: /电梯|修缮|装修|施工|改造(?:任务|工程)|绿化工程|道路|屋顶|防水|管网|锅炉/,
  inProject: /维修|维护|修缮|改造|建设|工程|装修|设施|设备|楼|房|电梯|场馆|物业|更换|采购/,
} as const;
