import type { Relation } from "../relations/relation";
import { dropRelations, keepRelations } from "../reports/write-formulas";
import type { Edit } from "../sheet/edit";
import type { WorkbookSnapshot } from "../sheet/snapshot";

/** The edit that keeps relations in a workbook; with `instead`, in place of the one that had that id. */
export function savedRelations(
  workbook: WorkbookSnapshot,
  relations: readonly Relation[],
  instead?: string,
): Edit {
  const [first] = relations;
  const title = relations.length === 1 && first ? `保存公式 ${first.id}` : `导入 ${relations.length} 条公式`;
  const kept = keepRelations(title, workbook, relations);
  if (instead === undefined || relations.some(({ id }) => id === instead)) return kept;
  return { ...kept, cells: [...kept.cells, ...dropRelations(title, workbook, [instead]).cells] };
}

/** The edit that takes a relation out of a workbook. */
export function removedRelation(workbook: WorkbookSnapshot, id: string): Edit {
  return dropRelations(`删除公式 ${id}`, workbook, [id]);
}
