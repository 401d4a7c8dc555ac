import type { FormValue } from "../../forms/form-data";
import type { Piece } from "../../forms/piece";
import type { Amount } from "../../model/amount";
import { toA1, type Area } from "../../sheet/address";
import { cornerOf, type LaidForm } from "./laid-form";

/** A figure of a form that is the sum of others. */
export interface Sum {
  readonly at: Area;
  readonly formula: string;
  /** Whether what it sums up is still to be filled in, so that it shows nothing. */
  readonly isBlank: boolean;
  /** The parts, which may stay blank where the sum is known without them. */
  readonly parts: readonly Area[];
}

/** The figures that other figures of the same form or line add up to. */
const WHOLES: readonly { readonly whole: string; readonly parts: readonly string[] }[] = [
  { whole: "budget", parts: ["fiscal", "carryover", "other"] },
  { whole: "total", parts: ["fiscal", "other"] },
];

/** A place for money, with what stands in it. */
interface Figure {
  readonly area: Area;
  readonly key: string;
  readonly value: Amount | undefined;
}

/**
 * The sums of a project or department form that are written as formulas: where all that they sum up is still blank, and
 * where the figures that are given agree. Where they do not, they stand as they were given, for a rule to speak.
 */
export function sumsOf(laid: LaidForm): Sum[] {
  if (laid.form.document === "BudgetTable") return [];
  return [...headSums(laid), ...lineSums(laid), ...columnSums(laid)];
}

function headSums({ pieces, data }: LaidForm): Sum[] {
  const figures = pieces.flatMap(({ area, role }): Figure[] =>
    role.kind === "field" && role.type === "amount"
      ? [{ area, key: role.key, value: amountIn(data.fields[role.key]) }]
      : [],
  );
  return wholesOf(figures);
}

/** 总额 of each task. */
function lineSums(laid: LaidForm): Sum[] {
  const lines = new Map<string, Figure[]>();
  for (const { table, row, figure } of bodyFigures(laid)) {
    const key = `${table} ${row}`;
    lines.set(key, [...(lines.get(key) ?? []), figure]);
  }
  return [...lines.values()].flatMap(wholesOf);
}

/** 金额合计 of each column. */
function columnSums(laid: LaidForm): Sum[] {
  const body = bodyFigures(laid);
  return laid.pieces.flatMap(({ area, role }): Sum[] => {
    if (role.kind !== "total") return [];
    const figures = body.flatMap(({ table, figure }) =>
      table === role.table && figure.key === role.column.key ? [figure] : [],
    );
    const [first, last] = [figures[0]?.area, figures.at(-1)?.area];
    if (!first || !last) return [];
    const value = amountIn(laid.data.tables[role.table]?.total?.[role.column.key]);
    const range = `${toA1(cornerOf(first))}:${toA1(cornerOf(last))}`;
    return sumOf({ area, key: role.column.key, value }, figures, range, `SUM(${range})`);
  });
}

function bodyFigures({ pieces, data }: LaidForm): { table: string; row: number; figure: Figure }[] {
  return pieces.flatMap(({ area, role }: Piece) => {
    if (role.kind !== "body" || role.column.type !== "amount") return [];
    const { table, column, row } = role;
    const value = amountIn(data.tables[table]?.rows[row]?.[column.key]);
    return [{ table, row, figure: { area, key: column.key, value } }];
  });
}

function wholesOf(figures: readonly Figure[]): Sum[] {
  return WHOLES.flatMap(({ whole, parts }) => {
    const sum = figures.find(({ key }) => key === whole);
    const own = parts.flatMap((part) => figures.filter(({ key }) => key === part));
    if (!sum || own.length < 2) return [];
    const cells = own.map(({ area }) => toA1(cornerOf(area)));
    return sumOf(sum, own, cells.join(","), cells.join("+"));
  });
}

function sumOf(whole: Figure, parts: readonly Figure[], counted: string, added: string): Sum[] {
  const known = parts.flatMap(({ value }) => value ?? []);
  const about = { at: whole.area, parts: parts.map(({ area }) => area) };
  if (!whole.value) {
    if (known.length > 0) return [];
    return [{ ...about, formula: `=IF(COUNT(${counted})=0,"",${added})`, isBlank: true }];
  }
  const { fen, unit } = whole.value;
  const agrees = known.reduce((sum, part) => sum + part.fen, 0) === fen;
  const isAlike = known.every((part) => part.unit === unit);
  return known.length > 0 && agrees && isAlike ? [{ ...about, formula: `=${added}`, isBlank: false }] : [];
}

function amountIn(value: FormValue | undefined): Amount | undefined {
  return typeof value === "object" && "fen" in value ? value : undefined;
}
