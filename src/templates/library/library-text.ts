import * as z from "zod/mini";
import type { JsonKind } from "../../model/json-text/read-json";
import { listSchema, textSchema } from "../../model/json-text/schemas";
import type { Path } from "../../model/json-text/shape-remarks";

/** How long texts may be, and how many entries there may be. */
const LONGEST = 500;
const MOST = 2000;
const MOST_PARTS = 200;

const text = z._default(z.string().check(z.trim(), z.maxLength(LONGEST)), "");
const sourceSchema = z.strictObject({ document: text, table: text });
const indicatorSchema = z.strictObject({
  level1: text,
  level2: textSchema(LONGEST),
  level3: textSchema(LONGEST),
  description: text,
  value: text,
  basis: text,
  categories: z._default(listSchema(textSchema(LONGEST), 0, MOST_PARTS), []),
  sources: z._default(listSchema(sourceSchema, 0, MOST_PARTS), []),
});
const librarySchema = z.strictObject({ indicators: listSchema(indicatorSchema, 1, MOST) });

/** A library as it is kept in a file. */
export const LIBRARY_TEXT: JsonKind<z.infer<typeof librarySchema>> = {
  whole: "指标库",
  schema: librarySchema,
  fieldsAt,
  remarksOn: () => [],
};

function fieldsAt(path: Path): string[] {
  if (path.length === 0) return Object.keys(librarySchema.shape);
  return Object.keys((path.length > 2 ? sourceSchema : indicatorSchema).shape);
}
