import type { Document, ProjectTarget } from "../../model/documents";
import type { Field } from "../../model/field";
import { textFigures } from "../../model/text-amounts";
import type { CellRef } from "../../sheet/address";
import { normaliseLabel } from "../../sheet/label";
import { mergeLookup } from "../../sheet/merges";
import { valueAt } from "../../sheet/snapshot";
import { filling, waiting } from "./cell-completion";
import type { Completion, CompletionAbout, SitedTable, TargetTable } from "./completion";

const TITLE = /(?:项目)?(?:支出)?绩效目标(?:申报)?表$/;
/** Why a place has to wait for the user. */
const UNKNOWN: Readonly<Record<string, string>> = {
  code: "编码由项目库给定，请从项目库复制",
  purpose: "资金用途只有您知道",
  goals: "绩效目标只有您知道",
};
/** Fields of a head that the other tables of a workbook say as well. */
const SHARED = ["unit", "authority", "year"] as const;

/** Fields of the head that follow from something, and those that wait for the user. */
export function headCompletions(sited: SitedTable, about: CompletionAbout): Completion[] {
  const { table, snapshot } = sited;
  const found: Completion[] = [...titleAndName(sited)];
  for (const key of headKeys(table)) {
    const field = fieldOf(table, key);
    if (field?.state !== "blank") continue;
    const label = key === "year" ? "年度" : field.label;
    const place = { kind: "表头", label, at: field.at } as const;
    const shared = isShared(key) ? sharedBy(table, key, about.others ?? []) : undefined;
    if (shared) found.push(filling(snapshot, place, writtenFor(key, shared.text), shared.because));
    else found.push(waiting(place, UNKNOWN[key] ?? "表里看不出来"));
  }
  return [...found, ...unitOfMoney(sited, about)];
}

function headKeys(table: TargetTable): readonly string[] {
  return table.kind === "DepartmentTarget"
    ? ["name", "year", "goals"]
    : ["code", "unit", "authority", "origin", "period", "year", "purpose", "goals"];
}

function fieldOf(table: TargetTable, key: string): Field<unknown> | undefined {
  return (table as unknown as Readonly<Record<string, Field<unknown> | undefined>>)[key];
}

function isShared(key: string): key is (typeof SHARED)[number] {
  return SHARED.some((shared) => shared === key);
}

function writtenFor(key: string, text: string): string {
  return key === "year" ? `(${text}年度)` : text;
}

/** What all other tables of the same form say, where at least one does. */
function sharedBy(
  table: TargetTable,
  key: (typeof SHARED)[number],
  others: readonly Document[],
): { readonly text: string; readonly because: string } | undefined {
  const fields = others
    .filter(({ source, kind }) => kind === table.kind && source.form === table.source.form)
    .filter(({ source }) => !isSamePlace(source, table.source))
    .map((other) => fieldOf(other as TargetTable, key));
  const texts = fields.flatMap((field) => (field?.state === "given" ? [String(field.value)] : []));
  const [text] = texts;
  if (text === undefined || texts.some((other) => normaliseLabel(other) !== normaliseLabel(text)))
    return undefined;
  return { text, because: `工作簿里另外 ${texts.length} 张表都是“${text}”` };
}

function isSamePlace(one: TargetTable["source"], other: TargetTable["source"]): boolean {
  return one.sheet === other.sheet && one.area.top === other.area.top;
}

/** 项目名称 from the title, and the title from 项目名称. */
function titleAndName({ table, snapshot }: SitedTable): Completion[] {
  if (table.kind !== "ProjectTarget") return [];
  const { title, name } = table;
  if (name.state === "blank") {
    const place = { kind: "表头", label: name.label, at: name.at } as const;
    const said = title.state === "given" ? title.text.trim().replace(TITLE, "").trim() : "";
    return [
      said === ""
        ? waiting(place, "表名里也没有项目名称")
        : filling(snapshot, place, said, "表名里写的项目名称"),
    ];
  }
  if (name.state !== "given" || title.state === "foreign") return [];
  const at = title.state === "given" && isBare(title.text) ? title.at : titleCell({ table, snapshot });
  if (title.state === "given" && !isBare(title.text)) return [];
  if (!at) return [];
  const place = { kind: "表头", label: "表名", at } as const;
  return [filling(snapshot, place, `${name.text.trim()}绩效目标表`, "表名是项目名称加“绩效目标表”")];
}

