import type { WrittenRelation } from "../../app/own-relations";
import { formulasIn } from "../../app/try-lines";
import { LONGEST_NAME } from "../../model/json-text/schemas";
import { compileFormula } from "../../relations/check-relation";
import { LONGEST_TEXT, MOST_FORMULAS, OWN_DEFAULTS, wholeRelation } from "../../relations/own-relation";
import type { Relation } from "../../relations/relation";
import { whyTaken } from "../../relations/relation-remarks";
import { SEVERITIES, SEVERITY_NAMES, type Severity } from "../../sheet/mark";

/** A relation while it is being written: texts as typed. */
export interface Draft {
  /** One a line. */
  readonly formulas: string;
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  readonly severity: Severity;
  /** 说明: why it matters. */
  readonly why: string;
  /** What to do; kept as it was. */
  readonly how: string;
}

/** What keeps a draft from being saved, by the field that is to be mended. */
export type DraftProblems = Readonly<Partial<Record<"formulas" | "id" | "title" | "basis" | "why", string>>>;

/** Nothing written yet, under the first id that is free. */
export function newDraft(taken: readonly string[]): Draft {
  const known = new Set(taken);
  let number = 1;
  while (known.has(idOf(number))) number++;
  const { severity } = OWN_DEFAULTS;
  return { formulas: "", id: idOf(number), title: "", basis: "", severity, why: "", how: "" };
}

/** A relation as it is changed; what was left to the defaults is left blank again. */
export function draftOf({ formulas, id, title, basis, severity, why, how }: Relation): Draft {
  return {
    formulas: formulas.join("\n"),
    id,
    title,
    severity,
    basis: basis === OWN_DEFAULTS.basis ? "" : basis,
    why: why === OWN_DEFAULTS.why ? "" : why,
    how: how === OWN_DEFAULTS.how ? "" : how,
  };
}

/** A relation as it stands on its sheet, wrong as it may be. */
export function draftOfWritten({ formula, severity, ...texts }: WrittenRelation): Draft {
  const found = SEVERITIES.find((each) => SEVERITY_NAMES[each] === severity);
  return { ...texts, formulas: formula, severity: found ?? OWN_DEFAULTS.severity };
}

/** The relation that a draft is, with the defaults for what was left blank. */
export function relationOf(draft: Draft): Relation {
  return wholeRelation({
    id: draft.id.trim(),
    title: draft.title.trim(),
    severity: draft.severity,
    basis: draft.basis.trim() || OWN_DEFAULTS.basis,
    why: draft.why.trim() || OWN_DEFAULTS.why,
    how: draft.how.trim() || OWN_DEFAULTS.how,
    formulas: [...formulasIn(draft.formulas)],
  });
}

/** What is still to be mended; `taken` are the ids of the other relations. */
export function draftProblems(draft: Draft, taken: readonly string[]): DraftProblems {
  const found = {
    formulas: formulasProblem(formulasIn(draft.formulas)),
    id: idProblem(draft.id.trim(), taken),
    title:
      draft.title.trim() === ""
        ? "请写名称，它是问题的标题。"
        : lengthProblem("名称", draft.title, LONGEST_NAME),
    basis: lengthProblem("依据", draft.basis, LONGEST_TEXT),
    why: lengthProblem("说明", draft.why, LONGEST_TEXT),
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined));
}

function idOf(number: number): string {
  return `Z${String(number).padStart(2, "0")}`;
}

function formulasProblem(formulas: readonly string[]): string | undefined {
  if (formulas.length === 0) return "请写公式，一行一条。";
  if (formulas.length > MOST_FORMULAS) return `一条关系最多 ${MOST_FORMULAS} 个公式，请分开写。`;
  if (formulas.every((text) => compileFormula(text).ok)) return undefined;
  return "公式还没有写对，改好后再保存。";
}

function idProblem(id: string, taken: readonly string[]): string | undefined {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id))
    return "编号用汉字、字母、数字和 . _ -，并以汉字、字母或数字开头。";
  const why = whyTaken(id, new Set(taken));
  return lengthProblem("编号", id, LONGEST_NAME) ?? (why && `${why}。`);
}

function lengthProblem(name: string, text: string, longest: number): string | undefined {
  return text.trim().length > longest ? `${name}不能超过 ${longest} 个字。` : undefined;
}
