import { findNodeAtLocation, type Node } from "jsonc-parser";
import { offsetInString } from "../model/json-text/offset-in-string";
import { childrenOf } from "../model/json-text/plain-value";
import type { Remark } from "../model/json-text/text-problem";
import { quoted } from "../model/quoted";
import { compileFormula } from "./check-relation";
import { OFFICIAL_RELATIONS } from "./official/official-relations";
import { MOST_FORMULAS, MOST_RELATIONS } from "./own-relation";

/** More formulas that are wrong than are ever told need not be looked for. */
const MOST_WRONG = 60;

/** What is wrong with relations in a JSON text beyond their shape: ids that are taken, and formulas that say nothing. */
export function relationRemarks(list: Node | undefined, text: string): Remark[] {
  const relations = entriesOf(list).slice(0, MOST_RELATIONS);
  return [...takenIds(relations), ...wrongFormulas(relations, text)];
}

function takenIds(relations: readonly Node[]): Remark[] {
  const seen = new Set<unknown>();
  return relations.flatMap((relation) => {
    const id = findNodeAtLocation(relation, ["id"]);
    if (id?.type !== "string") return [];
    const why = whyTaken(String(id.value), seen);
    seen.add(id.value);
    return why === undefined ? [] : [{ offset: id.offset, say: () => why }];
  });
}

/** Why an id cannot be had; the built-in ones, and those already seen, are taken. */
export function whyTaken(id: string, seen: ReadonlySet<unknown>): string | undefined {
  if (OFFICIAL_RELATIONS.some((official) => official.id === id)) {
    return `编号${quoted(id)}是内置的勾稽关系，请另起一个`;
  }
  return seen.has(id) ? `编号${quoted(id)}与前面的重复` : undefined;
}

function wrongFormulas(relations: readonly Node[], text: string): Remark[] {
  const remarks: Remark[] = [];
  for (const relation of relations) {
    const formulas = entriesOf(findNodeAtLocation(relation, ["formulas"])).slice(0, MOST_FORMULAS);
    for (const formula of formulas) {
      if (remarks.length > MOST_WRONG) return remarks;
      if (formula.type === "string") remarks.push(...formulaRemarks(formula, text));
    }
  }
  return remarks;
}

function formulaRemarks(node: Node, text: string): Remark[] {
  const compiled = compileFormula(String(node.value));
  if (compiled.ok) return [];
  return compiled.problems.map(({ from, message }) => ({
    offset: offsetInString(text, node, from),
    say: () => message.replace(/。$/, ""),
  }));
}

function entriesOf(node: Node | undefined): readonly Node[] {
  return node?.type === "array" ? childrenOf(node) : [];
}
