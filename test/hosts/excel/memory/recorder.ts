import { ACTION, type WireRequest } from "./wire";

/** One request as it went over the wire. */
export interface Exchange {
  /** UTF-8 bytes of the body, out to Excel and back in. */
  readonly bytesOut: number;
  readonly bytesIn: number;
  readonly actions: number;
  /** What was done, as "Range.values"-like names without their objects. */
  readonly names: readonly string[];
  /** Whether the library only let go of what it had kept, after Excel.run; no sync of the add-in's. */
  readonly cleanup: boolean;
  /** Whether it changed the workbook. */
  readonly writes: boolean;
  readonly error?: string;
}

/** What went over the wire since the last reset. */
export interface Recorder {
  record(request: WireRequest, bytesOut: number, bytesIn: number, error: string | undefined): void;
  /** The requests of the add-in itself, one for each sync that had something to do. */
  syncs(): readonly Exchange[];
  all(): readonly Exchange[];
  reset(): void;
}

const HOUSEKEEPING = /^_(RemoveReference|KeepReference|Register|Unregister|ValidateArraySize)/;
const READING = /^(Get|_Get|Select$|Activate$|Calculate$|Suspend)/;

/** An empty recorder. */
export function createRecorder(): Recorder {
  let exchanges: Exchange[] = [];
  return {
    record(request, bytesOut, bytesIn, error) {
      const done = request.Actions.filter(
        ({ ActionType }) => ActionType === ACTION.method || ActionType === ACTION.set,
      );
      const paths = Object.values(request.ObjectPaths).map(({ Name }) => Name);
      const names = done.map(({ Name }) => Name);
      const making = paths.some((name) => name === "Add" || name === "Insert");
      exchanges.push({
        bytesOut,
        bytesIn,
        actions: request.Actions.length,
        names,
        cleanup: names.length > 0 && names.every((name) => name === "_RemoveReference"),
        writes: making || names.some((name) => !HOUSEKEEPING.test(name) && !READING.test(name)),
        ...(error === undefined ? {} : { error }),
      });
    },
    syncs: () => exchanges.filter(({ cleanup }) => !cleanup),
    all: () => exchanges,
    reset() {
      exchanges = [];
    },
  };
}
