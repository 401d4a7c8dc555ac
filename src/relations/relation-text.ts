import { findNodeAtLocation } from "jsonc-parser";
import * as z from "zod/mini";
import { readJson, readJsonFile, type JsonKind, type ReadText } from "../model/json-text/read-json";
import { jsonText } from "../model/json-text/write-json";
import { ownRelationSchema, ownRelationsSchema } from "./own-relation";
import type { Relation } from "./relation";
import { relationRemarks } from "./relation-remarks";

const fileSchema = z.strictObject({ relations: ownRelationsSchema });

const RELATIONS_TEXT: JsonKind<z.infer<typeof fileSchema>> = {
  whole: "审核公式",
  schema: fileSchema,
  fieldsAt: (path) => Object.keys((path.length === 0 ? fileSchema : ownRelationSchema).shape),
  remarksOn: (root, text) => relationRemarks(findNodeAtLocation(root, ["relations"]), text),
};

/** Reads relations of one's own: { "relations": […] }. */
export function parseRelations(text: string): ReadText<readonly Relation[]> {
  return relationsOf(readJson(text, RELATIONS_TEXT));
}

/** Reads relations of one's own from the bytes of a file. */
export function parseRelationsFile(bytes: Uint8Array): ReadText<readonly Relation[]> {
  return relationsOf(readJsonFile(bytes, RELATIONS_TEXT));
}

/** Relations as a text that reads back equal. */
export function writeRelations(relations: readonly Relation[]): string {
  return `${jsonText({ relations })}\n`;
}

function relationsOf(read: ReadText<z.infer<typeof fileSchema>>): ReadText<readonly Relation[]> {
  return read.ok ? { ok: true, value: read.value.relations } : read;
}
