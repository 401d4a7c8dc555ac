import { normaliseLabel } from "../sheet/label";
import { ALL_FORMS } from "./catalogue";
import type { Part } from "./description";
import type { Token } from "./tokens";
import { groupsOf } from "./vocabulary";
import { yearOfHeader } from "./yearly-headers";

/**
 * What a text may be in some form: the label at the left of a block, the label beside a value, the header of a column
 * or over several, a month of a plan, a label of sums, a title.
 */
export type LabelKind = "block" | "beside" | "column" | "month" | "sum" | "title";

const KINDS = new Map<string, Set<LabelKind>>();
const YEARLY: ReadonlySet<LabelKind> = new Set<LabelKind>(["column"]);
const LONGEST = 40;
const SUMS = ["合计", "总计", "小计"];

for (const { parts } of ALL_FORMS) parts.forEach(note);
SUMS.forEach((text) => add("sum", [text]));

/** What a text may be in the forms; undefined where it is no label of any. */
export function labelKinds({ norm, bare }: Pick<Token, "norm" | "bare">): ReadonlySet<LabelKind> | undefined {
  if (norm.length > LONGEST) return undefined;
  if (yearOfHeader({ norm }) !== undefined) return YEARLY;
  return KINDS.get(norm) ?? (bare === norm ? undefined : KINDS.get(bare));
}

function note(part: Part): void {
  switch (part.kind) {
    case "block":
      add("block", [part.label.text, ...part.label.aliases]);
      return part.parts.forEach(note);
    case "across":
      return part.labels.forEach(({ text, aliases }) => add("month", [text, ...aliases]));
    case "table":
      for (const { label, aliases } of part.columns) add("column", [label, ...aliases]);
      for (const group of groupsOf(part)) add("column", [group, ...(part.groupAliases[group] ?? [])]);
      return add("sum", part.total ? [part.total.label] : []);
    case "row": {
      const kind = part.cells.some((cell) => cell.kind === "field") ? "beside" : "title";
      for (const cell of part.cells) {
        if (cell.kind === "label") add(kind, [cell.text, ...cell.aliases]);
        if (cell.kind === "title") add("title", [cell.text, ...cell.aliases]);
      }
      return;
    }
    case "numbered":
    case "notes":
      return;
  }
}

function add(kind: LabelKind, texts: readonly string[]): void {
  for (const text of texts.map(normaliseLabel)) KINDS.set(text, (KINDS.get(text) ?? new Set()).add(kind));
}
