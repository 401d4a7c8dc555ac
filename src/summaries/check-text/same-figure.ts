import type { Judgement } from "./judge";
import { textFen } from "./measured";
import type { Mention } from "./mention";
import type { Reading } from "./reading";
import { once } from "../../model/remember";
import type { KnownReadings } from "./table-readings";

/** Small round figures stand in many cells. */
const LEAST = 1e7;

/** Of a figure that could not be told: a cell that holds the same, for the user to look at. */
export function withSameFigure(mention: Mention, judgement: Judgement, known: KnownReadings): Judgement {
  const said = textFen(mention);
  if (judgement.verdict !== "unknown" || judgement.cells.length > 0 || !said) return judgement;
  if (Math.abs(said.fen) < LEAST || mention.aspect !== "value" || mention.time !== "now") return judgement;
  const same = byFen(known).get(said.fen);
  if (!same) return judgement;
  return { ...judgement, cells: same.cells, message: `${judgement.message}；数值与${same.label}相同` };
}

const byFen = once(({ now }: KnownReadings): ReadonlyMap<number, Reading> => {
  const all = new Map<number, Reading>();
  for (const readings of now.values())
    for (const reading of readings) if (!all.has(reading.fen)) all.set(reading.fen, reading);
  return all;
});
