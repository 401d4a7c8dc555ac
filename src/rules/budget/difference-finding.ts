import { nameOf } from "../../relations/find-rows";
import type { Relation } from "../../relations/relation";
import type { Figure, UsedCell } from "../../relations/seen";
import { isAcrossTables, roleOf } from "../../relations/cell-names";
import { sidesText, sizeText, unitOf } from "../../relations/tell";
import type { FindingDraft, Place } from "../define-rule";
import type { ToldDifference } from "./same-differences";

/** What is told of figures that do not fit together. */
export function differenceFinding(difference: ToldDifference, { severity, how }: Relation): FindingDraft {
  const { formula, left, right, kind } = difference;
  const cells = [...left.cells, ...right.cells];
  const at = markedCell(difference, cells);
  const isAcross = isAcrossTables(cells);
  const unit = unitOf(cells);
  const differs = sizeText(difference.difference, unit);
  const isWithin = kind === "within";
  const sides = sidesText(difference, formula, false);
  return {
    at: placeOf(at),
    message: `${sides}，相差 ${differs}${isWithin ? "，是四舍五入的尾差" : ""}`,
    severity: isWithin || formula.soft ? "notice" : severity,
    how: isWithin ? "可以不改；要求一致时调整末位。" : how,
    difference: differs,
    allowed: sizeText(difference.allowed, unit),
    related: [...spokenOf(left), ...spokenOf(right), ...difference.again.filter(isGiven)]
      .filter((cell) => cell !== at)
      .map((cell) => ({ role: roleOf(cell, isAcross), at: placeOf(cell) })),
    subject: `${formula.text} ${at.row.code.state === "given" ? at.row.code.value : nameOf(at.row)} ${at.column}`,
  };
}

/** The cells of a side that are told: those that hold something, else the first, which might. */
function spokenOf({ cells }: Figure): readonly UsedCell[] {
  const given = cells.filter(isGiven);
  return given.length > 0 ? given : cells.slice(0, 1);
}

function isGiven({ field }: UsedCell): boolean {
  return field.state === "given";
}

/** The cell that is marked: the one on the left, else the first that holds something. */
function markedCell({ left }: ToldDifference, cells: readonly UsedCell[]): UsedCell {
  // Figures are compared only where a cell among theirs holds something.
  const [marked] = (left.cells.length === 1 ? left.cells : cells.filter(isGiven)) as [UsedCell];
  return marked;
}

function placeOf(cell: UsedCell): Place {
  const { field } = cell;
  const label = roleOf(cell, false);
  return field.state === "given" ? { at: field.at, label, text: field.text } : { at: field.at, label };
}
