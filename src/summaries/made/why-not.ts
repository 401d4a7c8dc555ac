import { columnName } from "../../sheet/address";
import { contentAt } from "../../sheet/same-sheet";
import { contentText } from "./content-hash";
import { widthOf } from "./fingerprint";
import type { SheetShape } from "./sheet-shape";

/** Why a sheet cannot be brought up to date as it is now: a Chinese sentence; undefined where it can. */
export function whyNotRefreshed(shape: SheetShape): string | undefined {
  const { now } = shape;
  if (now.unread) return now.unread.message;
  if (now.protected) return "工作表有保护，没有重新汇总。请先在“审阅”里撤销工作表保护，再点“重新汇总”。";
  if (!isRecognised(shape))
    return "表头和生成时不一样了，认不出哪些格是生成的，没有重新汇总。请恢复表头，或删掉这张表后重新生成。";
  const taken = takenColumn(shape);
  if (taken === undefined) return undefined;
  return `新表多出的一列要写在 ${columnName(taken)} 列，那里已有别的内容，没有重新汇总。请把右边的内容移开，或删掉这张表后重新生成。`;
}

/** Whether at least half of what stands in headers is as it was made or is to be; without any, whether any row is. */
function isRecognised({ now, fresh, last, freshRows, nowRows, match, width }: SheetShape): boolean {
  const headers = freshRows.flatMap((row, index) =>
    row.isHeader ? [{ row: row.row, there: match[index] }] : [],
  );
  if (headers.length === 0)
    return freshRows.some(({ key }, index) => key !== "" && match[index] !== undefined);
  let [same, all] = [0, 0];
  for (const { row, there } of headers) {
    for (let col = 0; col < width; col++) {
      const wanted = contentText(contentAt(fresh.snapshot, { row, col }));
      if (wanted === "") continue;
      all++;
      if (there === undefined) continue;
      const { row: place, key } = nowRows[there]!;
      const found = contentText(contentAt(now, { row: place, col }));
      if (found !== "" && (found === wanted || last?.hasCell(key, col, found))) same++;
    }
  }
  return same * 2 >= all;
}

/** A column that was not made before and holds something else than it would. */
function takenColumn({ now, fresh, last, freshRows, match, nowRows }: SheetShape): number | undefined {
  const width = widthOf(fresh.snapshot);
  for (let col = last?.width ?? width; col < width; col++) {
    const isTaken = freshRows.some(({ row }, index) => {
      const there = match[index];
      if (there === undefined) return false;
      const found = contentText(contentAt(now, { row: nowRows[there]!.row, col }));
      return found !== "" && found !== contentText(contentAt(fresh.snapshot, { row, col }));
    });
    if (isTaken) return col;
  }
  return undefined;
}
