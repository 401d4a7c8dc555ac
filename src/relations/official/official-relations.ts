import type { Relation } from "../relation";
import { BETWEEN_TABLES } from "./between-tables";
import { WITHIN_TABLES } from "./within-tables";

/** The relations that come with the product, E01 to E29. */
export const OFFICIAL_RELATIONS: readonly Relation[] = [...WITHIN_TABLES, ...BETWEEN_TABLES];
