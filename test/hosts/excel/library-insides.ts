import type { Library } from "./memory/connect";

/** A proxy as the library makes it of its ClientObject. */
export interface Proxy {
  readonly _isNull: boolean;
  _handleResult(value: Readonly<Record<string, unknown>> | null): void;
}

/** A class of proxies. */
export type ProxyClass<T> = abstract new (...args: never[]) => T;

/** What the library's own classes are made with. */
export interface Insides {
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
}

/** The insides of a library that has run. */
export function insidesOf(library: Library): Insides {
  return library.OfficeExtension as unknown as Insides;
}
