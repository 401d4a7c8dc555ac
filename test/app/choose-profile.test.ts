import { checkWorkbook } from "../../src/app/check-workbook";
import { chooseProfile } from "../../src/app/choose-profile";
import { rulesOf } from "../../src/rules/packs";
import { profileById } from "../../src/rules/profiles";
import { readSample } from "../forms/samples";

test.each([
  ["曹妃甸区2023", "hebei-2023", "2023"],
  ["满城区2021", "hebei-2021", "2021"],
  ["高新区2024", "hebei-2023", "2024"],
  ["昌黎县2023", "hebei-2023", "2023"],
  ["宿州市2024", "anhui-2024", "2024"],
] as const)("%s is checked under %s, and the reason names the form and the year", (name, profile, year) => {
  const report = checkWorkbook(readSample(name));
  expect(report.profile.id).toBe(profile);
  expect(report.profileReason).toContain(year);
  expect(report.profileReason).toContain("表样");
});

test("budget tables do not decide, however many there are", () => {
  const tables = checkWorkbook(readSample("昌黎县2023")).reading.documents;
  const [project] = checkWorkbook(readSample("宿州市2024")).reading.documents;
  const budget = tables.filter(({ kind }) => kind === "BudgetTable");
  expect(budget.length).toBeGreaterThan(1);
  expect(chooseProfile([...budget, project!], "表.xlsx").profile.id).toBe("anhui-2024");
  expect(chooseProfile(budget, "表.xlsx").profile.id).toBe("central-2021-101");
});

test("a user's own choice goes first", () => {
  const chosen = profileById("central-2021-101")!;
  expect(checkWorkbook(readSample("高新区2024"), chosen).profile).toBe(chosen);
});

test("a workbook with no known form still gets a profile and a reason", () => {
  const { profile, reason } = chooseProfile([], "空.xlsx");
  expect(profile.id).toBe("central-2021-101");
  expect(reason).toContain("没有认出表样");
});

test("a check that is limited to some packs says so, and runs no other rule", () => {
  const all = profileById("hebei-2023")!;
  const every = new Set(checkWorkbook(readSample("高新区2024"), all).outcomes.map(({ rule }) => rule));
  const report = checkWorkbook(readSample("高新区2024"), { ...all, packs: ["文字", "合法性"] });
  expect(report.profileReason).toBe("由用户选定“河北 2023”口径；只查合法性、文字");
  expect(new Set(report.outcomes.map(({ rule }) => rule))).toEqual(
    new Set(
      rulesOf(["合法性", "文字"])
        .map(({ id }) => id)
        .filter((id) => every.has(id)),
    ),
  );
  expect(checkWorkbook(readSample("高新区2024"), all, ["文字"]).profileReason).toMatch(/；只查文字$/);
  expect(checkWorkbook(readSample("高新区2024"), all).profileReason).toBe("由用户选定“河北 2023”口径");
});
