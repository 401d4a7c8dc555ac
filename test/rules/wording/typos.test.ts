import { knownTypo } from "../../../src/rules/wording/known-typo";
import { TYPOS } from "../../../src/rules/wording/typos";

/** What the goals of a table would hold after the mend; undefined where nothing is wrong with them. */
function mended(text: string): string | number | null | undefined {
  const at = { sheet: "表1", row: 0, col: 0 };
  const found =
    knownTypo.on === "Text" &&
    knownTypo.find({ at, label: "绩效目标", text, kind: "prose", echo: undefined });
  return found ? found.fixes?.[0]?.changes[0]?.value : undefined;
}

test("the dictionary says of each mistake once what is right", () => {
  expect(new Set(TYPOS.map(({ wrong }) => wrong)).size).toBe(TYPOS.length);
  expect(TYPOS.filter(({ wrong, right }) => wrong.length < 2 || right.length < 2 || wrong === right)).toEqual(
    [],
  );
});

test.each(TYPOS)("$wrong is $right", ({ wrong, right }) => {
  expect(mended(`按期，${wrong}，完成`)).toBe(`按期，${right}，完成`);
  expect(mended(`按期，${right}，完成`)).toBeUndefined();
});

test.each(TYPOS.flatMap(({ wrong, except }) => except.map((longer) => ({ wrong, longer }))))(
  "$wrong is right in $longer",
  ({ wrong, longer }) => {
    expect(longer).toContain(wrong);
    expect(mended(longer)).toBeUndefined();
  },
);
