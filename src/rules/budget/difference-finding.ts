import { nameOf } from "../../relations/find-rows";
import type { Relation } from "../../relations/relation";
import type { UsedCell } from "../../relations/seen";
import { isAcrossTables, roleOf, sidesText, sizeText, unitOf } from "../../relations/tell";
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
    related: [...cells, ...difference.again]
      .filter((cell) => cell !== at && cell.field.state === "given")
      .map((cell) => ({ role: roleOf(cell, isAcross), at: placeOf(cell) })),
    subject: `${formula.text} ${at.row.code.state === "given" ? at.row.code.value : nameOf(at.row)} ${at.column}`,
  };
}

/** The cell that is marked: the one on the left, else the first that holds something. */
function markedCell({ left }: ToldDifference, cells: readonly UsedCell[]): UsedCell {
  const [single] = left.cells;
  const marked =
    left.cells.length === 1 && single ? single : cells.find(({ field }) => field.state === "given");
  if (!marked) throw new Error("a difference without any cell");
  return marked;
}

function placeOf(cell: UsedCell): Place {
  const { field } = cell;
  const label = roleOf(cell, false);
  return field.state === "given" ? { at: field.at, label, text: field.text } : { at: field.at, label };
}
