import type { UnrecognisedSheet } from "../forms/read-workbook";
import type { Classification } from "../model/classification/classification";
import type {
  BudgetTable,
  DepartmentTarget,
  Document,
  GradedIndicator,
  Indicator,
  IndicatorColumn,
  ProjectTarget,
} from "../model/documents";
import type { Field, Given } from "../model/field";
import type { CellRef } from "../sheet/address";
import type { Severity } from "../sheet/mark";
import type { Profile } from "./profile";

/** The families of the rule catalogue. */
export type Family =
  "结构" | "指标值" | "资金" | "支出计划" | "编码与年度" | "活动分档" | "跨表" | "预算表" | "文字";

/** Anything that stands in a cell and can be pointed at: a field, or a header of a column. */
export interface Place {
  readonly at: CellRef;
  readonly label: string;
  readonly text?: string;
}

/** A cell with a text that a person wrote. */
export interface TextCell extends Place {
  readonly text: string;
  /** name: what something is called; value: a target value; prose: everything else. */
  readonly kind: "name" | "prose" | "value";
  /** The title, where it only repeats this cell. */
  readonly echo: Place | undefined;
}

/** How far a mend can be trusted: with all others, one at a time after a look, or only told and not applied. */
export type Safety = "safe" | "confirm" | "show";

/** A mend of a finding: cells and what they are to hold. Text stays text, whatever it begins with. */
export interface FixDraft {
  /** What it does, as the button says it: "改为 ≤4000万元". */
  readonly title: string;
  readonly safety: Safety;
  readonly changes: readonly { readonly at: Place; readonly value: string | number | null }[];
}

/** What a rule says of one cell; the engine adds the rule's own words. */
export interface FindingDraft {
  readonly at: Place;
  /** What is wrong, with figures and units. */
  readonly message: string;
  /** What to do, where it differs from the rule's own advice. */
  readonly how?: string;
  readonly severity?: Severity;
  readonly related?: readonly { readonly role: string; readonly at: Place }[];
  readonly difference?: string;
  readonly allowed?: string;
  readonly fixes?: readonly FixDraft[];
  /** What tells this finding from others with the same text: the engine fills in the indicator's name. */
  readonly subject?: string;
}

/** What tables are measured by. */
export interface Measures {
  readonly profile: Profile;
  readonly classification: Classification;
}

/** What a rule has at hand while it checks. */
export interface RuleContext extends Measures {
  report(finding: FindingDraft): void;
  /** Something that had to be looked at could not be seen; without findings the answer is then 未能检查. */
  unseen(because: string): void;
  /** The rule has nothing to say here. */
  notApplicable(because: string): void;
}

/** Keys of a document under which single fields stand. */
export type HeadKey<D> = {
  [K in keyof D]-?: D[K] extends Field<unknown> ? K : never;
}[keyof D];

/**
 * What a rule must be able to see before it may answer. `needs`: must hold a value. `reads`: must be on the sheet, but
 * may be blank. `optional`: the form may lack it; where it has it, it must be on the sheet and readable.
 */
export interface Sight<K> {
  readonly needs?: readonly K[];
  readonly reads?: readonly K[];
  readonly optional?: readonly K[];
}

/** The part of a subject that a rule may see: fields it needs are sure to hold a value. */
export type Seen<D, N extends keyof D, R extends keyof D> = {
  readonly [K in N]: D[K] extends Field<infer T> ? Given<T> : D[K];
} & Pick<D, R>;

/** What every rule says of itself. */
export interface About {
  readonly id: string;
  /** What should hold, in a few words. */
  readonly title: string;
  readonly family: Family;
  readonly severity: Severity;
  /** The regulation or practice behind it. */
  readonly basis: string;
  /** Why it matters, in one sentence. */
  readonly why: string;
  /** What to do about it, in one sentence. */
  readonly how: string;
  /** Rules that speak instead where both would speak of one cell. */
  readonly yieldsTo?: readonly string[];
}

/** A rule that looks at one indicator at a time, in project and department tables alike. */
export interface IndicatorRule extends About {
  readonly on: "Indicator";
  readonly sight: Sight<IndicatorColumn>;
  readonly check: (indicator: Indicator, context: RuleContext) => void;
}

/** A rule over the head of a table, and its indicators where `columns` asks for them. */
export interface TableRule extends About {
  readonly on: "ProjectTarget" | "DepartmentTarget" | "ProjectOrDepartment";
  readonly sight: Sight<string>;
  readonly plan: boolean;
  readonly columns: Sight<IndicatorColumn> | undefined;
  readonly check: (table: ProjectTarget | DepartmentTarget, context: RuleContext) => void;
}

/** A rule over one graded indicator of an activity table. */
export interface GradeRule extends About {
  readonly on: "GradedIndicator";
  readonly check: (indicator: GradedIndicator, context: RuleContext) => void;
}

/** A rule that looks at one text at a time, in tables of every kind, wherever in the table it stands. */
export interface TextRule extends About {
  readonly on: "Text";
  /** What is wrong with the text; undefined for a good one. */
  readonly find: (cell: TextCell) => Pick<FindingDraft, "message" | "how" | "fixes"> | undefined;
}

/** A rule over one table of a department budget; it says itself what it could not see. */
export interface BudgetRule extends About {
  readonly on: "BudgetTable";
  readonly check: (table: BudgetTable, context: RuleContext) => void;
}

/** What a rule over a workbook may look at: its tables of a kind, or its sheets that were read as no table. */
export type WorkbookPart = Document["kind"] | "Unrecognised";

/** What a rule over a workbook has at hand. */
export interface WorkbookContext extends RuleContext {
  /** Sheets that could not be read as any table; none for a rule that does not say that it looks at them. */
  readonly unread: readonly UnrecognisedSheet[];
}

/** A rule over the documents of a workbook; it says itself what it could not see. */
export interface WorkbookRule extends About {
  readonly on: "Workbook";
  /** What it looks at. It is handed nothing else, and is asked again only when something of this has changed. */
  readonly reads: readonly WorkbookPart[];
  readonly check: (documents: readonly Document[], context: WorkbookContext) => void;
}

/** Any rule of the catalogue. */
export type Rule = IndicatorRule | TableRule | GradeRule | TextRule | BudgetRule | WorkbookRule;
