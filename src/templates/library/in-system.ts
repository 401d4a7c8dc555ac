import { once } from "../../model/remember";
import type { IndicatorSystem } from "../project-draft";
import { normalLevel2 } from "./normal-name";

/** A level 2 of a system with the level 1 that it belongs to. */
export interface Place {
  readonly level1: IndicatorSystem[number];
  readonly level2: IndicatorSystem[number]["level2"][number];
  /** How many level 2 come before it. */
  readonly order: number;
}

/** All level 2 of a system, in its order. */
export function placesIn(system: IndicatorSystem): Place[] {
  return system
    .flatMap((level1) => level1.level2.map((level2) => ({ level1, level2 })))
    .map((place, order) => ({ ...place, order }));
}

/** Where an indicator of any place's table belongs in a system, by the name of its level 2 or another name of it. */
export function placeOfLevel2(name: string, system: IndicatorSystem): Place | undefined {
  return placesByName(system).get(normalLevel2(name));
}

const placesByName = once((system: IndicatorSystem): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  const add = (name: string, place: Place): void => {
    const plain = normalLevel2(name);
    if (!places.has(plain)) places.set(plain, place);
  };
  for (const place of placesIn(system)) add(place.level2.name, place);
  // A name of its own goes before another's other name.
  for (const place of placesIn(system)) place.level2.aliases.forEach((alias) => add(alias, place));
  return places;
});

/** The indicator with its levels called as the system calls them; as it is where the system has none such. */
export function namedAsIn<T extends { readonly level1: string; readonly level2: string }>(
  indicator: T,
  system: IndicatorSystem,
): T {
  const place = placeOfLevel2(indicator.level2, system);
  return place ? { ...indicator, level1: place.level1.name, level2: place.level2.name } : indicator;
}

/** A level 2 that a system asks for, or a level 1 of which it asks for any. */
export interface Wanted {
  readonly name: string;
  /** The level 2 that would do, the usual first. */
  readonly any: readonly Place[];
}

/** 经济效益 is named first, but what most projects have is 社会效益. */
const USUAL = "社会效益";

/** What a system makes mandatory, in its order. */
export function wantedBy(system: IndicatorSystem): Wanted[] {
  const places = placesIn(system);
  return system.flatMap((level1) => {
    const here = places.filter((place) => place.level1 === level1);
    const required = here.filter(({ level2 }) => level2.required);
    if (required.length > 0) return required.map((place) => ({ name: place.level2.name, any: [place] }));
    if (!level1.required) return [];
    const isUsual = ({ level2 }: Place): number => Number(normalLevel2(level2.name) === USUAL);
    return [{ name: level1.name, any: [...here].sort((a, b) => isUsual(b) - isUsual(a)) }];
  });
}
