import { once, remembering } from "../model/remember";
import type { BoundFormula } from "./bound";
import { verdictOf, type Verdict } from "./compare";
import { isMet } from "./conditions";
import { evaluate, type Instance, type Tables } from "./evaluate";
import { childrenOf } from "./find-rows";
import { instancesOf } from "./instances";
import { leavesOf } from "./leaves";
import type { Figure, Unseen } from "./seen";
import { onlyOnes, type BudgetSet } from "./sets";
import type { RelationTable } from "./tables";
import { unlabelledLine } from "./unlabelled";
import { tableWords, type TableId } from "./vocabulary";

/** Figures that do not fit together. */
export interface Difference extends Verdict {
  readonly formula: BoundFormula;
  readonly left: Figure;
  readonly right: Figure;
}

/** What a formula came to for some tables: one answer for every line it was worked out for. */
export interface FormulaAnswer {
  readonly differences: readonly Difference[];
  readonly held: readonly { readonly left: Figure; readonly right: Figure }[];
  /** What could not be seen. */
  readonly unseen: readonly string[];
  /** Why there was nothing to compare. */
  readonly silent: readonly string[];
}

interface Untold {
  readonly kind: "unseen" | "silent";
  readonly because: string;
}

type Answer =
  | { readonly kind: "differs"; readonly difference: Difference }
  | { readonly kind: "holds"; readonly left: Figure; readonly right: Figure }
  | Untold;

const answersTo = once((_: BoundFormula) => remembering<RelationTable, FormulaAnswer>());

/** Works a formula out for the tables of a set, line by line; not again while the tables that it looks at are the same. */
export function checkFormula(formula: BoundFormula, set: BudgetSet): FormulaAnswer {
  const seen = [...set.tables].filter(([id]) => formula.looksAt.has(id));
  return answersTo(formula)(
    seen.flatMap(([, tables]) => tables),
    () => {
      const tables = new Map(seen);
      return workOut(formula, { tables, single: onlyOnes(tables) });
    },
  );
}

function workOut(formula: BoundFormula, set: BudgetSet): FormulaAnswer {
  const answers = choicesOf(formula, set).flatMap((choice): Answer[] =>
    choice.kind === "tables" ? answersFor(formula, choice.tables) : [choice],
  );
  return {
    differences: answers.flatMap((answer) => (answer.kind === "differs" ? [answer.difference] : [])),
    held: answers.flatMap((answer) => (answer.kind === "holds" ? [answer] : [])),
    unseen: answers.flatMap((answer) => (answer.kind === "unseen" ? [answer.because] : [])),
    silent: answers.flatMap((answer) => (answer.kind === "silent" ? [answer.because] : [])),
  };
}

function answersFor(formula: BoundFormula, tables: Tables): Answer[] {
  const unlabelled = unlabelledLine(formula, tables);
  if (unlabelled !== undefined) return [{ kind: "unseen", because: unlabelled }];
  const instances = instancesOf(formula, tables);
  if (instances.length > 0) return instances.map((instance) => answerOf(formula, instance));
  // Only a formula that goes line by line can find no line.
  const { id, name } = formula.driver!.table;
  const unclear = tables.get(id)?.unclear;
  if (unclear !== undefined) return [{ kind: "unseen", because: unclear }];
  return [{ kind: "silent", because: `“${name}”里没有要核对的行` }];
}

/** Tables that a formula is worked out for together, or why there are none. */
export type Choice = { readonly kind: "tables"; readonly tables: Tables } | Untold;

/** The tables to look at: each of its kind where the formula is about one kind, else the only one of every kind. */
export function choicesOf(formula: BoundFormula, { tables, single }: BudgetSet): readonly Choice[] {
  const found = [...formula.tables].map((id) => ({ id, own: tables.get(id) ?? [] }));
  const [first, second] = found;
  if (first && !second)
    return first.own.map((table) => ({ kind: "tables", tables: new Map([...single, [first.id, table]]) }));
  const lacking = found.filter(({ own }) => own.length === 0);
  if (lacking.length === found.length) return [];
  if (lacking.length > 0) return [lackingAnswer(formula, single, lacking.map(nameOf))];
  const several = found.find(({ own }) => own.length > 1);
  if (!several) return [{ kind: "tables", tables: single }];
  const because = `有 ${several.own.length} 张“${nameOf(several)}”，不知道用哪一张`;
  return [{ kind: "unseen", because }];
}

/** A table is not there: nothing can be said, unless the formula asks for it on a condition. */
function lackingAnswer(formula: BoundFormula, tables: Tables, lacking: readonly string[]): Untold {
  const instance: Instance = { tables, row: null, key: "", column: null, driver: null };
  const met = formula.condition && isMet(formula.condition, instance);
  if (met && met !== true && met.kind === "unmet") return { kind: "silent", because: met.because };
  return { kind: "unseen", because: `没有找到${lacking.map((name) => `“${name}”`).join("、")}` };
}

function nameOf({ id }: { readonly id: TableId }): string {
  return tableWords(id).name;
}

/** What a formula says of one line. */
function answerOf(formula: BoundFormula, instance: Instance): Answer {
  const met = formula.condition === null || isMet(formula.condition, instance);
  if (met !== true) return met.kind === "unmet" ? { kind: "silent", because: met.because } : untold(met);
  if (addsUpNothing(formula, instance)) return { kind: "silent", because: "没有下级可以相加" };
  const left = evaluate(formula.left, instance);
  if (left.kind === "unseen") return untold(left);
  const right = evaluate(formula.right, instance);
  if (right.kind === "unseen") return untold(right);
  if (![...left.cells, ...right.cells].some(({ field }) => field.state === "given"))
    return { kind: "silent", because: "各处都没有填写" };
  const verdict = verdictOf(formula.operator, left, right);
  if (verdict.kind === "holds") return { kind: "holds", left, right };
  return { kind: "differs", difference: { formula, left, right, ...verdict } };
}

function untold({ why, because }: Unseen): Untold {
  return { kind: why === "foreign" ? "silent" : "unseen", because };
}

function addsUpNothing({ left, right }: BoundFormula, { driver, row, tables }: Instance): boolean {
  const table = driver && tables.get(driver.table.id);
  if (!table || !row || childrenOf(table, row).length > 0) return false;
  return [left, right].flatMap(leavesOf).some((leaf) => leaf.kind === "sum" && leaf.of === "children");
}
