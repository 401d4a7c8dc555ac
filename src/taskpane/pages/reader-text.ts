import { formById } from "../../forms/catalogue";
import { profileById } from "../../rules/profiles";

/** A rule's page for people: forms and 口径, which the examples name by their ids for the tests, by their names. */
export function readerText(page: string): string {
  return page
    .replace(/^(表样：)(.+)$/gm, (_line, label: string, ids: string) => {
      const names = ids.split("、").map((id) => formById(id.trim())?.name ?? id);
      return `${label}${names.join("、")}`;
    })
    .replace(/^(口径：)(.+)$/gm, (_line, label: string, id: string) => {
      return `\n${label}${profileById(id.trim())?.name ?? id}`;
    });
}
