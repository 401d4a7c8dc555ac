import * as z from "zod/mini";
import { LONGEST_NAME, listSchema, textSchema } from "../../model/json-text/schemas";

/** How long a label may be; the longest that forms have are sentences in brackets. */
const LONGEST_LABEL = 200;
/** More cells side by side, or rows below each other, no form has. */
export const MOST_COLUMNS = 60;
const MOST_PARTS = 100;
const MOST_ALIASES = 20;
/** The widest column that programs know, in characters. */
const WIDEST = 255;

const span = z.optional(z.int().check(z.minimum(1), z.maximum(MOST_COLUMNS)));
const label = z.string().check(z.maxLength(LONGEST_LABEL));
const key = textSchema(LONGEST_NAME);
const aliases = z.optional(listSchema(textSchema(LONGEST_LABEL), 0, MOST_ALIASES));

/** A cell as files say it; which of these fields belong to its kind is told apart. */
export const cellSchema = z.strictObject({
  kind: z.enum(["label", "field", "template", "gap"]),
  text: z.optional(label),
  key: z.optional(key),
  type: z.optional(z.enum(["text", "amount", "number", "percent", "lines"])),
  template: z.optional(label),
  aliases,
  span,
  anywhere: z.optional(z.boolean()),
});

/** A column as files say it. */
export const columnSchema = z.strictObject({
  key,
  label,
  aliases,
  group: z.optional(textSchema(LONGEST_LABEL)),
  span,
  down: z.optional(z.boolean()),
});

/** A part as files say it; which of these fields belong to its kind is told apart. */
export const partSchema = z.strictObject({
  kind: z.enum(["row", "block", "across", "numbered", "table"]),
  cells: z.optional(listSchema(cellSchema, 1, MOST_COLUMNS)),
  label: z.optional(cellSchema),
  get parts(): z.ZodMiniOptional<z.ZodMiniArray<typeof partSchema>> {
    return z.optional(listSchema(partSchema, 1, MOST_PARTS));
  },
  key: z.optional(key),
  labels: z.optional(listSchema(cellSchema, 1, MOST_COLUMNS)),
  template: z.optional(label),
  labelSpan: span,
  span,
  columns: z.optional(listSchema(columnSchema, 2, MOST_COLUMNS)),
});

/** A form of a project as files say it. */
export const formSchema = z.strictObject({
  id: textSchema(LONGEST_NAME),
  name: textSchema(LONGEST_NAME),
  document: z.literal("ProjectTarget"),
  width: z.int().check(z.minimum(2), z.maximum(MOST_COLUMNS)),
  columnWidths: z.optional(listSchema(z.number().check(z.minimum(0), z.maximum(WIDEST)), 0, MOST_COLUMNS)),
  parts: listSchema(partSchema, 1, MOST_PARTS),
});

export type WrittenForm = z.infer<typeof formSchema>;
export type WrittenPart = z.infer<typeof partSchema>;
export type WrittenCell = z.infer<typeof cellSchema>;
export type WrittenColumn = z.infer<typeof columnSchema>;
