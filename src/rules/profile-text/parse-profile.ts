import { findNodeAtLocation } from "jsonc-parser";
import { readJson, readJsonFile, type JsonKind, type ReadText } from "../../model/json-text/read-json";
import type { Path } from "../../model/json-text/shape-remarks";
import type { TextProblem } from "../../model/json-text/text-problem";
import { ownRelationSchema } from "../../relations/own-relation";
import { relationRemarks } from "../../relations/relation-remarks";
import { level1Schema, level2Schema, profileSchema, thresholdsSchema, type Profile } from "../profile";
import { nameRemarks } from "./name-remarks";

/** A profile that was understood, or everything that is wrong with its text. */
export type ParsedProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

const PROFILE_TEXT: JsonKind<Profile> = {
  whole: "口径",
  schema: profileSchema,
  fieldsAt,
  remarksOn: (root, text) => [
    ...nameRemarks(root),
    ...relationRemarks(findNodeAtLocation(root, ["relations"]), text),
  ],
};

/** Reads a profile that a person wrote. */
export function parseProfile(text: string): ParsedProfile {
  return parsed(readJson(text, PROFILE_TEXT));
}

/** Reads a profile from the bytes of a file. */
export function parseProfileFile(bytes: Uint8Array): ParsedProfile {
  return parsed(readJsonFile(bytes, PROFILE_TEXT));
}

function parsed(read: ReadText<Profile>): ParsedProfile {
  return read.ok ? { ok: true, profile: read.value } : read;
}

function fieldsAt(path: Path): string[] {
  if (path.length === 0) return Object.keys(profileSchema.shape);
  if (path[0] === "relations") return Object.keys(ownRelationSchema.shape);
  if (path[0] === "thresholds") return Object.keys(thresholdsSchema.shape);
  return Object.keys((path.length === 2 ? level1Schema : level2Schema).shape);
}
