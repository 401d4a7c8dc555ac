import { amountText, type Amount } from "../model/amount";
import type { ProjectDraft } from "./project-draft";

/** The money of a project by where it comes from. */
export type ProjectMoney = Pick<ProjectDraft, Part | "budget">;

const PARTS = ["fiscal", "carryover", "other"] as const;
type Part = (typeof PARTS)[number];

/**
 * The money of a draft with what follows from it by arithmetic: the budget is the sum of its sources where it was not
 * given, and what the budget leaves for the one source that was not given is that source. `has` are the places of the
 * form; money that it has no place for does not count. Nothing is split by a guess, and figures that disagree are kept.
 */
export function projectMoney(draft: ProjectDraft, has: ReadonlySet<string>): ProjectMoney {
  const parts = PARTS.filter((part) => has.has(part));
  const known = parts.flatMap((part) => draft[part] ?? []);
  const [open, ...others] = parts.filter((part) => draft[part] === undefined);
  const { budget } = draft;
  const sum = known.reduce((total, { fen }) => total + fen, 0);
  const own = Object.fromEntries(parts.flatMap((part) => (draft[part] ? [[part, draft[part]]] : [])));
  if (!budget) return known.length > 0 ? { ...own, budget: like(known[0]!, sum) } : own;
  const rest = budget.fen - sum;
  // Where the sources given make up the budget, nothing is left for the others: a blank says so as well.
  const follows = known.length > 0 && open !== undefined && others.length === 0 && rest > 0;
  return { ...own, budget, ...(follows && { [open]: like(budget, rest) }) };
}

function like({ unit }: Amount, fen: number): Amount {
  const decimals =
    amountText(fen, unit)
      .replace(/\.?0+$/, "")
      .split(".")[1]?.length ?? 0;
  return { fen, decimals, unit };
}
