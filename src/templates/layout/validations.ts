import type { Piece } from "../../forms/piece";
import type { Area } from "../../sheet/address";
import type { Validation } from "../../sheet/extras";
import type { IndicatorSystem } from "../project-draft";
import { cornerOf, keyOf, type LaidForm } from "./laid-form";
import type { Sum } from "./sums";

/** Files keep the choices of a drop-down as one text, with commas between them, no longer than this. */
const LONGEST_LIST = 255;

/**
 * What may be typed into a form. Nothing is refused: places differ in what they call a level, and figures that come
 * with their unit or as a share are read as well.
 */
export function validationsOf(
  laid: LaidForm,
  sums: readonly Sum[],
  { system, year }: { readonly system: IndicatorSystem; readonly year?: string },
): Validation[] {
  const computed = new Set(sums.map(({ at }) => keyOf(cornerOf(at))));
  const typed = laid.pieces.filter(({ area }) => !computed.has(keyOf(cornerOf(area))));
  const of = (test: (piece: Piece) => boolean): Area[] => typed.filter(test).map(({ area }) => area);
  const level2 = system.flatMap((level1) => level1.level2.map(({ name }) => name));
  return [
    ...choices(
      columnAreas(laid, "level1"),
      system.map(({ name }) => name),
      "一级指标一般从下拉的名称里选。",
    ),
    ...choices(columnAreas(laid, "level2"), level2, "二级指标一般从下拉的名称里选。"),
    ...choices(columnAreas(laid, "year"), yearsAround(year), "预算年度填四位数的年份。"),
    ...numbers(of(isPercent), { least: 0, most: 100 }, "支出计划填截至月底累计支出的百分数，从 0 到 100。"),
    ...numbers(of(isAmount), { least: 0 }, "金额填不小于 0 的数，不带单位。"),
  ];
}

function isPercent({ role }: Piece): boolean {
  return role.kind === "field" && role.type === "percent";
}

function isAmount({ role }: Piece): boolean {
  return role.kind === "field"
    ? role.type === "amount"
    : role.kind === "body" && role.column.type === "amount";
}

/** The body of every column with a key, as one area a table. */
function columnAreas({ pieces }: LaidForm, key: string): Area[] {
  const areas = new Map<string, Area>();
  for (const { area, role } of pieces) {
    if (role.kind !== "body" || role.column.key !== key) continue;
    const before = areas.get(role.table);
    areas.set(role.table, before ? { ...before, bottom: area.bottom } : { ...area, right: area.left });
  }
  return [...areas.values()];
}

function choices(areas: readonly Area[], names: readonly string[], message: string): Validation[] {
  const items = [...new Set(names)].filter((name) => name !== "" && !/[,\r\n]|^\s*[=＝]/.test(name));
  const fits = items.length > 0 && items.join(",").length <= LONGEST_LIST;
  return areas.length > 0 && fits
    ? [{ areas, allow: { kind: "list", items }, message, isStrict: false }]
    : [];
}

function numbers(
  areas: readonly Area[],
  bounds: { readonly least: number; readonly most?: number },
  message: string,
): Validation[] {
  return areas.length > 0 ? [{ areas, allow: { kind: "number", ...bounds }, message, isStrict: false }] : [];
}

function yearsAround(year: string | undefined): string[] {
  const known = Number(/^20\d\d$/.exec(year ?? "")?.[0]);
  return Number.isNaN(known) ? [] : [known - 1, known, known + 1].map(String);
}
