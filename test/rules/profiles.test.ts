import { PROFILES, profileById } from "../../src/rules/profiles";

/** "产出指标! 数量指标! 质量指标": what must be there has a mark behind it; other names stand behind a stroke. */
function told(id: string): string[] {
  return profileById(id)!.system.map(({ name, required, level2 }) =>
    [
      name + (required ? "!" : ""),
      ...level2.map((each) => [each.name + (each.required ? "!" : ""), ...each.aliases].join("/")),
    ].join(" "),
  );
}

const HEBEI = [
  "产出指标! 数量指标! 质量指标! 时效指标! 成本指标!",
  "效益指标! 经济效益指标 社会效益指标 生态效益指标/环境效益指标 可持续影响指标/可持续发展指标",
  "满意度指标! 服务对象满意度指标!/满意度指标/社会公众或服务对象满意度指标",
];

test.each(["hebei-2023", "hebei-2021"])(
  "%s asks for the four outputs, one benefit and satisfaction",
  (id) => {
    expect(told(id)).toEqual(HEBEI);
  },
);

test("anhui-2024 asks for all four benefits and lets 不适用 stand", () => {
  expect(told("anhui-2024")).toEqual([
    HEBEI[0],
    "效益指标! 经济效益指标! 社会效益指标! 生态效益指标!/环境效益指标 可持续影响指标!/可持续发展指标",
    "满意度指标! 满意度指标!/服务对象满意度指标",
  ]);
  expect(PROFILES.filter(({ allowsNotApplicable }) => allowsNotApplicable).map(({ id }) => id)).toEqual([
    "anhui-2024",
  ]);
});

test("central-2021-101 has cost as a level of its own, and asks for quantity and a benefit only", () => {
  expect(told("central-2021-101")).toEqual([
    "成本指标 经济成本指标 社会成本指标 生态环境成本指标",
    "产出指标! 数量指标! 质量指标 时效指标 成本指标",
    HEBEI[1],
    "满意度指标 服务对象满意度指标/满意度指标/社会公众或服务对象满意度指标",
  ]);
});

test("each form has its profiles, and what a profile leaves out is as usual", () => {
  const hebei = ["project-target/hebei", "project-target/gaoxin", "project-target/changli"];
  expect(Object.fromEntries(PROFILES.map(({ id, forms, fromYear }) => [id, [fromYear, ...forms]]))).toEqual({
    "hebei-2023": [2022, ...hebei, "activity-targets/caofeidian"],
    "hebei-2021": [0, ...hebei, "activity-targets/caofeidian"],
    "anhui-2024": [0, "project-target/suzhou", "department-target/suzhou"],
    "central-2021-101": [0, "project-target/generic"],
  });
  for (const { packs, severities } of PROFILES) {
    expect({ packs, severities }).toEqual({ packs: ["合法性", "合理性", "规范性", "文字"], severities: {} });
  }
});
