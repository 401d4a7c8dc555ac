import fc from "fast-check";
import { BUILT_IN_LIBRARY } from "../../../src/templates/library/built-in";
import { searchLibrary } from "../../../src/templates/library/search";
import type { LibraryIndicator } from "../../../src/templates/library/library-indicator";
import { endsSoon } from "../../ends-soon";

const names = (text: string, library = BUILT_IN_LIBRARY): string[] =>
  searchLibrary(library, text).map(({ level3 }) => level3);

/** The library several times over, as one's own may make it: 1,317 entries. */
const LARGE: readonly LibraryIndicator[] = ["a", "b", "c"].flatMap((copy) =>
  BUILT_IN_LIBRARY.map((entry) => ({ ...entry, id: `${copy}/${entry.id}` })),
);

describe("searching the library", () => {
  test("finds by words, those in names before all others", () => {
    const found = names("培训");
    expect(found[0]).toMatch(/^培训/);
    const first = found.findIndex((name) => !name.includes("培训"));
    expect(first).toBeGreaterThan(3);
    expect(found.slice(first).every((name) => !name.includes("培训"))).toBe(true);
  });

  test("wants all words, wherever they stand", () => {
    const found = searchLibrary(BUILT_IN_LIBRARY, "养老保险 时效");
    expect(found.length).toBeGreaterThan(0);
    for (const { level2, ...entry } of found) {
      expect(level2).toBe("时效指标");
      expect(JSON.stringify(entry)).toContain("养老保险");
    }
    expect(names("养老保险 时效 修缮工程验收")).toEqual([]);
  });

  test("finds by pinyin initials, by pieces of them, and by both mixed", () => {
    expect(names("zpcc")).toContain("招聘活动场次");
    expect(names("招聘cc")).toContain("招聘活动场次");
    expect(names("ZPHDCC")).toContain("招聘活动场次");
    expect(names("fwdxmyd")[0]).toBe("服务对象满意度");
    expect(names("ｐｘｃｃ")[0]).toBe("培训场次");
  });

  test("knows every reading of a character", () => {
    // 率 is lǜ and shuài, 数 is shù and shuò.
    expect(names("pxcql")).toContain("培训出勤率");
    expect(names("pxcqs")).toContain("培训出勤率");
  });

  test("finds where an indicator comes from, and what it is for", () => {
    const found = searchLibrary(BUILT_IN_LIBRARY, "曹妃甸 招聘经费");
    expect(found.length).toBeGreaterThan(3);
    expect(found.every(({ sources }) => sources.some(({ table }) => table === "招聘经费"))).toBe(true);
    expect(searchLibrary(BUILT_IN_LIBRARY, "债务与结转").length).toBeGreaterThan(3);
  });

  test("gives all without a word, the user's own first", () => {
    const own = { ...BUILT_IN_LIBRARY[7]!, id: "own/x", isOwn: true };
    const found = searchLibrary([...BUILT_IN_LIBRARY, own], "  ");
    expect(found).toHaveLength(BUILT_IN_LIBRARY.length + 1);
    expect(found[0]).toBe(own);
  });

  test("puts the user's own first even where another fits better", () => {
    const own = { ...BUILT_IN_LIBRARY[0]!, level3: "年度培训场次", id: "own/x", isOwn: true };
    expect(searchLibrary([...BUILT_IN_LIBRARY, own], "培训场次")[0]).toBe(own);
  });

  test("takes whatever is typed for plain characters", () => {
    for (const text of ["(.*)+$", "[[[", "\\", "a{1,9}", "^", "$&", "\u0000"])
      expect(names(text)).toEqual([]);
    expect(names("（含报到")).toContain("会期（含报到和离开时间）");
  });

  test("never fails, and finds only entries of the library, each once", () => {
    const all = new Set(BUILT_IN_LIBRARY);
    const typed = fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.string({ maxLength: 200 }));
    fc.assert(
      fc.property(typed, (text) => {
        const found = searchLibrary(BUILT_IN_LIBRARY, text);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((entry) => all.has(entry))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("is not held up over a thousand entries, whatever is typed", async () => {
    for (const text of [
      "zpcc",
      "养老保险 率",
      "fwdxmyd",
      "a".repeat(5000),
      "a ".repeat(5000),
      "x1 y2 z3 招聘",
    ])
      // 100 searches of 0.6 to 2.1 ms.
      await endsSoon(() => {
        for (let time = 0; time < 100; time++) searchLibrary(LARGE, text);
      });
  });
});
