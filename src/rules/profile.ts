import * as z from "zod/mini";

const level2 = z.object({
  name: z.string(),
  /** Other names that count as this one. */
  aliases: z._default(z.array(z.string()), []),
  required: z._default(z.boolean(), false),
});

const level1 = z.object({
  name: z.string(),
  level2: z.array(level2),
  /** Whether at least one indicator must stand under this name, whichever its level 2. */
  required: z._default(z.boolean(), false),
});

/** A 口径: what a place asks of its tables in a year. Data that users can replace by their own. */
export const profileSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The documents it follows. */
  basis: z.string(),
  /** Forms it is chosen for; the first year it holds for. */
  forms: z.array(z.string()),
  fromYear: z._default(z.number(), 0),
  system: z.array(level1),
  /** Whether 不适用 is a legitimate 指标值. */
  allowsNotApplicable: z._default(z.boolean(), false),
  /** Other severities than the rules' own; "off" switches a rule off. */
  severities: z._default(z.record(z.string(), z.enum(["error", "warning", "notice", "off"])), {}),
});

export type Profile = z.infer<typeof profileSchema>;
