import { excelError } from "./errors";
import { sheetOf, type Machine } from "./machine";
import type { NoteData } from "./model";
import { does, reads, type HostObject } from "./objects";
import { rangeObject } from "./range-object";

/** The comments of a sheet, as far as they are read. */
export function commentsObject(machine: Machine, sheet: string): HostObject {
  const comments = () => sheetOf(machine, sheet).comments;
  const object = (comment: NoteData | undefined) => {
    if (!comment) throw excelError("ItemNotFound");
    return commentObject(machine, sheet, comment);
  };
  return {
    kind: "CommentCollection",
    items: () => comments().map(object),
    item: (id) => object(comments().find((each) => each.id === id)),
    methods: {
      GetCount: does(() => comments().length, 10),
      GetItemAt: does((index) => object(comments()[Number(index)]), 10),
    },
  };
}

function commentObject(machine: Machine, sheet: string, comment: NoteData): HostObject {
  return {
    kind: "Comment",
    id: comment.id,
    scalars: {
      Id: reads(() => comment.id, 10),
      Content: reads(() => comment.content, 10),
      AuthorName: reads(() => comment.author, 10),
      Resolved: reads(() => false, 11),
    },
    methods: { GetLocation: does(() => locationOf(machine, sheet, comment), 10) },
  };
}

/** The cell of a note or a comment. */
export function locationOf(machine: Machine, sheet: string, { row, col }: NoteData): HostObject {
  return rangeObject(machine, sheet, { top: row, left: col, bottom: row, right: col });
}
