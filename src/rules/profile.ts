import * as z from "zod/mini";
import { idSchema, LONGEST_NAME, listSchema, textSchema } from "../model/json-text/schemas";
import { ownRelationsSchema } from "../relations/own-relation";
import { PACK_NAMES } from "./pack-names";

/** What the ids of rules begin with that users write themselves; no built-in one does. */
export const OWN_RELATION = "relation-own";

/** How long a text of a profile may be, and how many entries a list. */
const TEXT = 500;
const ENTRIES = 100;

const name = textSchema(LONGEST_NAME);

const list = <T extends z.core.SomeType>(entry: T, least: number) => listSchema(entry, least, ENTRIES);

const percent = (value: number) => z._default(z.number().check(z.minimum(0), z.maximum(100)), value);

/** A level-2 indicator as profiles write it. */
export const level2Schema = z.strictObject({
  name,
  /** Other names that count as this one. */
  aliases: z._default(list(name, 0), []),
  required: z._default(z.boolean(), false),
});

/** A level-1 indicator as profiles write it. */
export const level1Schema = z.strictObject({
  name,
  /** Whether at least one indicator must stand under this name, whichever its level 2. */
  required: z._default(z.boolean(), false),
  level2: list(level2Schema, 1),
});

/** Bounds at which rules speak; a place may draw them elsewhere. */
export const thresholdsSchema = z.strictObject({
  /** A share of complaints may be allowed up to this. */
  complaintPercent: percent(5),
  /** A satisfaction asked for from here on is out of reach. */
  satisfactionPercent: percent(100),
  /** A time limit of so many months or more is none. */
  timelinessMonths: z._default(z.number().check(z.minimum(1), z.maximum(120)), 12),
  /** 数量 × 标准 may be so far from the budget. */
  unitPricePercent: percent(20),
  /** No more than this spent by the end of June is idle. */
  halfYearPercent: percent(0),
});

/** A 口径: what a place asks of its tables in a year. Data that users can replace by their own. */
export const profileSchema = z.strictObject({
  id: idSchema,
  name,
  /** The documents it follows. */
  basis: textSchema(TEXT),
  /** Forms it is chosen for; the first year it holds for. */
  forms: z._default(list(z.string(), 0), []),
  fromYear: z._default(z.int().check(z.minimum(0), z.maximum(2100)), 0),
  system: list(level1Schema, 1),
  /** Whether 不适用 is a legitimate 指标值. */
  allowsNotApplicable: z._default(z.boolean(), false),
  thresholds: z.prefault(thresholdsSchema, {}),
  /** The packs whose rules answer. */
  packs: z._default(list(z.enum(PACK_NAMES), 1), [...PACK_NAMES]),
  /** Other severities than the rules' own; "off" switches a rule off. */
  severities: z._default(z.record(z.string(), z.enum(["error", "warning", "notice", "off"])), {}),
  /** 审核公式 of one's own, besides the built-in ones. */
  relations: z._default(ownRelationsSchema, []),
});

export type Profile = z.infer<typeof profileSchema>;
export type Thresholds = z.infer<typeof thresholdsSchema>;
