import * as z from "zod/mini";

/** How long a name may be. */
export const LONGEST_NAME = 60;

/** Something that programs call a thing by. */
export const idSchema = z
  .string()
  .check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u), z.maxLength(LONGEST_NAME));

/** A text that is not empty, without the space around it. */
export function textSchema(longest: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(longest));
}

/** A list with so many entries. */
export function listSchema<T extends z.core.SomeType>(entry: T, least: number, most: number) {
  return z.array(entry).check(z.minLength(least), z.maxLength(most));
}
