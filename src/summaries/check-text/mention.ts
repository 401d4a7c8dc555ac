import type { TextFigure } from "../../model/text-amounts";

/** What a figure of a text is about. */
export interface Subject {
  /** Everything that its name may mean, by the keys of concepts. */
  readonly concepts: readonly string[];
  /** As the text has it. */
  readonly name: string;
  readonly weight: 1 | 2 | 3;
}

/** A figure of money or a percentage, with what the words around it tell. */
export interface Mention {
  readonly index: number;
  /** Where it stands in the plain text. */
  readonly from: number;
  readonly to: number;
  readonly figure: Extract<TextFigure, { kind: "amount" | "standard" | "percentage" }>;
  readonly isNegative: boolean;
  readonly subject: Subject | undefined;
  /** Its name with the words before it that are not known: 本级支出. */
  readonly label: string;
  /** The line that it is a column of: 教育支出 of 基本支出. */
  readonly within: Subject | undefined;
  readonly aspect: "value" | "change" | "rate" | "share" | "standard" | "percent";
  readonly sign: 1 | -1 | 0;
  readonly time: "now" | "last" | "other";
  /** Whether every word between the name and the figure is known. */
  readonly isSure: boolean;
  isAbout: boolean;
  readonly isReason: boolean;
  /** What the headings and figures before it speak of. */
  readonly scope: Scope;
  /** Sentences and headed sections are counted. */
  readonly sentence: number;
  readonly section: number;
}

/** The lists in which a name means one thing: economic items, or the three publics. */
export type Scope = "running" | "publics" | undefined;

/** A whole with the parts that 其中 names. */
export interface Group {
  /** The whole's own figure, and by how much it changed. */
  readonly value: Mention | undefined;
  readonly change: Mention | undefined;
  readonly depth: number;
  /** A bracket without 其中, whose figures need not be parts. */
  isSoft: boolean;
  /** After the end of a sentence only what is known to be a part goes on being one. */
  onlyChildren: boolean;
  /** 等, 主要: what is named may be less than the whole. */
  isOpen: boolean;
  readonly parts: Mention[];
  /** Parts that are said to be the same as last year. */
  readonly unchanged: string[];
}
