import { profileById } from "../../../src/rules/profiles";
import { BUILT_IN_LIBRARY } from "../../../src/templates/library/built-in";
import type { LibraryIndicator } from "../../../src/templates/library/library-indicator";
import { normalName } from "../../../src/templates/library/normal-name";
import { recommend } from "../../../src/templates/library/recommend";
import { suggestedIndicators } from "../../../src/templates/library/suggest";
import type { IndicatorDraft } from "../../../src/templates/project-draft";
import { BUDGET } from "./budget";

const { system } = profileById("hebei-2023")!;
const anhui = profileById("anhui-2024")!.system;
const central = profileById("central-2021-101")!.system;

const line = (level2: string, level3: string): IndicatorDraft => ({ level1: "产出指标", level2, level3 });

describe("recommending indicators", () => {
  const training = { name: "业务培训经费", have: [line("数量指标", "培训场次")], system };

  test("puts those of a mandatory level 2 that is missing first, in the system's order, and says so", () => {
    const found = recommend(BUILT_IN_LIBRARY, training);
    const required = found.filter(({ isRequired }) => isRequired);
    expect(found.slice(0, required.length)).toEqual(required);
    expect([...new Set(required.map(({ because }) => because))]).toEqual([
      "缺必设的质量指标",
      "缺必设的时效指标",
      "缺必设的成本指标",
      "缺必设的效益指标",
      "缺必设的服务对象满意度指标",
    ]);
    expect(required[0]?.indicator.categories).toContain("培训");
  });

  test("then gives what projects of the kind usually have, with how many do", () => {
    const [first] = recommend(BUILT_IN_LIBRARY, { ...training, name: "城乡居民养老保险补助" }).filter(
      ({ isRequired }) => !isRequired,
    );
    expect(first?.because).toMatch(/^“社保缴费与待遇”类项目常用（\d+ 个项目）$/);
    expect(first?.indicator.categories).toContain("社保缴费与待遇");
  });

  test("gives nothing twice, and nothing that the table has, however it is written", () => {
    const have = [line("数量指标", " 培训 场次（场）"), line("质量指标", "培训出勤率")];
    const found = recommend(BUILT_IN_LIBRARY, { ...training, have }).map(({ indicator }) =>
      normalName(indicator.level3),
    );
    expect(found).not.toContain("培训场次");
    expect(found).not.toContain("培训出勤率");
    expect(new Set(found).size).toBe(found.length);
  });

  test("calls levels as the system does, and leaves out what it has no place for", () => {
    const found = recommend(BUILT_IN_LIBRARY, { ...training, system: anhui });
    expect(found.some(({ indicator }) => indicator.level2 === "满意度指标")).toBe(true);
    const onlyOutput = [{ ...system[0]!, level2: [system[0]!.level2[0]!] }];
    const few = recommend(BUILT_IN_LIBRARY, { ...training, system: onlyOutput });
    expect(new Set(few.map(({ indicator }) => indicator.level2))).toEqual(new Set(["数量指标"]));
  });

  test("puts the user's own before built-in ones of the same reason", () => {
    const own: LibraryIndicator = {
      ...BUILT_IN_LIBRARY.find(({ level3 }) => level3 === "培训出勤率")!,
      id: "own/x",
      level3: "学员到课率",
      isOwn: true,
    };
    const found = recommend([...BUILT_IN_LIBRARY, own], training);
    expect(found.find(({ because }) => because === "缺必设的质量指标")?.indicator.id).toBe("own/x");
  });
});

describe("what a new table starts with", () => {
  const draft = { name: "招聘经费", budget: BUDGET, year: "2024", indicators: [] };

  test("is one indicator for each mandatory level 2, and one for 效益, in order", () => {
    const found = suggestedIndicators(draft, system, BUILT_IN_LIBRARY);
    expect(found.map(({ level2 }) => level2)).toEqual([
      "数量指标",
      "质量指标",
      "时效指标",
      "成本指标",
      "社会效益指标",
      "服务对象满意度指标",
    ]);
    expect(found[1]).toMatchObject({ level3: "招聘业务工作完成率", value: "≥90%" });
    expect(found[3]).toMatchObject({ value: "≤99.00万元" });
  });

  test("follows other systems: all four of 安徽's 效益, and no cost where it is not mandatory", () => {
    expect(suggestedIndicators(draft, anhui, BUILT_IN_LIBRARY).map(({ level2 }) => level2)).toEqual(
      "数量 质量 时效 成本 经济效益 社会效益 生态效益 可持续影响 满意度"
        .split(" ")
        .map((name) => `${name}指标`),
    );
    expect(suggestedIndicators(draft, central, BUILT_IN_LIBRARY).map(({ level2 }) => level2)).toEqual([
      "数量指标",
      "社会效益指标",
    ]);
  });

  test("leaves values open that nobody said, and keeps what they are about", () => {
    const [count, , , cost] = suggestedIndicators(
      { name: "招聘经费", indicators: [] },
      system,
      BUILT_IN_LIBRARY,
    );
    expect(count).toMatchObject({
      level2: "数量指标",
      level3: expect.any(String),
      description: expect.any(String),
    });
    expect(count).not.toHaveProperty("value");
    expect(cost).not.toHaveProperty("value");
  });

  test("goes by the kind that was said, whatever the name tells", () => {
    const said = suggestedIndicators({ ...draft, category: "修缮" }, system, BUILT_IN_LIBRARY);
    expect(said[0]?.level3).toBe("修缮项目数量");
  });

  test("goes by the name where a kind was said that the library does not know, but takes the user's own of it", () => {
    const said = { ...draft, category: "巡察" };
    expect(suggestedIndicators(said, system, BUILT_IN_LIBRARY)).toEqual(
      suggestedIndicators(draft, system, BUILT_IN_LIBRARY),
    );
    const own = {
      ...BUILT_IN_LIBRARY[0]!,
      id: "own/x",
      level3: "巡察次数",
      categories: ["巡察"],
      isOwn: true,
    };
    expect(suggestedIndicators(said, system, [...BUILT_IN_LIBRARY, own])[0]?.level3).toBe("巡察次数");
    expect(suggestedIndicators(draft, system, [...BUILT_IN_LIBRARY, own])[0]?.level3).not.toBe("巡察次数");
  });

  test("leaves the line blank where the library has nothing for it", () => {
    expect(suggestedIndicators(draft, system.slice(0, 1), [])).toEqual(
      ["数量指标", "质量指标", "时效指标", "成本指标"].map((level2) => ({ level1: "产出指标", level2 })),
    );
  });

  test("does not take the user's own that are about something else", () => {
    const own: LibraryIndicator = {
      ...BUILT_IN_LIBRARY[0]!,
      id: "own/x",
      level3: "电梯钢缆更换根数",
      categories: ["修缮"],
      isOwn: true,
    };
    const [count] = suggestedIndicators(draft, system, [own, ...BUILT_IN_LIBRARY]);
    expect(count?.level3).not.toBe("电梯钢缆更换根数");
  });
});
