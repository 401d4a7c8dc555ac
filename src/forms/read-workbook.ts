import type { Document } from "../model/documents";
import type { Ledger } from "../model/ledger";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import { sameData } from "../model/same-data";
import { finish, type Steps } from "../model/steps";
import { documentOf } from "./documents";
import { besideLedger } from "./ledger/beside-ledger";
import { findLedger } from "./ledger/find-ledger";
import { readForm } from "./read-form";
import { nearestForms, recognise, undecided, type Fit } from "./recognise";
import { findRegions, type FoundRegion } from "./regions";
import { tokenise, type TokenSheet } from "./tokens";

const WORTH_NAMING = 0.3;

/** A sheet on which no known form was found, with the forms that come nearest and what they would need. */
export interface UnrecognisedSheet {
  readonly sheet: string;
  /** A Chinese sentence. */
  readonly because: string;
  /** Set where the host could not read the sheet, so that any table may stand on it. */
  readonly unread?: true;
  readonly nearest: readonly {
    readonly form: string;
    readonly score: number;
    readonly missing: readonly string[];
  }[];
}

/** Everything that a workbook's sheets say. */
export interface WorkbookReading {
  readonly documents: readonly Document[];
  /** Where a 预算明细 stands; its lines are read when they are asked for. */
  readonly ledgers: readonly Ledger[];
  readonly unrecognised: readonly UnrecognisedSheet[];
}

/** Reads every table of a workbook, in the order of its sheets. */
export function readWorkbook(workbook: WorkbookSnapshot): WorkbookReading {
  return finish(workbookReader()(workbook));
}

/** A sheet, and what was read of it. */
interface ReadSheet {
  readonly snapshot: SheetSnapshot;
  readonly reading: WorkbookReading;
}

/**
 * Reads a workbook again and again, a sheet a step: one that is the same object as before is not read again, and a table
 * of another that says the same as before is the same object.
 */
export function workbookReader(): (workbook: WorkbookSnapshot) => Steps<WorkbookReading> {
  let last = new Map<string, ReadSheet>();
  return function* ({ sheets }) {
    const read: ReadSheet[] = [];
    for (const snapshot of sheets) {
      const before = last.get(snapshot.name);
      read.push(before?.snapshot === snapshot ? before : readAgain(snapshot, before));
      yield;
    }
    last = new Map(read.map((sheet) => [sheet.snapshot.name, sheet]));
    return {
      documents: read.flatMap(({ reading }) => reading.documents),
      ledgers: read.flatMap(({ reading }) => reading.ledgers),
      unrecognised: read.flatMap(({ reading }) => reading.unrecognised),
    };
  };
}

function readAgain(snapshot: SheetSnapshot, before: ReadSheet | undefined): ReadSheet {
  const reading = readSheet(snapshot);
  return { snapshot, reading: before ? withSameTables(reading, before.reading) : reading };
}

/** Tables are told by where they begin, so that one more or less on the sheet leaves those above it as they are. */
function withSameTables(now: WorkbookReading, before: WorkbookReading): WorkbookReading {
  const known = new Map(before.documents.map((document) => [document.source.area.top, document]));
  return {
    documents: now.documents.map((document) => orSame(document, known.get(document.source.area.top))),
    ledgers: now.ledgers.map((ledger, index) => orSame(ledger, before.ledgers[index])),
    unrecognised: now.unrecognised.map((sheet, index) => orSame(sheet, before.unrecognised[index])),
  };
}

function orSame<T>(now: T, before: T | undefined): T {
  return before !== undefined && sameData(now, before) ? before : now;
}

/** Reads every table of a sheet, from top to bottom. */
export function readSheet(snapshot: SheetSnapshot): WorkbookReading {
  if (snapshot.unread) {
    const { message } = snapshot.unread;
    return {
      documents: [],
      ledgers: [],
      unrecognised: [{ sheet: snapshot.name, because: message, nearest: [], unread: true }],
    };
  }
  const ledger = findLedger(snapshot);
  if (!ledger) return readTables(snapshot);
  const { above, below } = besideLedger(snapshot, ledger);
  const before = above && readTables(above);
  const after = below && readTables(below);
  return {
    documents: [...(before?.documents ?? []), ...(after?.documents ?? [])],
    ledgers: [ledger],
    // What stands above a ledger and is no table is a note to it.
    unrecognised: [...(before?.documents.length ? before.unrecognised : []), ...(after?.unrecognised ?? [])],
  };
}

/** Reads the published tables of a sheet; without any the sheet is not recognised. */
function readTables(snapshot: SheetSnapshot): WorkbookReading {
  const sheet = tokenise(snapshot);
  const documents: Document[] = [];
  const unrecognised: UnrecognisedSheet[] = [];
  for (const region of findRegions(sheet)) {
    const form = recognise(sheet, region);
    if (form) documents.push(documentOf(readForm(sheet, form, region)));
    else unrecognised.push(...undecidedTable(sheet, region));
  }
  if (documents.length > 0 || unrecognised.length > 0) return { documents, ledgers: [], unrecognised };
  const fits = nearestForms(sheet, sheet.firstRow, sheet.endRow);
  const near = fits.filter((fit) => fit.score > 0);
  const nearest = (near.length > 0 ? near : fits).slice(0, near.length > 0 ? 3 : 1);
  const isEmpty = !snapshot.values.some((row) => row.some((value) => value !== null && value !== ""));
  const because = isEmpty ? "这张表是空的" : `没有找到认识的表头${nearest[0] ? lackOf(nearest[0]) : ""}`;
  return {
    documents: [],
    ledgers: [],
    unrecognised: [
      {
        sheet: snapshot.name,
        because,
        nearest: nearest.map((fit) => ({ form: fit.form.id, score: fit.score, missing: fit.missing })),
      },
    ],
  };
}

/** A table that is one of several forms, and nothing tells which. */
function undecidedTable(sheet: TokenSheet, region: FoundRegion): readonly UnrecognisedSheet[] {
  const forms = undecided(sheet, region);
  if (forms.length === 0) return [];
  const names = forms.map(({ name }) => `“${name}”`).join("、");
  const because = `第 ${region.header + 1} 行起的表没有认识的表名，工作表名也看不出，分不清是${names}中的哪一张`;
  const nearest = forms.map((form) => ({ form: form.id, score: 1, missing: ["表名"] }));
  return [{ sheet: sheet.name, because, nearest }];
}

/** What the nearest form would need; with hardly a label in common it is of no help to name it. */
function lackOf({ form, score, missing }: Fit): string {
  return score < WORTH_NAMING ? "" : `；最接近“${form.name}”，缺 ${shorten(missing)}`;
}

function shorten(labels: readonly string[]): string {
  const shown = labels.slice(0, 5).join("、");
  return labels.length > 5 ? `${shown} 等 ${labels.length} 项` : shown;
}
