import { ALL_RULES } from "./catalogue";
import type { Rule } from "./define-rule";
import { PACK_NAMES, type PackName } from "./pack-names";

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

/** Rules that belong elsewhere than their severity says. */
export const FILED_ELSEWHERE: ReadonlyMap<string, PackName> = new Map([
  // Warnings about how something is written, and not about what it says.
  ...filed("规范性", [
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
    "empty-table-note",
  ]),
  // Notices about what something says.
  ...filed("合理性", [
    "level3-vague",
    "value-bare-adjective",
    "timeliness-too-loose",
    "plan-idle-half-year",
    "grade-same",
    "same-indicator-different-operator",
  ]),
]);

const BY_SEVERITY = { error: "合法性", warning: "合理性", notice: "规范性" } as const;

/** The pack that a rule belongs to: wording by its family, the others by what they weigh and what they are about. */
export function packOf({ id, family, severity }: Rule): PackName {
  return family === "文字" ? "文字" : (FILED_ELSEWHERE.get(id) ?? BY_SEVERITY[severity]);
}

function filed(pack: PackName, ids: readonly string[]): [string, PackName][] {
  return ids.map((id) => [id, pack]);
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
