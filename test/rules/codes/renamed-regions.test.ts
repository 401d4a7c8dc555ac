import { RENAMED_REGIONS } from "../../../src/rules/codes/renamed-regions";

const CODE = /^[1-6]\d{5}$/;
const NAME = /^\p{Script=Han}{1,3}[区县市]$/u;

test.each([...RENAMED_REGIONS])(
  "%s has another code and name of the same province since a year",
  (code, region) => {
    const { name, year, newCode, newName } = region;
    expect(region.code).toBe(code);
    expect(code).toMatch(CODE);
    expect(name).toMatch(NAME);
    expect(year).toBeGreaterThan(2009);
    expect(year).toBeLessThan(2021);
    const successors = newCode.split("、");
    expect(successors).toHaveLength(newName.split("、").length);
    for (const successor of successors) {
      expect(successor).toMatch(CODE);
      expect(successor.slice(0, 2)).toBe(code.slice(0, 2));
      // A code that is in force is no longer listed as one that is not.
      expect(RENAMED_REGIONS.has(successor)).toBe(false);
    }
    for (const one of newName.split("、")) expect(one).toMatch(NAME);
  },
);

test("no code stands twice, and the list is not empty", () => {
  expect(RENAMED_REGIONS.size).toBeGreaterThanOrEqual(33);
});
