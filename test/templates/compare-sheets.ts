import { areaToA1, toA1 } from "../../src/sheet/address";
import { displayText } from "../../src/sheet/display";
import { formatAt, valueAt, type CellValue, type SheetSnapshot } from "../../src/sheet/snapshot";

/** A cell that holds one thing in a published sheet and another in the one that was made. */
export interface Difference {
  readonly at: string;
  readonly published: CellValue;
  readonly made: CellValue;
  /** What a person reads there. */
  readonly shown: { readonly published: string; readonly made: string };
}

/** What two sheets differ in, every cell that either has looked at. */
export interface Comparison {
  readonly cells: number;
  readonly filled: number;
  readonly differences: readonly Difference[];
  /** Merged areas that only one of them has. */
  readonly merges: readonly string[];
}

/** Compares two sheets cell by cell: contents, what is shown of them, merged areas. */
export function compareSheets(published: SheetSnapshot, made: SheetSnapshot): Comparison {
  const height = Math.max(endOf(published).row, endOf(made).row);
  const width = Math.max(endOf(published).col, endOf(made).col);
  const differences: Difference[] = [];
  let count = 0;
  for (let row = 0; row < height; row++) {
    for (let col = 0; col < width; col++) {
      const cell = { row, col };
      const [one, other] = [valueAt(published, cell) ?? "", valueAt(made, cell) ?? ""];
      if (one !== "" || other !== "") count++;
      const shown = {
        published: displayText(one, formatAt(published, cell)),
        made: displayText(other, formatAt(made, cell)),
      };
      if (one === other && shown.published === shown.made) continue;
      differences.push({ at: `${published.name}!${toA1(cell)}`, published: one, made: other, shown });
    }
  }
  return { cells: height * width, filled: count, differences, merges: mergesOfOne(published, made) };
}

function endOf({ origin, values }: SheetSnapshot): { row: number; col: number } {
  return { row: origin.row + values.length, col: origin.col + (values[0]?.length ?? 0) };
}

function mergesOfOne(published: SheetSnapshot, made: SheetSnapshot): string[] {
  const [one, other] = [published, made].map(({ merges }) => new Set(merges.map(areaToA1)));
  return [
    ...[...one!].filter((area) => !other!.has(area)).map((area) => `${published.name} 少 ${area}`),
    ...[...other!].filter((area) => !one!.has(area)).map((area) => `${published.name} 多 ${area}`),
  ];
}
