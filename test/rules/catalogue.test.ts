import { readdirSync } from "node:fs";
import { ALL_RULES } from "../../src/rules/catalogue";
import { RULES } from "./judge-pages";

test("every folder with pages is judged, and every page is in the catalogue", () => {
  const pages = readdirSync(RULES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      ids: readdirSync(`${RULES}/${name}`).filter((file) => file.endsWith(".md")),
    }))
    .filter(({ ids }) => ids.length > 0);
  // The folder of the budget is judged in two parts, the relations by themselves.
  const judged = [...pages.map(({ name }) => name), "relations"];
  expect(readdirSync(`${__dirname}/pages`).sort()).toEqual(judged.map((name) => `${name}.test.ts`).sort());
  expect(ALL_RULES.map(({ id }) => `${id}.md`).sort()).toEqual(pages.flatMap(({ ids }) => ids).sort());
});

test("a rule yields only to rules of the catalogue", () => {
  const ids = new Set(ALL_RULES.map(({ id }) => id));
  expect(ALL_RULES.flatMap(({ yieldsTo = [] }) => yieldsTo).filter((id) => !ids.has(id))).toEqual([]);
});
