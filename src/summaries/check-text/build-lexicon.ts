import type { Document } from "../../model/documents";
import { BUILT_IN_CODES } from "../../model/classification/built-in";
import { once } from "../../model/remember";
import { nameOfLine } from "../narrative/table-set";
import { departmentOf, withoutCode } from "../narrative/head-words";
import { CONCEPTS, ITEM_NAMES } from "./concepts";
import { addWord, newLexicon, type Lexicon, type Word } from "./lexicon";
import { plainText } from "./plain-text";
import { projectKey } from "./table-readings";
import { WORDS } from "./words";

/** Shorter names of projects are words of any text. */
const SHORTEST_PROJECT = 4;
const SHORTEST_ITEM = 2;

/** The words of a text that may be about some documents: those of the trade, and the names that stand in them. */
export function buildLexicon(documents: readonly Document[]): Lexicon {
  const lexicon = newLexicon();
  for (const [word, texts] of WORDS) for (const text of texts.split(" ")) addWord(lexicon, text, word);
  for (const { key, terms, weight } of CONCEPTS)
    for (const term of terms.split(" ")) addWord(lexicon, term, { kind: "term", concepts: [key], weight });
  for (const [name, code] of builtInNames(BUILT_IN_CODES)) addItem(lexicon, name, code);
  for (const [code, names] of ITEM_NAMES)
    for (const name of names.split(" "))
      addWord(lexicon, name, { kind: "term", concepts: [`near:${code}`], weight: 3 });
  for (const document of documents) addNames(lexicon, document);
  const tables = documents.filter((document) => document.kind === "BudgetTable");
  addWord(lexicon, plainText(departmentOf(tables) ?? "").text, FILLER);
  return lexicon;
}

const FILLER: Word = { kind: "filler" };

const builtInNames = once(({ tables }: typeof BUILT_IN_CODES): readonly (readonly [string, string])[] =>
  tables.flatMap((table) =>
    [...table.values()].flat().map(({ name, code }) => [plainText(name).text, code] as const),
  ),
);

function addItem(lexicon: Lexicon, name: string, code: string): void {
  if (name.length < SHORTEST_ITEM) return;
  addWord(lexicon, name, { kind: "term", concepts: [`code:${code}`], weight: 3 });
}

function addNames(lexicon: Lexicon, document: Document): void {
  if (document.kind === "BudgetTable") {
    if (document.unit.state === "given")
      addWord(lexicon, plainText(withoutCode(document.unit.value)).text, FILLER);
    for (const row of document.rows) {
      const code = row.code.state === "given" ? row.code.value : undefined;
      if (code !== undefined) addItem(lexicon, plainText(nameOfLine(row)).text, code);
    }
    return;
  }
  const names =
    document.kind === "ProjectTarget"
      ? [document.name]
      : document.kind === "DepartmentTarget"
        ? document.tasks.map(({ name }) => name)
        : [];
  for (const name of names) {
    if (name.state !== "given") continue;
    const text = plainText(name.value).text;
    if (text.length >= SHORTEST_PROJECT)
      addWord(lexicon, text, { kind: "term", concepts: [projectKey(name.value)], weight: 3 });
  }
}
