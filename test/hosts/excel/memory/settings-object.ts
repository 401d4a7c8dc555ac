import { excelError } from "./errors";
import type { Machine } from "./machine";
import { does, holds, reads, type HostObject } from "./objects";

/** The settings that this add-in keeps in the workbook. */
export function settingsObject(machine: Machine): HostObject {
  const settings = () => machine.book.settings;
  const find = (key: unknown) => (settings().has(String(key)) ? settingObject(machine, String(key)) : null);
  return {
    kind: "SettingCollection",
    items: () => [...settings().keys()].map((key) => settingObject(machine, key)),
    item(key) {
      const found = find(key);
      if (!found) throw excelError("ItemNotFound");
      return found;
    },
    methods: {
      Add: does((key, value) => {
        settings().set(String(key), value);
        return settingObject(machine, String(key));
      }, 4),
      GetCount: does(() => settings().size, 4),
      GetItemOrNullObject: does(find, 4),
    },
  };
}

function settingObject(machine: Machine, key: string): HostObject {
  const settings = () => machine.book.settings;
  return {
    kind: "Setting",
    id: key,
    scalars: {
      Key: reads(() => key, 4),
      Value: holds(
        () => settings().get(key),
        (value) => void settings().set(key, value),
        4,
      ),
    },
    methods: { Delete: does(() => void settings().delete(key), 4) },
  };
}
