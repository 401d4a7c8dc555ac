import type { MoneyUnit } from "../model/amount";
import type { BudgetTableNumber } from "../model/documents";

/** How the text of a field is understood: a "number" is a quantity, "lines" one cell of several lines. */
export type FieldType = "text" | "amount" | "number" | "percent" | "lines";

/** The kinds of document that forms hold. */
export type DocumentKind = "ProjectTarget" | "DepartmentTarget" | "ActivityTargets" | "BudgetTable";

/** A fixed text by which its neighbours are found. */
export interface LabelCell {
  readonly kind: "label";
  readonly text: string;
  readonly aliases: readonly string[];
  readonly span: number;
}

/** A place to fill in. */
export interface FieldCell {
  readonly kind: "field";
  readonly key: string;
  readonly type: FieldType;
  readonly span: number;
  /** Whether it is found in any row of the head, where it stands alone or has its label in the same cell. */
  readonly anywhere: boolean;
}

/** A text with one blank, such as "单位：{}" or "({}年度)"; the title is one too. */
export interface TemplateCell {
  readonly kind: "template";
  readonly key: string;
  readonly template: string;
  /** Other ways to write it; these count only where what is filled in looks like a year or a unit of money. */
  readonly aliases: readonly string[];
  readonly span: number;
}

/** Columns that stay empty. */
export interface GapCell {
  readonly kind: "gap";
  readonly span: number;
}

/** The name of a table above it, which sheets write with a year, a unit or other words before it. */
export interface TitleCell {
  readonly kind: "title";
  readonly text: string;
  /** Other names, without what may stand before them. */
  readonly aliases: readonly string[];
  readonly span: number;
}

export type FormCell = LabelCell | FieldCell | TemplateCell | TitleCell | GapCell;

/** One row of cells from left to right. */
export interface RowPart {
  readonly kind: "row";
  readonly cells: readonly FormCell[];
}

/** Parts with one label at their left that spans all their rows. */
export interface BlockPart {
  readonly kind: "block";
  readonly label: LabelCell;
  readonly parts: readonly Part[];
}

/** Labels side by side, with a value under each. */
export interface AcrossPart {
  readonly kind: "across";
  readonly key: string;
  readonly type: FieldType;
  readonly labels: readonly LabelCell[];
}

/** Rows counted from 1, each with its numbered label: 目标1, 目标2 … */
export interface NumberedPart {
  readonly kind: "numbered";
  readonly key: string;
  /** "{}" stands for the number. */
  readonly template: string;
  readonly labelSpan: number;
  readonly span: number;
}

/** The sides of a table that has income and expenditure side by side. */
export type Half = "income" | "expenditure";

/** A column of a table. */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly type: FieldType;
  readonly span: number;
  /** A label over several neighbouring columns, in a header row of its own. */
  readonly group: string | undefined;
  /** Equal neighbours below each other stand in one merged cell. */
  readonly down: boolean;
  /** The label may begin with a year: 2023年预留中小微企业份额. */
  readonly dated: boolean;
  /** Many sheets do without this column; a form fits as well where it is not there. */
  readonly optional: boolean;
  /** Whose budget stands in it, where its header may be just a year's: 2021年度预算. */
  readonly yearOf: "last" | "current" | undefined;
  /** The unit of its money, written behind its label where the sheet declares none. */
  readonly unit: MoneyUnit | undefined;
  /** Only the layout of other places or years has it; it is written where there is something to write in it. */
  readonly elsewhere: boolean;
  /** The side that it is on, in a table of two. */
  readonly half: Half | undefined;
}

/** A line that a table always has, such as 收入总计. */
export interface Line {
  readonly key: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** The code of the classification that it stands for: 205 for 五、教育支出. */
  readonly code: string | undefined;
  /** What formulas call it together with its like: 每项收入, 每类支出. */
  readonly group: string | undefined;
  /** The side that it stands on, in a table of two. */
  readonly half?: Half | undefined;
  /** The key of the line that it is a part of; such a line is looked for below that one only. */
  readonly of?: string | undefined;
  /** Only some sheets have it; it is not written. */
  readonly optional?: boolean;
}

/** A header and as many rows as there are entries. */
export interface TablePart {
  readonly kind: "table";
  readonly key: string;
  readonly columns: readonly Column[];
  /** The label of a closing row that sums the amount columns. */
  readonly total: { readonly label: string; readonly span: number } | undefined;
  /** Keys of the columns by which a header is known however few of the others it shows. */
  readonly least: readonly string[];
  /** How many of its lines must be there, if no title names it: its header is too narrow to know it by. */
  readonly leastLines: number;
  /** The lines that it always has, in their order; none where the lines differ from sheet to sheet. */
  readonly lines: readonly Line[];
  /** Other names of the labels over several columns. */
  readonly groupAliases: Readonly<Record<string, readonly string[]>>;
}

/** Rows below the table, or between its title and its header, that begin with 注. */
export interface NotesPart {
  readonly kind: "notes";
  readonly key: string;
  readonly span: number;
}

export type Part = RowPart | BlockPart | AcrossPart | NumberedPart | TablePart | NotesPart;

/** What kind of document a form holds; of a budget table also which. */
export type Holding =
  | { readonly document: Exclude<DocumentKind, "BudgetTable"> }
  | { readonly document: "BudgetTable"; readonly table: BudgetTableNumber };

/** One official form, described once; read, written and checked from this. */
export type Form = Holding & {
  /** Stable name in code and reports: "project-target/hebei". */
  readonly id: string;
  /** What users call it. */
  readonly name: string;
  /** Columns of its layout. */
  readonly width: number;
  /** How wide each is, in characters, where the usual width will not do; by place from the left. */
  readonly columnWidths?: readonly number[];
  readonly parts: readonly Part[];
};
