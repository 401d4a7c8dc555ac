import type { Library } from "./memory/connect";

/**
 * The library of npm ends with ExcelApi 1.15, so notes (1.18) are not in it. These proxies stand in for those of later
 * libraries: our own, made on the library's ClientObject in the way in which it makes all of its classes, with the
 * members that the types know. They show that the host works with such members, not how Microsoft's are made.
 */
export function addNotes(library: Library): void {
  const { ClientObject, BatchApiHelper, Utility, Constants } = (library as unknown as Insides)
    .OfficeExtension;

  class Note extends ClientObject {
    declare private loaded: Readonly<Record<string, unknown>> | undefined;

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
      return BatchApiHelper.createMethodObject(
        library.Excel.Range,
        this,
        "GetLocation",
        1,
        [],
        false,
        true,
        null,
        4,
      );
    }
    load(options?: unknown) {
      return Utility.load(this, options);
    }
    override _handleResult(value: Readonly<Record<string, unknown>> | null) {
      super._handleResult(value);
      if (!value) return;
      Utility.fixObjectPathIfNecessary(this, value);
      this.loaded = { ...this.loaded, ...value };
    }
    private told(name: string, original: string): unknown {
      const value = this.loaded?.[original];
      Utility.throwIfNotLoaded(name, value, "Note", this._isNull);
      return value;
    }
  }

  class NoteCollection extends ClientObject {
    declare private found: Note[] | undefined;

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
      return BatchApiHelper.createMethodObject(
        Note,
        this,
        "GetItemOrNullObject",
        1,
        [key],
        false,
        false,
        null,
        4,
      );
    }
    load(options?: unknown) {
      return Utility.load(this, options);
    }
    override _handleResult(value: Readonly<Record<string, unknown>> | null) {
      super._handleResult(value);
      const items = value?.[Constants.items];
      if (!Array.isArray(items)) return;
      this.found = items.map((each: Readonly<Record<string, unknown>>, index) => {
        const note = BatchApiHelper.createChildItemObject(Note, true, this, each, index);
        note._handleResult(each);
        return note;
      });
    }
  }

  Object.defineProperty(library.Excel.Worksheet.prototype, "notes", {
    configurable: true,
    enumerable: true,
    get(this: { _notes?: NoteCollection }) {
      this._notes ??= BatchApiHelper.createPropertyObject(NoteCollection, this, "Notes", true, 4);
      return this._notes;
    },
  });
}

interface Proxy {
  readonly _isNull: boolean;
  _handleResult(value: Readonly<Record<string, unknown>> | null): void;
}

type ProxyClass<T> = abstract new (...args: never[]) => T;

/** What the library's own classes are made with. */
interface Insides {
  readonly OfficeExtension: {
    readonly ClientObject: new (...args: never[]) => Proxy;
    readonly Constants: { readonly items: string };
    readonly BatchApiHelper: {
      invokeSetProperty(of: object, name: string, value: unknown, flags: number): void;
      invokeMethod(
        of: object,
        name: string,
        type: number,
        args: unknown[],
        flags: number,
        result: number,
      ): unknown;
      createMethodObject<T>(
        kind: ProxyClass<T>,
        of: object,
        name: string,
        type: number,
        args: unknown[],
        isCollection: boolean,
        isInvalidAfterRequest: boolean,
        getById: string | null,
        flags: number,
      ): T;
      createIndexerObject<T>(kind: ProxyClass<T>, of: object, args: unknown[]): T;
      createPropertyObject<T>(
        kind: ProxyClass<T>,
        of: object,
        name: string,
        isCollection: boolean,
        flags: number,
      ): T;
      createChildItemObject<T>(
        kind: ProxyClass<T>,
        hasIndexer: boolean,
        of: object,
        item: object,
        index: number,
      ): T;
    };
    readonly Utility: {
      load<T>(of: T, options: unknown): T;
      fixObjectPathIfNecessary(of: object, value: object): void;
      throwIfNotLoaded(name: string, value: unknown, entity: string, isNull: boolean): void;
    };
  };
}
