import type {
  DepartmentTarget,
  Document,
  Indicator,
  IndicatorColumn,
  PlanPoint,
  ProjectTarget,
} from "../model/documents";
import type {
  About,
  BudgetRule,
  GradeRule,
  HeadKey,
  IndicatorRule,
  RuleContext,
  Seen,
  Sight,
  TableRule,
  TextRule,
  WorkbookContext,
  WorkbookPart,
  WorkbookRule,
} from "./rule";

// The words that the checks of rules are written in come with the functions that define them.
export type * from "./rule";

interface TableKinds {
  ProjectTarget: ProjectTarget;
  DepartmentTarget: DepartmentTarget;
  ProjectOrDepartment: ProjectTarget | DepartmentTarget;
}

/** Defines a rule that looks at one indicator at a time. */
export function defineIndicatorRule<N extends IndicatorColumn = never, R extends IndicatorColumn = never>(
  rule: About & {
    needs?: readonly N[];
    reads?: readonly R[];
    optional?: readonly R[];
    check: (indicator: Seen<Indicator, N, R>, context: RuleContext) => void;
  },
): IndicatorRule {
  const { needs, reads, optional, check, ...about } = rule;
  return {
    ...about,
    on: "Indicator",
    sight: sightOf<IndicatorColumn>(needs, reads, optional),
    // The engine calls it only with indicators that its sight lets through.
    check: check as unknown as IndicatorRule["check"],
  };
}

/** Defines a rule over the head of a table and, with `columns`, its indicators. */
export function defineTableRule<
  O extends keyof TableKinds,
  N extends HeadKey<TableKinds[O]> = never,
  R extends HeadKey<TableKinds[O]> = never,
  CN extends IndicatorColumn = never,
  CR extends IndicatorColumn = never,
>(
  rule: About & {
    on: O;
    needs?: readonly N[];
    reads?: readonly R[];
    optional?: readonly R[];
    /** Whether it needs the 资金支出计划. */
    plan?: boolean;
    columns?: { needs?: readonly CN[]; reads?: readonly CR[]; optional?: readonly CR[] };
    check: (
      table: Seen<TableKinds[O], N, R> &
        Pick<TableKinds[O], "kind" | "source" | "strays" | "columns"> & {
          readonly plan: readonly PlanPoint[];
          readonly indicators: readonly Seen<Indicator, CN, CR>[];
        },
      context: RuleContext,
    ) => void;
  },
): TableRule {
  const { needs, reads, optional, plan, columns, check, ...about } = rule;
  return {
    ...about,
    sight: sightOf(needs as readonly string[], reads as readonly string[], optional as readonly string[]),
    plan: plan ?? false,
    columns: columns && sightOf<IndicatorColumn>(columns.needs, columns.reads, columns.optional),
    check: check as unknown as TableRule["check"],
  };
}

/**
 * Defines a rule that asks whether things are there at all. It is handed every field in whatever state, absent and
 * unreadable ones too, and says itself what it could not see.
 */
export function defineWholeTableRule(rule: Omit<TableRule, "sight" | "plan" | "columns">): TableRule {
  return { ...rule, sight: {}, plan: false, columns: undefined };
}

/** Defines a rule that looks at one text at a time. */
export function defineTextRule(rule: Omit<TextRule, "on">): TextRule {
  return { ...rule, on: "Text" };
}

/** Defines a rule over one graded indicator. */
export function defineGradeRule(rule: Omit<GradeRule, "on">): GradeRule {
  return { ...rule, on: "GradedIndicator" };
}

/** Defines a rule over one table of a department budget. */
export function defineBudgetRule(rule: Omit<BudgetRule, "on">): BudgetRule {
  return { ...rule, on: "BudgetTable" };
}

/** Defines a rule over the documents of a workbook, of the kinds that it says it reads. */
export function defineWorkbookRule<P extends WorkbookPart>(
  rule: About & {
    reads: readonly P[];
    check: (documents: readonly Extract<Document, { kind: P }>[], context: WorkbookContext) => void;
  },
): WorkbookRule {
  const { check, ...about } = rule;
  // The engine calls it only with documents of these kinds.
  return { ...about, on: "Workbook", check: check as unknown as WorkbookRule["check"] };
}

function sightOf<K>(
  needs: readonly K[] | undefined,
  reads: readonly K[] | undefined,
  optional: readonly K[] | undefined,
): Required<Sight<K>> {
  return { needs: needs ?? [], reads: reads ?? [], optional: optional ?? [] };
}
