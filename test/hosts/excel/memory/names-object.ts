import { excelError } from "./errors";
import { isHostObject, does, reads, type HostObject } from "./objects";
import type { Machine } from "./machine";

/** The names of the workbook. */
export function namesObject(machine: Machine): HostObject {
  const names = () => machine.book.names;
  const find = (name: unknown) => (names().has(String(name)) ? nameObject(machine, String(name)) : null);
  return {
    kind: "NamedItemCollection",
    items: () => [...names().keys()].map((name) => nameObject(machine, name)),
    item(name) {
      const found = find(name);
      if (!found) throw excelError("ItemNotFound");
      return found;
    },
    methods: {
      Add: does((name, reference) => {
        if (names().has(String(name))) throw excelError("ItemAlreadyExists");
        const formula = isHostObject(reference) ? reference.scalars?.["Address"]?.get() : reference;
        names().set(String(name), `=${String(formula).replace(/^=/, "")}`);
        return nameObject(machine, String(name));
      }, 4),
      GetCount: does(() => names().size, 4),
      GetItemOrNullObject: does(find, 4),
    },
  };
}

function nameObject(machine: Machine, name: string): HostObject {
  return {
    kind: "NamedItem",
    id: name,
    scalars: {
      Name: reads(() => name),
      Formula: reads(() => machine.book.names.get(name), 7),
      Visible: reads(() => true),
    },
    methods: { Delete: does(() => void machine.book.names.delete(name), 4) },
  };
}
