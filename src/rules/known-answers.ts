import type { UnrecognisedSheet } from "../forms/read-workbook";
import type { Document } from "../model/documents";
import { once } from "../model/remember";
import { sameItems } from "../model/same-data";
import type { OneTableRule } from "./check-table";
import type { Outcome } from "./outcome";
import type { Measures, WorkbookRule } from "./rule";

/** What a rule over a workbook is handed of it. */
export interface Handed {
  readonly documents: readonly Document[];
  readonly unread: readonly UnrecognisedSheet[];
}

/** What rules answered for one table, or null where they are not about it. */
export type TableAnswers = Map<OneTableRule, Outcome | null>;

/** Answers for a workbook as it is now; only what was not answered before is asked. */
export interface Answers {
  /** What is known for each of its tables, to be gone on with. */
  readonly tables: readonly { readonly document: Document; readonly answers: TableAnswers }[];
  ofWorkbook(rule: WorkbookRule, ask: (handed: Handed) => Outcome): Outcome;
}

/** What rules answered before. */
export interface KnownAnswers {
  /** A workbook that is to be checked; answers that were given under other measures are forgotten. */
  next(measures: Measures, documents: readonly Document[], unread: readonly UnrecognisedSheet[]): Answers;
}

interface Memory {
  readonly measures: Measures;
  readonly answersTo: (document: Document) => TableAnswers;
  readonly last: Generation;
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
  let memory: Memory | undefined;
  return {
    next(measures, documents, unread) {
      const { answersTo, last } = isUnder(memory, measures) ? memory : newMemory();
      const next = noGeneration();
      memory = { measures, answersTo, last: next };
      return {
        tables: documents.map((document) => ({ document, answers: answersTo(document) })),
        ofWorkbook(rule, ask) {
          const handed = shared(rule, documents, unread, last, next);
          const known = last.answers.get(rule);
          const outcome = known?.handed === handed ? known.outcome : ask(handed);
          next.answers.set(rule, { handed, outcome });
          return outcome;
        },
      };
    },
  };
}

function isUnder(memory: Memory | undefined, { profile, classification }: Measures): memory is Memory {
  return memory?.measures.profile === profile && memory.measures.classification === classification;
}

function newMemory(): Omit<Memory, "measures"> {
  return { answersTo: once(() => new Map()), last: noGeneration() };
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
