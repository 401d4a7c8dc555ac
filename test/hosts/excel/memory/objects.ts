import type { Area } from "../../../../src/sheet/address";

/** A plain property of an object. */
export interface Scalar {
  /** The minor version of ExcelApi that brought it; 1 where not told. */
  readonly since?: number;
  get(): unknown;
  set?(value: unknown): void;
}

/** A property that leads to another object; null is an object that does not exist. */
export interface Link {
  readonly since?: number;
  to(): HostObject | null;
}

/** A method; it gives plain data, another object, or nothing. */
export interface Method {
  readonly since?: number;
  call(...args: readonly unknown[]): unknown;
}

/** Where a range is. */
export interface Place {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/** An object of Excel's model as the client library asks for it; members go by their names on the wire. */
export interface HostObject {
  readonly kind: string;
  /** What its collection finds it by. */
  readonly id?: string;
  /** The cells that it stands for, for those who are given it as an argument. */
  place?(): Place;
  readonly scalars?: Readonly<Record<string, Scalar>>;
  readonly links?: Readonly<Record<string, Link>>;
  readonly methods?: Readonly<Record<string, Method>>;
  /** The members of a collection. */
  items?(): HostObject[];
  /** The member of a collection with that key. */
  item?(key: unknown): HostObject;
}

/** A property that can only be read. */
export function reads(get: () => unknown, since = 1): Scalar {
  return { since, get };
}

/** A property that can be set. */
export function holds(get: () => unknown, set: (value: unknown) => void, since = 1): Scalar {
  return { since, get, set };
}

/** A way to another object. */
export function leads(to: () => HostObject | null, since = 1): Link {
  return { since, to };
}

/** A method. */
export function does(call: Method["call"], since = 1): Method {
  return { since, call };
}

/** Whether a value is an object of the model. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "kind" in value;
}
