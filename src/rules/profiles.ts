import { profileSchema, type Profile } from "./profile";

const OUTPUT_WITH_COST = {
  name: "产出指标",
  required: true,
  level2: [
    { name: "数量指标", required: true },
    { name: "质量指标", required: true },
    { name: "时效指标", required: true },
    { name: "成本指标", required: true },
  ],
};

const BENEFIT_NAMES = {
  economic: { name: "经济效益指标" },
  social: { name: "社会效益指标" },
  ecological: { name: "生态效益指标", aliases: ["环境效益指标"] },
  lasting: { name: "可持续影响指标", aliases: ["可持续发展指标"] },
};

const BENEFIT = { name: "效益指标", required: true, level2: Object.values(BENEFIT_NAMES) };

const SATISFACTION = {
  name: "满意度指标",
  required: true,
  level2: [
    { name: "服务对象满意度指标", aliases: ["满意度指标", "社会公众或服务对象满意度指标"], required: true },
  ],
};

const HEBEI_FORMS = [
  "project-target/hebei",
  "project-target/gaoxin",
  "project-target/changli",
  "activity-targets/caofeidian",
];

/** The built-in profiles. */
export const PROFILES: readonly Profile[] = [
  {
    id: "hebei-2023",
    name: "河北 2023",
    basis: "河北省省级部门预算绩效管理办法及 2023 年部门预算编制通知",
    forms: HEBEI_FORMS,
    fromYear: 2022,
    system: [OUTPUT_WITH_COST, BENEFIT, SATISFACTION],
  },
  {
    id: "hebei-2021",
    name: "河北 2021",
    basis: "河北省 2021 年部门预算编制通知（财预〔2021〕101号之前，成本属产出指标）",
    forms: HEBEI_FORMS,
    fromYear: 0,
    system: [OUTPUT_WITH_COST, BENEFIT, SATISFACTION],
  },
  {
    id: "anhui-2024",
    name: "安徽 2024",
    basis: "安徽省省级预算项目支出绩效目标管理（四项效益指标均列，可填“不适用”）",
    forms: ["project-target/suzhou", "department-target/suzhou"],
    fromYear: 0,
    system: [
      OUTPUT_WITH_COST,
      { ...BENEFIT, level2: BENEFIT.level2.map((entry) => ({ ...entry, required: true })) },
      {
        ...SATISFACTION,
        level2: [{ name: "满意度指标", aliases: ["服务对象满意度指标"], required: true }],
      },
    ],
    allowsNotApplicable: true,
  },
  {
    id: "central-2021-101",
    name: "中央 2021（财预〔2021〕101号）",
    basis: "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）",
    forms: ["project-target/generic"],
    fromYear: 0,
    system: [
      {
        name: "成本指标",
        level2: [{ name: "经济成本指标" }, { name: "社会成本指标" }, { name: "生态环境成本指标" }],
      },
      {
        name: "产出指标",
        required: true,
        level2: [
          { name: "数量指标", required: true },
          { name: "质量指标" },
          { name: "时效指标" },
          { name: "成本指标" },
        ],
      },
      BENEFIT,
      {
        ...SATISFACTION,
        required: false,
        level2: SATISFACTION.level2.map((entry) => ({ ...entry, required: false })),
      },
    ],
  },
].map((data) => profileSchema.parse(data));

/** The profile with an id; undefined for an unknown one. */
export function profileById(id: string): Profile | undefined {
  return PROFILES.find((profile) => profile.id === id);
}
