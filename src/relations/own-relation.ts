import * as z from "zod/mini";
import { idSchema, LONGEST_NAME, listSchema, textSchema } from "../model/json-text/schemas";
import { parseFormula } from "./parse-formula";
import type { Relation } from "./relation";
import { tablesNamed } from "./tables-named";

/** How long the texts of a relation may be, and how many formulas it may have. */
export const LONGEST_TEXT = 500;
export const MOST_FORMULAS = 50;
/** How many relations of one's own there may be. */
export const MOST_RELATIONS = 200;

/** What a relation of one's own says where its writer left it out. */
export const OWN_DEFAULTS = {
  basis: "自定义审核公式",
  severity: "warning",
  why: "与自定义的审核公式不符，数据可能写错，也可能有特殊情况。",
  how: "核对公式两边的各格，改正写错的一格；数据无误的，写明原因后忽略。",
} as const;

/** A relation as users write it. */
export const ownRelationSchema = z.strictObject({
  id: idSchema,
  title: textSchema(LONGEST_NAME),
  /** 审核公式, one an entry; whether they can be understood is told apart, with the character. */
  formulas: listSchema(z.string().check(z.trim()), 1, MOST_FORMULAS),
  severity: z._default(z.enum(["error", "warning", "notice"]), OWN_DEFAULTS.severity),
  /** Left out it follows from the tables that the formulas name. */
  kind: z.optional(z.enum(["表内", "表间"])),
  basis: z._default(textSchema(LONGEST_TEXT), OWN_DEFAULTS.basis),
  why: z._default(textSchema(LONGEST_TEXT), OWN_DEFAULTS.why),
  how: z._default(textSchema(LONGEST_TEXT), OWN_DEFAULTS.how),
});

/** Relations as users write them, made whole. */
export const ownRelationsSchema = listSchema(
  z.pipe(ownRelationSchema, z.transform(wholeRelation)),
  0,
  MOST_RELATIONS,
);

/** A relation with what its writer left out. */
export function wholeRelation({ kind, ...written }: z.infer<typeof ownRelationSchema>): Relation {
  return { ...written, kind: kind ?? kindOf(written.formulas) };
}

/** Whether formulas compare one table within itself, or several with each other. */
function kindOf(formulas: readonly string[]): Relation["kind"] {
  const tables = formulas.flatMap((text) => {
    const parsed = parseFormula(text);
    return parsed.ok ? [...tablesNamed(parsed.formula)] : [];
  });
  return new Set(tables).size > 1 ? "表间" : "表内";
}
