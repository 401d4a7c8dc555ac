import type { Document } from "../model/documents";
import { checkFormulas, compileFormula } from "../relations/check-relation";
import type { FormulaProblem } from "../relations/formula";
import { isAcrossTables, roleOf } from "../relations/cell-names";
import { sidesText, sizeText, unitOf, type Sides } from "../relations/tell";
import type { CellRef } from "../sheet/address";

/** What a formula came to for one line. */
export interface TriedLine {
  readonly verdict: "holds" | "within" | "fails";
  /** Both sides, and how far they are apart. */
  readonly text: string;
  /** Every cell that went in. */
  readonly cells: readonly { readonly role: string; readonly at: CellRef }[];
}

/** What came of trying a formula on a workbook. */
export type Trial =
  | { readonly ok: false; readonly problems: readonly FormulaProblem[] }
  | {
      readonly ok: true;
      /** Differences first. */
      readonly lines: readonly TriedLine[];
      /** What could not be seen. */
      readonly unseen: readonly string[];
      /** Why there was nothing to compare; told where there are no lines. */
      readonly silent: readonly string[];
    };

/** Works a formula out over the tables of a workbook, as its writer wants to see it at once. */
export function tryFormula(text: string, documents: readonly Document[]): Trial {
  const compiled = compileFormula(text);
  if (!compiled.ok) return compiled;
  const { formula } = compiled;
  const { differences, held, unseen, silent } = checkFormulas([formula], documents);
  const differing = differences.map((difference): TriedLine => {
    const unit = unitOf([...difference.left.cells, ...difference.right.cells]);
    const apart = `相差 ${sizeText(difference.difference, unit)}（允许尾差 ${sizeText(difference.allowed, unit)}）`;
    const verdict = difference.kind === "within" ? "within" : "fails";
    return {
      verdict,
      text: `${sidesText(difference, formula, false)}，${apart}`,
      cells: cellsOf(difference),
    };
  });
  const holding = held.map((sides): TriedLine => ({
    verdict: "holds",
    text: sidesText(sides, formula, true),
    cells: cellsOf(sides),
  }));
  return {
    ok: true,
    lines: [
      ...differing.filter(({ verdict }) => verdict === "fails"),
      ...differing.filter(({ verdict }) => verdict === "within"),
      ...holding,
    ],
    unseen: [...new Set(unseen)],
    silent: [...new Set(silent)],
  };
}

function cellsOf({ left, right }: Sides): TriedLine["cells"] {
  const cells = [...left.cells, ...right.cells];
  const isAcross = isAcrossTables(cells);
  return cells.map((cell) => ({ role: roleOf(cell, isAcross), at: cell.field.at }));
}
