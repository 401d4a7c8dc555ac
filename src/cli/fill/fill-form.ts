import { readFileSync, statSync } from "node:fs";
import { ALL_FORMS, formById } from "../../forms/catalogue";
import type { Form } from "../../forms/description";
import { parseForm } from "../../forms/own-form/parse-form";
import { failed, ok, type Result } from "../../sheet/result";
import { reasonOf } from "../files";

/** The form that `--form` names, which is to be one of a project's: a built-in one by its id, or one's own by its file. */
export function loadForm(name: string): Result<Form> {
  const found = formById(name);
  const loaded = found ? ok(found) : ownForm(name);
  if (!loaded.ok || loaded.value.document === "ProjectTarget") return loaded;
  return failed("usage", `“${loaded.value.name}”不是项目绩效目标表，不能按项目清单来做`);
}

function ownForm(name: string): Result<Form> {
  const isFile = /\.json$/i.test(name) || statSync(name, { throwIfNoEntry: false }) !== undefined;
  if (!isFile) {
    const ids = ALL_FORMS.filter(({ document }) => document === "ProjectTarget").map(({ id }) => id);
    return failed("usage", `没有“${name}”这个表样，可用：${ids.join("、")}，或者自己的表样文件（.json）`);
  }
  let text: string;
  try {
    text = readFileSync(name, "utf8");
  } catch (error) {
    return failed("unreadable", `表样文件“${name}”打不开：${reasonOf(error)}。`);
  }
  const parsed = parseForm(text);
  return parsed.ok ? parsed : failed("unreadable", `表样文件“${name}”：${parsed.problem.message}`);
}
