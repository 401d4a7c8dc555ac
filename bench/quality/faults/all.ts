import { ACROSS } from "./across";
import { BASIS } from "./basis";
import { BUDGETS } from "./budgets";
import { CODES, PLACES_OF_CODES } from "./codes";
import { COPIES } from "./copies";
import type { Fault } from "./fault";
import { GRADES } from "./grades";
import { INDICATOR_NAMES } from "./indicator-names";
import { MONEY } from "./money";
import { OUTSIDE } from "./outside";
import { PLAN } from "./plan";
import { PROCUREMENT } from "./procurement";
import { PROJECT_SUMS, RELATIONS } from "./relations";
import { ROLLUPS } from "./rollups";
import { STRUCTURE } from "./structure";
import { UNITS_OF_PROJECTS } from "./units";
import { VALUES_BOUNDS } from "./values-bounds";
import { VALUES_UNITS } from "./values-units";
import { VALUES_WORDS } from "./values-words";
import { VALUES_WRITTEN } from "./values-written";
import { WORDING } from "./wording";

/** Every kind of fault that is seeded, by the rule that must find it. */
export const FAULTS: readonly Fault[] = [
  ...STRUCTURE,
  ...OUTSIDE,
  ...INDICATOR_NAMES,
  ...VALUES_WRITTEN,
  ...VALUES_UNITS,
  ...VALUES_BOUNDS,
  ...VALUES_WORDS,
  ...BASIS,
  ...MONEY,
  ...PLAN,
  ...CODES,
  ...PLACES_OF_CODES,
  ...UNITS_OF_PROJECTS,
  ...GRADES,
  ...ACROSS,
  ...COPIES,
  ...ROLLUPS,
  ...PROCUREMENT,
  ...RELATIONS,
  ...PROJECT_SUMS,
  ...BUDGETS,
  ...WORDING,
];
