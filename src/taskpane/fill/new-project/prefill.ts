import { mostFrequent } from "../../../model/most-frequent";
import { budgetYear } from "../../../app/choose-profile";
import type { Document, ProjectTarget } from "../../../model/documents";
import type { Field } from "../../../model/field";
import type { EntryTexts } from "./project-entry";

/** What a new table very likely says, since the other tables of the workbook say it. */
export interface Prefill {
  /** Where they agree. */
  readonly texts: EntryTexts;
  /** Units to choose from. */
  readonly units: readonly string[];
  /** The id of the form that most of them have. */
  readonly form: string | undefined;
}

/** Takes from a workbook what its tables have in common. */
export function prefillFrom(documents: readonly Document[], workbook = ""): Prefill {
  const projects = documents.filter((document) => document.kind === "ProjectTarget");
  const said = (get: (project: ProjectTarget) => Field<string>): readonly string[] => given(projects, get);
  const units = said(({ unit }) => unit);
  const known = units.length > 0 ? units : given(documents.filter(isBudget), ({ unit }) => unit);
  const year = budgetYear(documents, workbook);
  const texts = {
    unit: only(known),
    authority: only(said(({ authority }) => authority)),
    origin: only(said(({ origin }) => origin)),
    year: year === undefined ? undefined : String(year),
  };
  return {
    texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    units: known,
    form: mostFrequent(projects.map(({ source }) => source.form)),
  };
}

function isBudget(document: Document): document is Extract<Document, { kind: "BudgetTable" }> {
  return document.kind === "BudgetTable";
}

/** What is said in a field, each once. */
function given<T>(documents: readonly T[], get: (document: T) => Field<string>): readonly string[] {
  const texts = documents.flatMap((document) => {
    const field = get(document);
    return field.state === "given" ? [field.value] : [];
  });
  return [...new Set(texts)];
}

function only(texts: readonly string[]): string | undefined {
  return texts.length === 1 ? texts[0] : undefined;
}
