import { readFileSync } from "node:fs";
import manifest from "../../../fixtures/corpus/corpus.json";

const FOLDER = "test/fixtures/corpus";

/** A workbook of the corpus: who wrote it, and what is in it that a writer could lose. */
export interface CorpusFile {
  readonly file: string;
  readonly by: string;
  readonly has: string;
}

/** All workbooks of the corpus. */
export const CORPUS: readonly CorpusFile[] = manifest;

/** The bytes of a workbook of the corpus. */
export function corpusBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(`${FOLDER}/${file}`));
}

/** What a reader should find in it, as its maker wrote it down; see expected.py. */
export function expectedText(file: string): string {
  return readFileSync(`${FOLDER}/expected/${file}.txt`, "utf8");
}
