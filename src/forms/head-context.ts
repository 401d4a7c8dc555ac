import type { Field } from "../model/field";
import type { LabelCell, Part } from "./description";
import type { ValueContext } from "./read-values";
import type { TableReading } from "./reading";
import type { Token } from "./tokens";
import { isLabel } from "./vocabulary";

/** No form is wider, whatever stands far to the right of it. */
const WIDEST = 40;

/** The state of reading the head of one form: what is there, what was found, what is still unclaimed. */
export interface HeadContext extends ValueContext {
  /** The rows of the head: `top` to before `end`, where the header of the main table stands. */
  readonly top: number;
  readonly end: number;
  /** All tokens of these rows, in reading order. */
  readonly tokens: readonly Token[];
  /** Columns in which anything stands or is to stand; inserted blank columns are not among them. */
  readonly usedColumns: readonly number[];
  /** Where each label of the form was found; labels not in here are missing from the sheet. */
  readonly labels: ReadonlyMap<LabelCell, Token>;
  /** Tokens that are labels, and so never values. */
  readonly labelTokens: Set<Token>;
  /** Tokens that have a meaning; what is left over is a stray. */
  readonly claimed: Set<Token>;
  readonly fields: Map<string, Field<unknown>>;
  readonly tables: Map<string, TableReading>;
  /** The sheet row of the part that was read last; a place without a label follows it. */
  lastRow: number | undefined;
  /** The column in which that part began. */
  lastCol: number;
}

/** The rows of a head: `top` to before `header`, with the notes among them that have been read. */
export interface HeadRows {
  readonly top: number;
  readonly header: number;
  readonly noted: readonly Token[];
}

/** Prepares to read a head. */
export function headContext(
  context: ValueContext,
  parts: readonly Part[],
  { top, header: end, noted }: HeadRows,
): HeadContext {
  const tokens: Token[] = [];
  for (let row = top; row < end; row++) tokens.push(...context.sheet.row(row));
  const labels = findLabels(parts, tokens);
  const columns = columnsIn(context, tokens, context.sheet.row(end));
  return {
    ...context,
    top,
    end,
    tokens,
    usedColumns: columns,
    labels,
    labelTokens: new Set(labels.values()),
    claimed: new Set([...labels.values(), ...noted]),
    fields: new Map(),
    tables: new Map(),
    lastRow: undefined,
    lastCol: tokens[0]?.col ?? 0,
  };
}

/** The columns in which a text stands, or a merged place for one begins, from left to right. */
function columnsIn({ sheet }: ValueContext, head: readonly Token[], header: readonly Token[]): number[] {
  const columns = new Set([...head, ...header].map((token) => token.col));
  const first = Math.min(...columns);
  const last = Math.min(Math.max(...columns), first + WIDEST);
  for (const row of new Set(head.map((token) => token.row)))
    for (let col = first; col <= last; col++) if (sheet.mergeAt({ row, col })?.left === col) columns.add(col);
  return [...columns].sort((a, b) => a - b);
}

/** The token of every label of these parts; each token serves once, in the order of the form. */
function findLabels(parts: readonly Part[], tokens: readonly Token[]): Map<LabelCell, Token> {
  const found = new Map<LabelCell, Token>();
  const used = new Set<Token>();
  for (const label of parts.flatMap(labelsOf)) {
    const token = tokens.find((candidate) => !used.has(candidate) && isLabel(candidate, label));
    if (!token) continue;
    found.set(label, token);
    used.add(token);
  }
  return found;
}

function labelsOf(part: Part): LabelCell[] {
  if (part.kind === "row") return part.cells.filter((cell) => cell.kind === "label");
  if (part.kind === "block") return [part.label, ...part.parts.flatMap(labelsOf)];
  return part.kind === "across" ? [...part.labels] : [];
}

/** A label as messages name it: without line breaks and the colon at its end. */
export function labelName(text: string): string {
  return text.replace(/\s/g, "").replace(/[:：]$/, "");
}
