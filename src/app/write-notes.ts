import type { Host, Refusal } from "../hosts/port";
import type { Finding } from "../rules/outcome";
import { cellKey } from "../sheet/address";
import { SEVERITY_NAMES } from "../sheet/mark";
import { MOST_NOTES, type CellNote } from "../sheet/note";
import type { Problem } from "../sheet/result";

/** So many findings are told in one note; and so many characters of what one says. */
const MOST_LINES = 8;
const LONGEST_MESSAGE = 200;

/** What became of notes that were to be written. */
export interface NotesWritten {
  /** On how many cells. */
  readonly written: number;
  /** What could not be written, and why. */
  readonly problems: readonly Problem[];
}

/** Replaces all notes of ours by those on these findings; none clears them. */
export async function writeNotes(host: Host, findings: readonly Finding[]): Promise<NotesWritten> {
  const notes = notesOn(findings);
  const done = await host.annotate(notes.slice(0, MOST_NOTES));
  if (!done.ok) return { written: 0, problems: [done.problem] };
  const beyond = notes.length - MOST_NOTES;
  return {
    written: done.value.marked,
    problems: [...done.value.refused.map(notWritten), ...(beyond > 0 ? [tooMany(beyond)] : [])],
  };
}

/** One note a cell: its findings a line each, in the order in which they come. */
export function notesOn(findings: readonly Finding[]): CellNote[] {
  const cells = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = cellKey(finding.at);
    const there = cells.get(key);
    if (there) there.push(finding);
    else cells.set(key, [finding]);
  }
  return [...cells.values()].map((there) => {
    const beyond = there.length - MOST_LINES;
    const lines = there.slice(0, MOST_LINES).map(lineOf);
    return {
      at: there[0]!.at,
      text: [...lines, ...(beyond > 0 ? [`另有 ${beyond} 个问题，见审核窗格`] : [])].join("\n"),
    };
  });
}

function lineOf({ severity, title, message }: Finding): string {
  const said = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
  // Line breaks part one finding from the next.
  return `${SEVERITY_NAMES[severity]}：${title}。${said}`.replace(/\s*\n\s*/g, " ");
}

function notWritten({ sheet, because, detail }: Refusal): Problem {
  const message = `“${sheet}”的批注没有全部写上：${because}`;
  return { code: "not-noted", message, ...(detail !== undefined && { detail }) };
}

function tooMany(beyond: number): Problem {
  const message = `批注最多写 ${MOST_NOTES} 个单元格，另有 ${beyond} 个没有写。请只看“本表”，一张一张写；或者导出到“审核意见”表。`;
  return { code: "too-many-notes", message };
}
