import type { HostObject } from "./objects";

/** The objects that the client library asked to keep beyond a batch. */
export interface References {
  keep(object: HostObject): void;
  idOf(object: HostObject): string | undefined;
  find(id: string): HostObject | undefined;
  drop(id: string): void;
  clear(): void;
  count(): number;
}

/** An empty store of references. */
export function createReferences(): References {
  const objects = new Map<string, HostObject>();
  const ids = new Map<HostObject, string>();
  let last = 0;
  return {
    keep(object) {
      if (ids.has(object)) return;
      const id = `{${(last += 1)}}`;
      objects.set(id, object);
      ids.set(object, id);
    },
    idOf: (object) => ids.get(object),
    find: (id) => objects.get(id),
    drop(id) {
      const object = objects.get(id);
      if (object) ids.delete(object);
      objects.delete(id);
    },
    clear() {
      objects.clear();
      ids.clear();
    },
    count: () => objects.size,
  };
}
