import { areaOf } from "./addresses";
import { countOf } from "./cells";
import { locationOf } from "./comments-object";
import { excelError } from "./errors";
import { refuseProtected, sheetOf, type Machine } from "./machine";
import { newId, type NoteData } from "./model";
import { does, holds, isHostObject, reads, type HostObject } from "./objects";

/**
 * The notes of a sheet. Documented of their keys: the address of the cell. They have no id, so what was loaded is
 * found again by its place in the list, which changes when one before it is deleted.
 */
export function notesObject(machine: Machine, id: string): HostObject {
  const sheet = () => sheetOf(machine, id);
  const cellOf = (at: unknown) => {
    const area = isHostObject(at) && at.place ? at.place().areas[0]! : areaOf(sheet(), at);
    if (countOf(area) > 1) throw excelError("InvalidArgument");
    return { row: area.top, col: area.left };
  };
  const find = (at: unknown) => {
    const { row, col } = cellOf(at);
    return sheet().notes.find((each) => each.row === row && each.col === col);
  };
  const object = (note: NoteData | undefined) => {
    if (!note) throw excelError("ItemNotFound");
    return noteObject(machine, id, note);
  };
  return {
    kind: "NoteCollection",
    items: () => sheet().notes.map(object),
    item: (at) => object(find(at)),
    methods: {
      Add: does((at, content) => {
        refuseProtected(sheet(), "allowEditObjects");
        const { row, col } = cellOf(at);
        const taken = (each: NoteData) => each.row === row && each.col === col;
        if (sheet().notes.some(taken) || sheet().comments.some(taken)) throw excelError("InvalidArgument");
        const note = { id: newId(machine.book), row, col, author: "我", content: String(content) };
        sheet().notes.push(note);
        return object(note);
      }, 18),
      GetCount: does(() => sheet().notes.length, 18),
      GetItemAt: does((index) => object(sheet().notes[Number(index)]), 18),
      GetItemOrNullObject: does((at) => {
        const found = find(at);
        return found ? object(found) : null;
      }, 18),
    },
  };
}

function noteObject(machine: Machine, id: string, note: NoteData): HostObject {
  const sheet = () => sheetOf(machine, id);
  // #6198: Excel on the web cannot tell how a note is shown.
  const shown = (value: unknown) =>
    reads(() => {
      if (machine.web) throw excelError("UnsupportedOperation");
      return value;
    }, 18);
  return {
    kind: "Note",
    scalars: {
      AuthorName: reads(() => note.author, 18),
      Content: holds(
        () => note.content,
        (value) => {
          refuseProtected(sheet(), "allowEditObjects");
          note.content = String(value);
        },
        18,
      ),
      Visible: shown(false),
      Width: shown(108),
      Height: shown(59),
    },
    methods: {
      Delete: does(() => {
        refuseProtected(sheet(), "allowEditObjects");
        sheet().notes.splice(sheet().notes.indexOf(note), 1);
      }, 18),
      GetLocation: does(() => locationOf(machine, id, note), 18),
    },
  };
}
