import { ALL_RULES } from "./catalogue";
import type { Rule } from "./define-rule";
import { PACK_NAMES, type PackName } from "./profile";

/** A pack of rules that can be run by itself. */
export interface Pack {
  readonly name: PackName;
  /** What its rules ask, in a sentence. */
  readonly about: string;
  readonly rules: readonly Rule[];
}

const ABOUT: Readonly<Record<PackName, string>> = {
  合法性: "必须改正：缺项、算不平、与规定或与自己矛盾",
  合理性: "应改正或说明：指标和资金安排是否合情合理",
  规范性: "名称、次序、符号、单位和格式的写法",
  文字: "错别字、重复和多余的字符",
};

/** Warnings that are about how something is written, and not about what it says. */
const WARNINGS_OF_FORM: readonly string[] = [
  "level1-name",
  "level2-name",
  "level3-is-level2",
  "level3-truncated",
  "description-boilerplate",
  "value-leftover-code",
  "value-composite",
  "operator-glyph",
  "percent-word",
  "unit-incomplete",
  "unit-without-denominator",
  "project-code-form",
];

/** Notices that are about what something says. */
const NOTICES_OF_CONTENT: readonly string[] = [
  "level3-vague",
  "value-bare-adjective",
  "timeliness-too-loose",
  "plan-idle-half-year",
  "grade-same",
  "same-indicator-different-operator",
];

/** The pack that a rule belongs to: wording by its family, the others by what they weigh and what they are about. */
export function packOf({ id, family, severity }: Rule): PackName {
  if (family === "文字") return "文字";
  if (severity === "error") return "合法性";
  if (severity === "warning") return WARNINGS_OF_FORM.includes(id) ? "规范性" : "合理性";
  return NOTICES_OF_CONTENT.includes(id) ? "合理性" : "规范性";
}

/** Every rule of this version, by pack. */
export const PACKS: readonly Pack[] = PACK_NAMES.map((name) => ({
  name,
  about: ABOUT[name],
  rules: ALL_RULES.filter((rule) => packOf(rule) === name),
}));

/** The rules of some packs, in the order of the catalogue. */
export function rulesOf(packs: readonly PackName[]): readonly Rule[] {
  return ALL_RULES.filter((rule) => packs.includes(packOf(rule)));
}
