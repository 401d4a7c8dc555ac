import { insidesOf, type ProxyClass } from "./library-insides";
import type { Library } from "./memory/connect";

type Facts = Readonly<Record<string, unknown>>;

/**
 * The library of npm ends with ExcelApi 1.15, so notes (1.18) are not in it. These proxies stand in for those of later
 * libraries: our own, made on the library's ClientObject in the way in which it makes all of its classes, with the
 * members that the types know. They show that the host works with such members, not how Microsoft's are made.
 */
export function addNotes(library: Library): void {
  const NoteCollection = collectionClass(library, noteClass(library));
  const { BatchApiHelper } = insidesOf(library);
  Object.defineProperty(library.Excel.Worksheet.prototype, "notes", {
    configurable: true,
    enumerable: true,
    get(this: { _notes?: object }) {
      this._notes ??= BatchApiHelper.createPropertyObject(NoteCollection, this, "Notes", true, 4);
      return this._notes;
    },
  });
}

/** RangeAreas.select (1.18), made in the same way. */
export function addAreaSelection(library: Library): void {
  const { BatchApiHelper } = insidesOf(library);
  Object.defineProperty(library.Excel.RangeAreas.prototype, "select", {
    configurable: true,
    value(this: object) {
      BatchApiHelper.invokeMethod(this, "Select", 1, [], 0, 0);
    },
  });
}

function noteClass(library: Library) {
  const { ClientObject, BatchApiHelper, Utility } = insidesOf(library);
  return class Note extends ClientObject {
    declare loaded: Facts | undefined;

    get authorName() {
      return this.told("authorName", "AuthorName");
    }
    get content() {
      return this.told("content", "Content");
    }
    set content(value: unknown) {
      this.loaded = { ...this.loaded, Content: value };
      BatchApiHelper.invokeSetProperty(this, "Content", value, 0);
    }
    get visible() {
      return this.told("visible", "Visible");
    }
    delete() {
      BatchApiHelper.invokeMethod(this, "Delete", 0, [], 0, 0);
    }
    getLocation() {
      const { Range } = library.Excel;
      return BatchApiHelper.createMethodObject(Range, this, "GetLocation", 1, [], false, true, null, 4);
    }
    load(options?: unknown) {
      return Utility.load(this, options);
    }
    override _handleResult(value: Facts | null) {
      super._handleResult(value);
      if (!value) return;
      Utility.fixObjectPathIfNecessary(this, value);
      this.loaded = { ...this.loaded, ...value };
    }
    told(name: string, original: string): unknown {
      const value = this.loaded?.[original];
      Utility.throwIfNotLoaded(name, value, "Note", this._isNull);
      return value;
    }
  };
}

function collectionClass<T extends { _handleResult(value: Facts): void }>(
  library: Library,
  Note: ProxyClass<T>,
) {
  const { ClientObject, BatchApiHelper, Utility, Constants } = insidesOf(library);
  return class NoteCollection extends ClientObject {
    declare found: T[] | undefined;

    get _isCollection() {
      return true;
    }
    get items() {
      Utility.throwIfNotLoaded("items", this.found, "NoteCollection", this._isNull);
      return this.found;
    }
    add(cellAddress: unknown, content: unknown) {
      const args = [cellAddress, content];
      return BatchApiHelper.createMethodObject(Note, this, "Add", 0, args, false, true, null, 0);
    }
    getCount() {
      return BatchApiHelper.invokeMethod(this, "GetCount", 1, [], 4, 0);
    }
    getItem(key: string) {
      return BatchApiHelper.createIndexerObject(Note, this, [key]);
    }
    getItemAt(index: number) {
      return BatchApiHelper.createMethodObject(Note, this, "GetItemAt", 1, [index], false, false, null, 4);
    }
    getItemOrNullObject(key: string) {
      const name = "GetItemOrNullObject";
      return BatchApiHelper.createMethodObject(Note, this, name, 1, [key], false, false, null, 4);
    }
    load(options?: unknown) {
      return Utility.load(this, options);
    }
    override _handleResult(value: Facts | null) {
      super._handleResult(value);
      const items = value?.[Constants.items];
      if (!Array.isArray(items)) return;
      this.found = items.map((each: Facts, index) => {
        const note = BatchApiHelper.createChildItemObject(Note, true, this, each, index);
        note._handleResult(each);
        return note;
      });
    }
  };
}
