import { normaliseLabel } from "../sheet/label";
import type { Column, Form, LabelCell, Part, TablePart, TemplateCell, TitleCell } from "./description";
import { isTitleOf } from "./table-titles";
import { filledValue, shapelyValue } from "./template-text";
import type { Token } from "./tokens";
import { yearOfHeader } from "./yearly-headers";

const LONGEST_LABEL = 40;

/** A text of a form by which it is recognised. */
export interface Term {
  /** As the form writes it. */
  readonly text: string;
  /** Whether the term is a column of the main table, and so stands in its header. */
  readonly inHeader: boolean;
  /** Whether many sheets do without it. */
  readonly optional: boolean;
  /** The texts that it matches, as labels are compared; none where it matches by more than those. */
  readonly names: readonly string[];
  matches(token: Token): boolean;
}

/** Whether a token is the label, by its name or an alias, with or without a unit in brackets behind it. */
export function isLabel(token: Token, wanted: Pick<LabelCell, "text" | "aliases">): boolean {
  if (token.norm.length > LONGEST_LABEL) return false;
  const names = namesOf(wanted);
  return names.includes(token.norm) || names.includes(token.bare);
}

const knownNames = new WeakMap<object, readonly string[]>();

function namesOf(wanted: Pick<LabelCell, "text" | "aliases">): readonly string[] {
  let found = knownNames.get(wanted);
  if (!found) {
    found = [wanted.text, ...wanted.aliases].map(normaliseLabel);
    knownNames.set(wanted, found);
  }
  return found;
}

/** Whether a token is the header of a column. */
export function isHeaderOf(token: Token, column: Column): boolean {
  return (
    isLabel(token, labelOf(column)) ||
    (column.dated && namesOf(labelOf(column)).includes(undated(token))) ||
    (column.yearOf !== undefined && yearOfHeader(token) !== undefined)
  );
}

const tableLabels = new WeakMap<TablePart, ReadonlySet<string>>();

/** The labels of a table's columns and those over several of them, as labels are compared. */
export function columnNames(part: TablePart): ReadonlySet<string> {
  let found = tableLabels.get(part);
  if (!found) {
    const groups = groupsOf(part).flatMap((group) => namesOf(groupLabel(part, group)));
    found = new Set([...part.columns.flatMap((column) => namesOf(labelOf(column))), ...groups]);
    tableLabels.set(part, found);
  }
  return found;
}

/** Whether a token is the header of any column of a table, or the label over several of them. */
export function isLabelOf(token: Token, part: TablePart): boolean {
  const found = columnNames(part);
  return (
    found.has(token.norm) ||
    found.has(token.bare) ||
    found.has(undated(token)) ||
    (yearOfHeader(token) !== undefined && part.columns.some(({ yearOf }) => yearOf))
  );
}

const groupLabels = new WeakMap<TablePart, Map<string, Pick<LabelCell, "text" | "aliases">>>();

/** A label over several columns with its other names. */
export function groupLabel(part: TablePart, group: string): Pick<LabelCell, "text" | "aliases"> {
  let labels = groupLabels.get(part);
  if (!labels) {
    labels = new Map(groupsOf(part).map((text) => [text, { text, aliases: part.groupAliases[text] ?? [] }]));
    groupLabels.set(part, labels);
  }
  return labels.get(group) ?? { text: group, aliases: [] };
}

/** The labels over several columns of a table, those that only other sheets have too. */
export function groupsOf({ columns, groupAliases }: TablePart): readonly string[] {
  return [...new Set([...columns.flatMap(({ group }) => group ?? []), ...Object.keys(groupAliases)])];
}

/** Whether a token is the label over several columns. */
export function isGroup(token: Token, part: TablePart, group: string): boolean {
  return isLabel(token, groupLabel(part, group));
}

/** A label without the year before it. */
export function undated({ norm }: Token): string {
  return norm.startsWith("20") ? norm.replace(/^20\d\d年度?/, "") : norm;
}

const columnLabels = new WeakMap<Column, Pick<LabelCell, "text" | "aliases">>();

