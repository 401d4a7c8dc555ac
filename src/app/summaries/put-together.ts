import { BUDGET_TABLE_NAMES } from "../../model/documents";
import type { Steps } from "../../model/steps";
import { planUnits } from "../../summaries/units/plan-units";
import type { UnitFile } from "../../summaries/units/unit-file";
import type { UnitsAbout, UnitsPlan } from "../../summaries/units/units-plan";
import { counted } from "./counted";
import type { SummaryAbout } from "./summary-request";

/** A step for each table of each file, and one to see whether a unit's tables tie. */
const STEPS_A_FILE = Object.keys(BUDGET_TABLE_NAMES).length + 1;
/** Steps that do not depend on the files: laying tables out, their formulas … */
const MORE_STEPS = 40;

/** Puts the tables of several units together and tells how far that has come. */
export function putTogether(
  files: readonly UnitFile[],
  about: UnitsAbout,
  onProgress: SummaryAbout["onProgress"],
): Steps<UnitsPlan> {
  return counted(planUnits(files, about), STEPS_A_FILE * files.length + MORE_STEPS, onProgress);
}
