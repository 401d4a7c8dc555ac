import { readdirSync } from "node:fs";
import { ALL_RULES } from "../../src/rules/catalogue";
import { RULES } from "./judge-pages";

test("every family is judged by its pages, and every page is in the catalogue", () => {
  const families = readdirSync(RULES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const judged = readdirSync(`${__dirname}/pages`);
  expect(judged.sort()).toEqual(families.map(({ name }) => `${name}.test.ts`).sort());
  const pages = families
    .flatMap(({ name }) => readdirSync(`${RULES}/${name}`))
    .filter((name) => name.endsWith(".md"));
  expect(ALL_RULES.map(({ id }) => `${id}.md`).sort()).toEqual(pages.sort());
});

test("a rule yields only to rules of the catalogue", () => {
  const ids = new Set(ALL_RULES.map(({ id }) => id));
  expect(ALL_RULES.flatMap(({ yieldsTo = [] }) => yieldsTo).filter((id) => !ids.has(id))).toEqual([]);
});
