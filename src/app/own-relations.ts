import { once } from "../model/remember";
import type { Relation } from "../relations/relation";
import type { FormulaColumn, FormulaEntry } from "../reports/formula-list";
import type { FormulaSheet } from "../reports/formula-sheet";
import { relationRule } from "../rules/budget/relation-rule";
import { OWN_RELATION } from "../rules/profile";
import type { WorkbookRule } from "../rules/define-rule";
import type { Outcome } from "../rules/outcome";
import type { Profile } from "../rules/profile";
import { toA1, type CellRef } from "../sheet/address";

/** A relation that the user wrote. */
export interface OwnRelation {
  readonly relation: Relation;
  /** Where it is kept. */
  readonly from: "profile" | "workbook";
  /** The id of the rule that it is. */
  readonly rule: string;
  /** Whether the workbook has another under the same id, which answers in its place. */
  readonly replaced: boolean;
}

/** Something on a sheet of 审核公式 that could not be understood, and so checks nothing. */
export interface OwnProblem {
  readonly at: CellRef;
  /** What the relation is called, as far as that can be seen. */
  readonly title: string;
  readonly rule: string;
  readonly because: string;
  /** The relation as it stands there, to be mended; undefined where it cannot be told from another by its id. */
  readonly written: WrittenRelation | undefined;
}

/** A relation as its columns say it, be they right or wrong; the formulas one a line. */
export type WrittenRelation = Readonly<Record<FormulaColumn, string>>;

/** The relations of one's own that a workbook is checked with. */
export interface OwnRelations {
  readonly relations: readonly OwnRelation[];
  readonly problems: readonly OwnProblem[];
}

/** The relations of a profile and of a workbook together; of two with one id the workbook's is nearer. */
export function ownRelations(profile: Profile, sheets: readonly FormulaSheet[]): OwnRelations {
  const kept = sheets.flatMap(({ relations }) => relations.map(({ relation }) => relation));
  const ids = new Set(kept.map(({ id }) => id));
  const own = (from: OwnRelation["from"], relation: Relation): OwnRelation => ({
    relation,
    from,
    rule: ruleId(relation.id),
    replaced: from === "profile" && ids.has(relation.id),
  });
  return {
    relations: [
      ...kept.map((relation) => own("workbook", relation)),
      ...profile.relations.map((relation) => own("profile", relation)),
    ],
    problems: sheets.flatMap(problemsOn),
  };
}

/** The rules that relations of one's own are. */
export function ownRules({ relations }: OwnRelations): readonly WorkbookRule[] {
  return relations.filter(({ replaced }) => !replaced).map(({ relation }) => ownRule(relation));
}

/** One rule for one relation, so that what it said before is known again. */
const ownRule = once((relation: Relation): WorkbookRule => ({
  ...relationRule(relation),
  id: ruleId(relation.id),
}));

/** What could not be understood is 未能检查, and never left out in silence. */
export function problemOutcomes({ problems }: OwnRelations): readonly Outcome[] {
  return problems.map(({ at, title, rule, because }) => ({
    rule,
    title,
    kind: "insufficient",
    table: { sheet: at.sheet, row: at.row, title: `${at.sheet}!${toA1(at)}` },
    because,
    findings: [],
  }));
}

function problemsOn({ entries, relations, problems }: FormulaSheet): OwnProblem[] {
  const ids = new Set(["", ...relations.map(({ relation }) => relation.id)]);
  return problems.map(({ at, message }) => {
    const entry = entries.find(({ lines }) => lines.some(({ row }) => row === at.row));
    const { id = "", title = "" } = entry?.first.texts ?? {};
    return {
      at,
      title: title || id || "自定义审核公式",
      rule: id === "" ? OWN_RELATION : ruleId(id),
      because: message,
      written: entry && !ids.has(id) ? writtenIn(entry) : undefined,
    };
  });
}

function writtenIn({ first, lines }: FormulaEntry): WrittenRelation {
  return { ...first.texts, formula: lines.map(({ texts }) => texts.formula).join("\n") };
}

function ruleId(id: string): string {
  return `${OWN_RELATION}-${id}`;
}
