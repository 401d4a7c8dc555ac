import { useState } from "react";

/** Which choices are to be left: those that begin so, but for what the user turned. */
export interface OffChoices {
  readonly off: ReadonlySet<string>;
  turn(keys: readonly string[], isOn: boolean): void;
}

/** Keeps what the user turned on and off, by key, whatever comes and goes meanwhile. */
export function useOffChoices(offAtFirst: readonly string[]): OffChoices {
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const off = new Set(offAtFirst.filter((key) => turned.get(key) !== true));
  for (const [key, isOn] of turned) if (!isOn) off.add(key);
  return {
    off,
    turn: (keys, isOn) =>
      setTurned((before) => new Map([...before, ...keys.map((key) => [key, isOn] as const)])),
  };
}
