import { readJson, type JsonKind } from "../../model/json-text/read-json";
import type { Path } from "../../model/json-text/shape-remarks";
import { problemText } from "../../model/json-text/text-problem";
import { failed, ok, type Result } from "../../sheet/result";
import type { Form } from "../description";
import { formRemarks } from "./form-remarks";
import { cellSchema, columnSchema, formSchema, partSchema, type WrittenForm } from "./form-schema";
import { readForm } from "./written-form";

/** Of very many mistakes the first are told. */
const MOST_TOLD = 3;

const FORM_TEXT: JsonKind<WrittenForm> = {
  whole: "表样",
  schema: formSchema,
  fieldsAt,
  remarksOn: formRemarks,
};

/** Reads a form of one's own that was kept as text. */
export function parseForm(text: string): Result<Form> {
  const read = readJson(text, FORM_TEXT);
  if (read.ok) return ok(readForm(read.value));
  const told = read.problems.slice(0, MOST_TOLD).map(problemText).join("；");
  const more = read.problems.length > MOST_TOLD ? `；一共 ${read.problems.length} 处` : "";
  return failed("own-form", `表样写得不对：${told}${more}`, read.problems.map(problemText).join("\n"));
}

/** The fields that may stand at a path, to name the one that was meant. */
function fieldsAt(path: Path): readonly string[] {
  const list = path.at(-1) === "label" ? "label" : path.at(-2);
  if (list === "cells" || list === "labels" || list === "label") return Object.keys(cellSchema.shape);
  if (list === "columns") return Object.keys(columnSchema.shape);
  return Object.keys(list === "parts" ? partSchema.shape : formSchema.shape);
}
