import type { Field } from "../../model/field";
import { normaliseLabel } from "../../sheet/label";
import type { Profile } from "../profile";

/** A level 2 of a profile, with all its names as they are compared. */
export interface KnownLevel2 {
  readonly name: string;
  readonly required: boolean;
  readonly plain: readonly string[];
}

/** A level 1 of a profile, with its name as it is compared. */
export interface KnownLevel1 {
  readonly name: string;
  readonly required: boolean;
  readonly plain: string;
  readonly level2: readonly KnownLevel2[];
}

const systems = new WeakMap<Profile, readonly KnownLevel1[]>();

/** The indicator system of a profile, made ready for comparing names. */
export function systemOf(profile: Profile): readonly KnownLevel1[] {
  const known = systems.get(profile);
  if (known) return known;
  const system = profile.system.map(({ name, required, level2 }) => ({
    name,
    required,
    plain: plainName(name),
    level2: level2.map((second) => ({
      name: second.name,
      required: second.required,
      plain: [second.name, ...second.aliases].map(plainName).filter((plain) => plain !== ""),
    })),
  }));
  systems.set(profile, system);
  return system;
}

/** A level name as it is compared: without white space, a weight in brackets, and the word 指标 at its end. */
export function plainName(text: string): string {
  return normaliseLabel(text)
    .replace(/\([^()]*\)$/, "")
    .replace(/指标$/, "");
}

/** The compared form of a field; "" where it holds nothing. */
export function plainNameOf(field: Field<string>): string {
  return field.state === "given" ? plainName(field.value) : "";
}

/** Whether a compared name says what a level 2 asks for; 产出数量 says 数量. */
export function says(plain: string, wanted: KnownLevel2): boolean {
  return wanted.plain.some((name) => plain.includes(name));
}

/** The level 1 that a compared level-1 or, failing that, level-2 name belongs to. */
export function homeOf(profile: Profile, level1: string, level2: string): KnownLevel1 | undefined {
  const system = systemOf(profile);
  return (
    system.find(({ plain }) => plain === level1) ??
    system.find((first) => first.level2.some((wanted) => says(level2, wanted)))
  );
}

/** Level-1 names that are commonly written for another one, as they are compared. */
const LEVEL1_ALIASES: ReadonlyMap<string, string> = new Map([
  ["效果", "效益"],
  ["效益类", "效益"],
  ["产出类", "产出"],
  ["满意度类", "满意度"],
]);

/** The level 1 of a profile that a compared name is, or is a known other name of. */
export function firstNamed(profile: Profile, plain: string): KnownLevel1 | undefined {
  const meant = LEVEL1_ALIASES.get(plain) ?? plain;
  return systemOf(profile).find((first) => first.plain === meant);
}
