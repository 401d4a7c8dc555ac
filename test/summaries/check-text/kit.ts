import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../../src/forms/read-workbook";
import type { Document } from "../../../src/model/documents";
import { toA1 } from "../../../src/sheet/address";
import { checkText, type CheckedFigure } from "../../../src/summaries/check-text/check-text";
import { readSample, type SAMPLES } from "../../forms/samples";

/** The prose that was published with a sample's tables. */
export function publishedText(name: string): string {
  return readFileSync(join(__dirname, "../../fixtures/texts", `${name}-说明.txt`), "utf8");
}

/** The tables of a sample. */
export function tablesOf(name: (typeof SAMPLES)[number]): readonly Document[] {
  const documents = read.get(name) ?? readWorkbook(readSample(name)).documents;
  read.set(name, documents);
  return documents;
}

const read = new Map<string, readonly Document[]>();

/** A figure in a line: its verdict, what it says, where it stands in the tables, and why. */
export function lineOf({ verdict, text, said, cells, message }: CheckedFigure): string {
  const places = cells.map(({ at }) => `${at.sheet}!${toA1(at)}`);
  const shown = places.length > 3 ? `${places[0]!} 等 ${places.length} 处` : places.join(" ");
  return [verdict, text, said, shown, message].join("\t");
}

/** The figures of a text, each by what it says it is, with its verdict. */
export function verdicts(text: string, documents: readonly Document[]): string[] {
  return checkText(text, documents).figures.map(({ text: figure, said, verdict }) =>
    [said, figure, verdict].join(" "),
  );
}
