import type { MoneyUnit } from "../model/amount";
import type {
  AcrossPart,
  BlockPart,
  Column,
  FieldCell,
  FieldType,
  Form,
  FormCell,
  GapCell,
  Half,
  Holding,
  LabelCell,
  Line,
  NotesPart,
  NumberedPart,
  Part,
  RowPart,
  TablePart,
  TemplateCell,
  TitleCell,
} from "./description";

interface Spanning {
  readonly span?: number;
}

/** Describes a form. */
export function defineForm(
  id: string,
  about: Holding & { name: string; width: number; columnWidths?: readonly number[] },
  parts: readonly Part[],
): Form {
  return { id, ...about, parts };
}

/** One row of cells. */
export function row(...cells: FormCell[]): RowPart {
  return { kind: "row", cells };
}

/** Parts beside one label that spans their rows. */
export function block(label: LabelCell, ...parts: Part[]): BlockPart {
  return { kind: "block", label, parts };
}

/** A fixed text; `aliases` are its names elsewhere. */
export function label(text: string, about: Spanning & { aliases?: readonly string[] } = {}): LabelCell {
  return { kind: "label", text, aliases: about.aliases ?? [], span: about.span ?? 1 };
}

/** A place for text. */
export function field(key: string, about: Spanning & { anywhere?: boolean } = {}): FieldCell {
  return { kind: "field", key, type: "text", span: about.span ?? 1, anywhere: about.anywhere ?? false };
}

/** A place for money. */
export function amount(key: string, about: Spanning = {}): FieldCell {
  return { kind: "field", key, type: "amount", span: about.span ?? 1, anywhere: false };
}

/** A place for text of several lines. */
export function lines(key: string, about: Spanning = {}): FieldCell {
  return { kind: "field", key, type: "lines", span: about.span ?? 1, anywhere: false };
}

/** A text with one blank "{}". */
export function template(
  key: string,
  text: string,
  about: Spanning & { aliases?: readonly string[] } = {},
): TemplateCell {
  return { kind: "template", key, template: text, aliases: about.aliases ?? [], span: about.span ?? 1 };
}

/** The name of a table, with its other names. */
export function title(text: string, about: { span: number; aliases?: readonly string[] }): TitleCell {
  return { kind: "title", text, aliases: about.aliases ?? [], span: about.span };
}

/** Empty columns. */
export function gap(span: number): GapCell {
  return { kind: "gap", span };
}

/** Percentages under labels side by side. */
export function across(key: string, labels: readonly LabelCell[]): AcrossPart {
  return { kind: "across", key, type: "percent", labels };
}

/** Rows 目标1, 目标2 … */
export function numbered(
  key: string,
  text: string,
  about: { labelSpan?: number; span: number },
): NumberedPart {
  return { kind: "numbered", key, template: text, labelSpan: about.labelSpan ?? 1, span: about.span };
}

/** Rows that begin with 注. */
export function notes(key: string, about: { span: number }): NotesPart {
  return { kind: "notes", key, span: about.span };
}

/** A table of entries. */
export function table(
  key: string,
  columns: readonly Column[],
  about: {
    total?: { label: string; span: number };
    least?: readonly string[];
    lines?: readonly Line[];
    groupAliases?: Readonly<Record<string, readonly string[]>>;
    leastLines?: number;
  } = {},
): TablePart {
  const { total, least = [], lines = [], groupAliases = {}, leastLines = 0 } = about;
  return { kind: "table", key, columns, total, least, lines, groupAliases, leastLines };
}

/** A line that a table always has. */
export function line(
  key: string,
  label: string,
  about: {
    aliases?: readonly string[];
    code?: string;
    group?: string;
    half?: Half;
    of?: string;
    optional?: boolean;
  } = {},
): Line {
  const { aliases = [], code, group, half, of, optional = false } = about;
  return { key, label, aliases, code, group, half, of, optional };
}

/** A column of a table. */
export function column(
  label: string,
  key: string,
  about: Spanning & {
    aliases?: readonly string[];
    type?: FieldType;
    group?: string;
    down?: boolean;
    dated?: boolean;
    optional?: boolean;
    yearOf?: "last" | "current";
    unit?: MoneyUnit;
    elsewhere?: boolean;
    half?: Half;
  } = {},
): Column {
  return {
    key,
    label,
    aliases: about.aliases ?? [],
    type: about.type ?? "text",
    span: about.span ?? 1,
    group: about.group,
    down: about.down ?? false,
    dated: about.dated ?? false,
    optional: about.optional ?? about.elsewhere ?? false,
    elsewhere: about.elsewhere ?? false,
    yearOf: about.yearOf,
    unit: about.unit,
    half: about.half,
  };
}
