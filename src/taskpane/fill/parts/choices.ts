import type { CellRef } from "../../../sheet/address";

/** Something that may be done or left. */
export interface Choice {
  readonly key: string;
  /** What kind of thing it is; those of a kind stand together under its name. */
  readonly kind?: string;
  readonly label: string;
  readonly at?: CellRef;
  /** What the place holds and is to hold; left out where the label says it all. */
  readonly change?: { readonly before: string; readonly after: string };
  readonly because?: string;
}

/** The choices of one table. */
export interface ChoiceGroup {
  readonly key: string;
  readonly title: string;
  /** What else there is to see of it: "待填 2". */
  readonly note?: string;
  readonly choices: readonly Choice[];
}

/** How many of a group are chosen: all, none, or "some". */
export function chosenOf({ choices }: ChoiceGroup, off: ReadonlySet<string>): boolean | "some" {
  const on = choices.filter(({ key }) => !off.has(key)).length;
  return on === 0 ? false : on === choices.length || "some";
}

/** Choices by their kinds, in the order in which the kinds come first. */
export function byKind(choices: readonly Choice[]): readonly (readonly [string, readonly Choice[]])[] {
  const kinds = new Map<string, Choice[]>();
  for (const choice of choices) {
    const kind = choice.kind ?? "";
    const known = kinds.get(kind);
    if (known) known.push(choice);
    else kinds.set(kind, [choice]);
  }
  return [...kinds];
}
