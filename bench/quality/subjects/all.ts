import { EMPLOYMENT } from "./employment";
import { SERVICES } from "./services";
import type { Subject } from "./subject";

/** Every made-up project. */
export const SUBJECTS: readonly Subject[] = [...EMPLOYMENT, ...SERVICES];
