import type { NewSheet } from "../../sheet/edit";
import type { ExtraKind, MissingExtra } from "../port-extras";
import { chartSteps } from "./chart-steps";
import type { ExtraStep, KindSteps } from "./extra-step";
import { linkSteps } from "./link-steps";
import { printSteps } from "./print-steps";
import { validationSteps } from "./validation-steps";

/** A step of a sheet. */
export interface PlannedStep extends ExtraStep {
  readonly sheet: string;
  readonly kind: ExtraKind;
}

/** What is to be written of the extras of new sheets, and what Excel has no place for. */
export interface PlannedExtras {
  readonly steps: readonly PlannedStep[];
  readonly leftOut: readonly MissingExtra[];
}

/** Plans the extras of new sheets; `names` are those of all sheets that there will be. */
export function planExtras(added: readonly NewSheet[], names: readonly string[]): PlannedExtras {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const isThere = (name: string) => known.has(name.toLowerCase());
  const planned = added.flatMap(({ snapshot, look, extras = {} }) => {
    const { name: sheet, origin } = snapshot;
    const kinds: readonly (readonly [ExtraKind, KindSteps])[] = [
      ["validations", validationSteps(sheet, extras.validations ?? [])],
      ["links", linkSteps(sheet, extras.links ?? [], look, origin)],
      ["charts", chartSteps(sheet, extras.charts ?? [], isThere)],
      ["print", printSteps(sheet, extras.print)],
    ];
    return kinds.map(([kind, { steps, leftOut }]) => ({
      steps: steps.map((step) => ({ ...step, sheet, kind })),
      leftOut: leftOut.map((because) => ({ sheet, kind, because })),
    }));
  });
  return {
    steps: planned.flatMap(({ steps }) => steps),
    leftOut: planned.flatMap(({ leftOut }) => leftOut),
  };
}
