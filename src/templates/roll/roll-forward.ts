import type { Document } from "../../model/documents";
import type { CellContent } from "../../sheet/edit";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { figuresLeft } from "./figures-left";
import { rollCode } from "./roll-code";
import { serialInYear, showsYear, yearOfSerial } from "./roll-date";
import type { RollChange, RollLeft, RollPlan, RollYears } from "./roll-plan";
import { rollText } from "./roll-text";
import { tableCells, type TableCell } from "./table-cells";

/** What a table of one year is to say in another: every change with its reason, and what stays though it names a year. */
export function rollForward(document: Document, snapshot: SheetSnapshot, years: RollYears): RollPlan {
  if (years.from === years.to) return { changes: [], left: [] };
  const plans = tableCells(document, snapshot).map((cell) => rollCell(cell, years));
  return {
    changes: plans.flatMap(({ changes }) => changes),
    left: [...plans.flatMap(({ left }) => left), ...figuresLeft(document)],
  };
}

function rollCell(cell: TableCell, years: RollYears): RollPlan {
  if (cell.kind === "编码") return codeRolled(cell, years);
  if (typeof cell.value === "number") return numberRolled(cell, cell.value, years);
  if (typeof cell.value !== "string") return NOTHING;
  const { rolled, kept } = rollText(cell.value, cell.place, years);
  const left = kept.map(({ text, because }) => leftOf(cell, text, because));
  if (!rolled) return { changes: [], left };
  const { text, because, isOn } = rolled;
  const plan = planOf(changeOf(cell, { value: text }, because, isOn));
  return { changes: plan.changes, left: [...left, ...plan.left] };
}

const KEPT_CODE = "编码沿用；新入库的项目请填项目库给的编码";
const NOTHING: RollPlan = { changes: [], left: [] };

/**
 * A project that goes on keeps its code, a new one gets it from 项目库; so the new one is only what it would be if
 * everything but its year stayed, and is not taken unless the user wants it.
 */
function codeRolled(cell: TableCell, years: RollYears): RollPlan {
  const code = rollCode(cell.text, years);
  if (code === undefined) {
    // Dashes stand for a code that is still to come.
    const isCode = /[0-9A-Za-z]/.test(cell.text);
    return isCode ? { changes: [], left: [leftOf(cell, cell.text, KEPT_CODE)] } : NOTHING;
  }
  const because = "延续的项目沿用原编码；新入库的编码由项目库给定，这里只按年度推算，请核对后再选";
  return planOf(changeOf(cell, { value: code }, because, false));
}

function numberRolled(cell: TableCell, value: number, years: RollYears): RollPlan {
  const { from, to } = years;
  if (cell.place === "head" && value === from)
    return planOf(changeOf(cell, { value: to }, `预算年度 ${from} → ${to}`, true));
  if (!showsYear(cell.numberFormat)) return NOTHING;
  const year = yearOfSerial(value);
  const distance = year - from;
  if (Math.abs(distance) > 1)
    return { changes: [], left: [leftOf(cell, cell.text, "不是预算年度前后的日期")] };
  const isOn = distance === 0 || cell.place === "head";
  const because = isOn ? "日期跟预算年度一起移" : `说的是 ${year} 年，请确认是否跟着移`;
  return planOf(changeOf(cell, { value: serialInYear(value, to + distance) }, because, isOn));
}

/** A change of a cell; a formula is not overwritten. */
function changeOf(
  cell: TableCell,
  after: CellContent,
  because: string,
  isOn: boolean,
): RollChange | { readonly left: RollLeft } {
  const { at, label, kind, value, formula, text } = cell;
  if (formula !== null) return { left: leftOf(cell, text, "是公式算出来的，请改公式或它引用的单元格") };
  return { at, label, before: { value }, after, kind, because, isOn };
}

function planOf(change: RollChange | { readonly left: RollLeft }): RollPlan {
  return "left" in change ? { changes: [], left: [change.left] } : { changes: [change], left: [] };
}

function leftOf({ at, label, kind }: TableCell, text: string, because: string): RollLeft {
  return { at, label, text, kind, because };
}