function labelOf(column: Column): Pick<LabelCell, "text" | "aliases"> {
  let found = columnLabels.get(column);
  if (!found) {
    found = { text: column.label, aliases: column.aliases };
    columnLabels.set(column, found);
  }
  return found;
}

const knownTables = new WeakMap<Form, TablePart>();

/** Whether a table is the one that its form ends with: indicators, or the lines of a budget table. */
export function isMainTable({ key }: TablePart): boolean {
  return key === "indicators" || key === "rows";
}

/** The table that every form ends with, and by whose header it is found. */
export function mainTable(form: Form): TablePart {
  const found = knownTables.get(form) ?? tables(form.parts).find(isMainTable);
  if (!found) throw new Error(`form ${form.id} has no table to end with`);
  knownTables.set(form, found);
  return found;
}

function tables(parts: readonly Part[]): TablePart[] {
  return parts.flatMap((part) =>
    part.kind === "table" ? [part] : part.kind === "block" ? tables(part.parts) : [],
  );
}

/** The names of a form above its table. */
export function titlesOf({ parts }: Form): readonly TitleCell[] {
  return parts.flatMap((part) =>
    part.kind === "row" ? part.cells.filter((cell) => cell.kind === "title") : [],
  );
}

/** All terms of a form; titles with a blank are left out, since they tell forms apart poorly. */
export function termsOf(form: Form): readonly Term[] {
  return form.parts.flatMap(termsOfPart);
}

function termsOfPart(part: Part): Term[] {
  switch (part.kind) {
    case "block":
      return [labelTerm(part.label), ...part.parts.flatMap(termsOfPart)];
    case "across":
      return part.labels.map((label) => labelTerm(label));
    case "numbered":
      return [1, 2].map((n) => labelTerm({ text: part.template.replace("{}", String(n)), aliases: [] }));
    case "table":
      return tableTerms(part);
    case "notes":
      return [];
    case "row":
      return part.cells.flatMap((cell) => {
        if (cell.kind === "label") return [labelTerm(cell)];
        if (cell.kind === "title") return [titleTerm(cell)];
        if (cell.kind !== "template" || cell.key === "title") return [];
        return [templateTerm(cell)];
      });
  }
}

const templateTerms = new WeakMap<TemplateCell, Term>();

/** One term for a place, however many forms share it. */
function templateTerm(cell: TemplateCell): Term {
  let found = templateTerms.get(cell);
  if (!found) {
    found = {
      text: cell.template.replace("{}", "…"),
      inHeader: false,
      optional: false,
      names: [],
      matches: ({ norm }) => filledValue(cell, norm) !== undefined || shapelyValue(cell, norm) !== undefined,
    };
    templateTerms.set(cell, found);
  }
  return found;
}

function tableTerms(part: TablePart): Term[] {
  const inHeader = isMainTable(part);
  return [
    ...part.columns.map((column) => columnTerm(column, inHeader)),
    ...groupsOf(part).map((group) => groupTerm(part, group, inHeader)),
    ...(part.total ? [labelTerm({ text: part.total.label, aliases: [] })] : []),
  ];
}

function columnTerm(column: Column, inHeader: boolean): Term {
  const { label, optional } = column;
  return { text: label, inHeader, optional, names: [], matches: (token) => isHeaderOf(token, column) };
}

function groupTerm(part: TablePart, group: string, inHeader: boolean): Term {
  const optional = part.columns.every((column) => column.group !== group);
  return { ...labelTerm(groupLabel(part, group), inHeader), optional };
}

function titleTerm(title: TitleCell): Term {
  const { text } = title;
  return { text, inHeader: false, optional: false, names: [], matches: ({ norm }) => isTitleOf(norm, title) };
}

function labelTerm(wanted: Pick<LabelCell, "text" | "aliases">, inHeader = false): Term {
  const text = wanted.text.replace(/\s/g, "");
  const names = namesOf(wanted).filter((name) => name.length <= LONGEST_LABEL);
  return { text, inHeader, optional: false, names, matches: (token) => isLabel(token, wanted) };
}

/** Whether a token is the title of some form: "…绩效目标表", "…绩效目标申报表". */
export function isTitle(token: Token): boolean {
  return token.norm.length < 120 && /绩效目标(?:申报)?表$/.test(token.norm);
}
