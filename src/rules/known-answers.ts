import type { UnrecognisedSheet } from "../forms/read-workbook";
import type { Document } from "../model/documents";
import type { OneTableRule } from "./check-table";
import type { Outcome } from "./outcome";
import type { Measures, WorkbookRule } from "./rule";

/** What a rule over a workbook is handed of it. */
export interface Handed {
  readonly documents: readonly Document[];
  readonly unread: readonly UnrecognisedSheet[];
}

/** Answers for a workbook as it is now; only what was not answered before is asked. */
export interface Answers {
  ofTable(rule: OneTableRule, document: Document, ask: () => Outcome | undefined): Outcome | undefined;
  ofWorkbook(rule: WorkbookRule, ask: (handed: Handed) => Outcome): Outcome;
}

/** What rules answered before. */
export interface KnownAnswers {
  /** A workbook that is to be checked; answers that were given under other measures are forgotten. */
  next(measures: Measures, documents: readonly Document[], unread: readonly UnrecognisedSheet[]): Answers;
}

interface Generation {
  readonly handed: Map<string, Handed>;
  readonly answers: Map<WorkbookRule, { readonly handed: Handed; readonly outcome: Outcome }>;
}

/**
 * Remembers answers by the objects that they are about: tables that say the same must come as the same objects. Those of
 * tables live as long as the table, those of workbooks until the next one.
 */
export function knownAnswers(): KnownAnswers {
  let measures: Measures | undefined;
  let tables = new WeakMap<Document, Map<OneTableRule, Outcome | undefined>>();
  let last = noGeneration();

  function ofTable(
    rule: OneTableRule,
    document: Document,
    ask: () => Outcome | undefined,
  ): Outcome | undefined {
    let answers = tables.get(document);
    if (!answers) tables.set(document, (answers = new Map()));
    if (!answers.has(rule)) answers.set(rule, ask());
    return answers.get(rule);
  }

  return {
    next(now, documents, unread) {
      if (now.profile !== measures?.profile || now.classification !== measures.classification) {
        tables = new WeakMap();
        last = noGeneration();
      }
      measures = now;
      const before = last;
      const next = noGeneration();
      last = next;
      return {
        ofTable,
        ofWorkbook(rule, ask) {
          const handed = shared(rule, documents, unread, before, next);
          const known = before.answers.get(rule);
          const outcome = known?.handed === handed ? known.outcome : ask(handed);
          next.answers.set(rule, { handed, outcome });
          return outcome;
        },
      };
    },
  };
}

/** What a rule says it reads of a workbook. */
export function handedTo(
  { reads }: WorkbookRule,
  documents: readonly Document[],
  unread: readonly UnrecognisedSheet[],
): Handed {
  return {
    documents: documents.filter(({ kind }) => reads.includes(kind)),
    unread: reads.includes("Unrecognised") ? unread : [],
  };
}

/** One object for all rules that read the same, and for as long as it stays the same. */
function shared(
  rule: WorkbookRule,
  documents: readonly Document[],
  unread: readonly UnrecognisedSheet[],
  before: Generation,
  next: Generation,
): Handed {
  const key = rule.reads.join();
  let handed = next.handed.get(key);
  if (handed) return handed;
  handed = handedTo(rule, documents, unread);
  const known = before.handed.get(key);
  if (known && sameItems(known.documents, handed.documents) && sameItems(known.unread, handed.unread)) {
    handed = known;
  }
  next.handed.set(key, handed);
  return handed;
}

function noGeneration(): Generation {
  return { handed: new Map(), answers: new Map() };
}

function sameItems(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((item, index) => item === others[index]);
}
