import { readFileSync } from "node:fs";
import path from "node:path";
import { parseTarget } from "../../../src/model/target";
import { PROFILES } from "../../../src/rules/profiles";
import { BUILT_IN_LIBRARY } from "../../../src/templates/library/built-in";
import { ANY_CATEGORY, CATEGORIES } from "../../../src/templates/library/category";
import { tableName } from "../../../src/templates/library/from-table";
import { placesIn } from "../../../src/templates/library/in-system";
import { indicatorKey } from "../../../src/templates/library/normal-name";
import { unusedCorrections } from "../../../src/tools/library/corrections";
import { initialsModule } from "../../../src/tools/library/initials-module";
import { libraryEntries } from "../../../src/tools/library/library-entries";
import { libraryModule } from "../../../src/tools/library/library-module";
import { publishedTables } from "../../../src/tools/library/published-tables";

const FOLDER = path.resolve(__dirname, "../../../src/templates/library");
const committed = (name: string): string => readFileSync(path.join(FOLDER, name), "utf8");

const ENTRIES = libraryEntries();

describe("the built-in library", () => {
  test("is what the published documents give when it is built anew", () => {
    expect(libraryModule(ENTRIES)).toBe(committed("built-in-indicators.ts"));
    expect(unusedCorrections()).toEqual([]);
  });

  test("reads back from its text as it was built", () => {
    const built = ENTRIES.map((entry) => ({ ...entry, id: indicatorKey(entry) }));
    const inOrder = placesIn(PROFILES[0]!.system).flatMap(({ level2 }) =>
      built.filter((entry) => entry.level2 === level2.name),
    );
    const plain = inOrder.map(({ isOwn: _, ...entry }) => entry);
    expect(BUILT_IN_LIBRARY).toEqual(plain);
  });

  test("has pinyin initials as the library for pinyin gives them", () => {
    expect(initialsModule()).toBe(committed("pinyin-initials.ts"));
  });

  test("has no indicator twice", () => {
    expect(new Set(BUILT_IN_LIBRARY.map(({ id }) => id)).size).toBe(BUILT_IN_LIBRARY.length);
    expect(new Set(BUILT_IN_LIBRARY.map(indicatorKey)).size).toBe(BUILT_IN_LIBRARY.length);
  });

  test("keeps every published table as a source", () => {
    const kept = new Set(
      BUILT_IN_LIBRARY.flatMap(({ sources }) => sources.map(({ document, table }) => `${document}|${table}`)),
    );
    const published = publishedTables().map(({ document, table }) => `${document}|${tableName(table)}`);
    expect(published).toHaveLength(79);
    expect(published.filter((table) => !kept.has(table))).toEqual([]);
  });

  test("says of every indicator what it is, its value, its ground, its kind and where it comes from", () => {
    const kinds = new Set([...CATEGORIES, ANY_CATEGORY]);
    const lacking = BUILT_IN_LIBRARY.filter(
      ({ description, value, basis, categories, sources }) =>
        [description, value, basis].includes("") ||
        sources.length === 0 ||
        categories.length === 0 ||
        !categories.every((category) => kinds.has(category)),
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  test("has a number or a date in every value that has a blank, once it is filled", () => {
    const filled = BUILT_IN_LIBRARY.filter(({ value }) => value.includes("{")).map(({ level3, value }) => {
      const text = value.replace("{年度}", "2024").replace(/\{[^{}]+\}/, "25");
      return { level3, text, kind: parseTarget(text).kind };
    });
    expect(filled.length).toBeGreaterThan(100);
    expect(filled.filter(({ text, kind }) => kind === "text" || /[{}]/.test(text))).toEqual([]);
  });

  test("has only comparators of one form, and no full-width figures", () => {
    const texts = BUILT_IN_LIBRARY.flatMap(({ level3, description, value }) => [level3, description, value]);
    expect(texts.filter((text) => /[≧≦⩾⩽＞＜＝０-９％]|>=|<=|百分[数比率]|20\d\d年/.test(text))).toEqual([]);
  });
});
