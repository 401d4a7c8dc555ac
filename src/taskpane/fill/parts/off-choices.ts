import { useState } from "react";

/** Which choices are to be left, by their keys. */
export interface OffChoices {
  readonly off: ReadonlySet<string>;
  turn(keys: readonly string[], isOn: boolean): void;
}

const NONE: readonly string[] = [];

/** Keeps what the user turned on and off, whatever comes and goes meanwhile; some may be off at first. */
export function useOffChoices(offAtFirst: readonly string[] = NONE): OffChoices {
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const off = new Set(offAtFirst.filter((key) => turned.get(key) !== true));
  for (const [key, isOn] of turned) if (!isOn) off.add(key);
  return {
    off,
    turn: (keys, isOn) =>
      setTurned((before) => new Map([...before, ...keys.map((key) => [key, isOn] as const)])),
  };
}