/** Whether a title names no project. */
function isBare(title: string): boolean {
  return title.trim().replace(TITLE, "") === "";
}

/** The blank merged cell right above a table, where its title belongs. */
function titleCell({ table, snapshot }: SitedTable): CellRef | undefined {
  const { sheet, area } = table.source;
  const at = { sheet, row: area.top - 1, col: area.left };
  const merge = mergeLookup(snapshot)(at);
  const isOwn = merge && merge.left === at.col && merge.right >= area.right && merge.top === at.row;
  return isOwn && merge.bottom === at.row && valueAt(snapshot, at) === null ? at : undefined;
}

/** 单位：万元, where the table itself names its budget with the unit and no other table says otherwise. */
function unitOfMoney({ table, snapshot }: SitedTable, { others = [] }: CompletionAbout): Completion[] {
  if (
    table.kind !== "ProjectTarget" ||
    table.amountUnit.state === "given" ||
    table.amountUnit.state === "foreign"
  )
    return [];
  if (table.budget.state === "given") return [];
  const at = unitCell(table, { table, snapshot });
  if (!at) return [];
  const place = { kind: "表头", label: "金额单位", at } as const;
  const unit = unitNamed(table);
  const otherUnits = others.flatMap((other) =>
    other.kind === "ProjectTarget" &&
    other.source.form === table.source.form &&
    other.amountUnit.state === "given"
      ? [other.amountUnit.value]
      : [],
  );
  if (unit === undefined || otherUnits.some((other) => other !== unit))
    return [waiting(place, "表里看不出金额是元还是万元")];
  return [filling(snapshot, place, `单位：${unit}`, `表里的文字写明预算数是${unit}`)];
}

/** The unit with which the texts of a table name the figure that stands as its budget. */
function unitNamed({ budget, purpose, indicators }: ProjectTarget): string | undefined {
  const figure = budget.state === "unreadable" ? budget.text.replace(/[,，\s]/g, "") : "";
  if (!/^\d+(?:\.\d+)?$/.test(figure)) return undefined;
  const texts = [purpose, ...indicators.map(({ value }) => value)].flatMap((field) =>
    field.state === "given" ? [field.text] : [],
  );
  const units = new Set<string>();
  for (const text of texts) {
    for (const found of textFigures(text)) {
      if (found.kind !== "amount") continue;
      const written = /^[\d,.]+/.exec(text.slice(found.from, found.to))?.[0]?.replaceAll(",", "");
      if (written !== undefined && Number(written) === Number(figure)) units.add(found.amount.unit);
    }
  }
  const [unit, another] = units;
  return another === undefined ? unit : undefined;
}

/** Where the unit belongs: in the cell that says 单位 and no more, or in the blank one beside the department. */
function unitCell(table: ProjectTarget, { snapshot }: SitedTable): CellRef | undefined {
  const { amountUnit, unit, source } = table;
  if (amountUnit.state === "blank") return amountUnit.at;
  if (unit.state !== "given" && unit.state !== "blank") return undefined;
  const { row } = unit.at;
  const beside = snapshot.merges.find(
    ({ top, bottom, left }) =>
      top === row && bottom === row && left > unit.at.col && left <= source.area.right,
  );
  if (!beside) return undefined;
  const at = { sheet: source.sheet, row, col: beside.left };
  const there = valueAt(snapshot, at);
  const isFree = there === null || /^(?:金额)?单位$/.test(normaliseLabel(String(there)));
  return isFree ? at : undefined;
}
