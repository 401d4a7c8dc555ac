import { toA1 } from "../../sheet/address";
import type { Turn } from "./run";
import type { ListedSheet } from "./sheets";

/**
 * Asks for the comments of sheets, which share the place of notes in their cells. After the next sync the returned
 * function finds the cells, by one sync more where there are any.
 */
export function commentedCells(
  context: Turn,
  sheets: readonly ListedSheet[],
): () => Promise<Map<ListedSheet, string[]>> {
  const asked = sheets.map((sheet) => ({ sheet, comments: askComments(sheet) }));
  return async () => {
    const places = asked.flatMap(({ sheet, comments }) =>
      comments.items.map((comment) => ({ sheet, place: askPlace(comment) })),
    );
    if (places.length > 0) await context.sync();
    const cells = new Map<ListedSheet, string[]>();
    for (const { sheet, place } of places) {
      cells.set(sheet, [...(cells.get(sheet) ?? []), toA1({ row: place.rowIndex, col: place.columnIndex })]);
    }
    return cells;
  };
}

function askComments({ sheet }: ListedSheet): Excel.CommentCollection {
  const { comments } = sheet;
  comments.load("items/id");
  return comments;
}

function askPlace(comment: Excel.Comment): Excel.Range {
  const place = comment.getLocation();
  place.load("rowIndex,columnIndex");
  return place;
}
