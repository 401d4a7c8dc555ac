import type { CellRef } from "../../../sheet/address";
import type { Edit } from "../../../sheet/edit";
import type { IndicatorDraft } from "../../../templates/project-draft";
import type { TargetTable } from "../parts/target-tables";

/** A row that an edit brings: where, once the edit is carried out, and what will stand there. */
export interface NewRow {
  readonly draft: IndicatorDraft;
  /** The cell where the user goes on: the open 指标值, else the 三级指标. */
  readonly at: CellRef | undefined;
}

/** Where each of the inserted indicators comes to stand. */
export function newRows(
  edit: Edit,
  { columns, source }: TargetTable,
  drafts: readonly IndicatorDraft[],
): readonly NewRow[] {
  const { level3, value } = columns;
  const taken = new Set<number>();
  return drafts.map((draft) => {
    const cell = edit.cells.find(
      ({ at, content, expected }) =>
        at.sheet === source.sheet &&
        !taken.has(at.row) &&
        level3.state === "given" &&
        at.col === level3.at.col &&
        "value" in content &&
        content.value === draft.level3 &&
        !("value" in expected && expected.value === content.value),
    );
    if (!cell) return { draft, at: undefined };
    taken.add(cell.at.row);
    const isOpen = draft.value === undefined && value.state === "given";
    return { draft, at: isOpen ? { ...cell.at, col: value.at.col } : cell.at };
  });
}
