import { WHOLES } from "./concepts";
import { isPart } from "./groups";
import type { Judgement } from "./judge";
import { textFen } from "./measured";
import type { Group, Mention } from "./mention";
import { wan } from "./say";

/** How the parts of a whole add up in the text itself. */
export interface PartsCheck {
  readonly whole: Mention;
  readonly parts: readonly Mention[];
  readonly isOver: boolean;
  readonly isSame: boolean;
  /** What they come to, and what is left, in 分. */
  readonly sum: number;
  readonly left: number;
  readonly isOpen: boolean;
  readonly unchanged: readonly string[];
}

/** Looks this far for the parts of a whole that no 其中 names. */
const LOOKED_AT = 12;

/** The wholes of a text with their parts: those that 其中 names, and those that every budget has. */
export function partsChecks(mentions: readonly Mention[], groups: readonly Group[]): PartsCheck[] {
  const checks: PartsCheck[] = [];
  const done = new Set<Mention>();
  for (const group of groups) {
    for (const whole of [group.value, group.change]) {
      if (!whole || done.has(whole)) continue;
      const parts = group.parts.filter(({ aspect }) => aspect === whole.aspect);
      const check = parts.length > 0 ? checkOf(whole, withoutSubtotals(parts), group) : undefined;
      if (check) {
        checks.push(check);
        done.add(whole);
      }
    }
  }
  for (const whole of mentions) {
    if (done.has(whole) || whole.time !== "now") continue;
    const parts = usualParts(whole, mentions);
    const check = parts && checkOf(whole, parts, undefined);
    if (check) checks.push(check);
  }
  return checks;
}

/** 基本支出 with its 人员经费 in one list: what is a part of another part is not counted again. */
function withoutSubtotals(parts: readonly Mention[]): readonly Mention[] {
  return parts.filter(
    (part, index) => !parts.slice(0, index).some((other) => isPart(other.subject, part.subject) === true),
  );
}

function checkOf(
  whole: Mention,
  parts: readonly Mention[],
  group: Group | undefined,
): PartsCheck | undefined {
  const said = textFen(whole);
  const spans = parts.flatMap((part) => textFen(part) ?? []);
  if (!said || spans.length !== parts.length) return undefined;
  const sum = spans.reduce((all, { fen }) => all + fen, 0);
  const slack = spans.reduce((all, each) => all + each.slack, said.slack);
  const left = said.fen - sum;
  const isSame = Math.abs(left) <= slack;
  const isOver = !isSame && said.fen >= 0 && left < 0;
  const { isOpen = false, unchanged = [] } = group ?? {};
  return { whole, parts, isOver, isSame, sum, left, isOpen, unchanged };
}

/** The parts that a thing always has, where the text tells them all soon after it. */
function usualParts(whole: Mention, mentions: readonly Mention[]): readonly Mention[] | undefined {
  const lists = (whole.subject?.concepts ?? []).flatMap((concept) => WHOLES[concept] ?? []);
  if (lists.length === 0 || (whole.aspect !== "value" && whole.aspect !== "change")) return undefined;
  const behind = mentions
    .slice(whole.index + 1, whole.index + 1 + LOOKED_AT)
    .filter(
      ({ aspect, time, section }) =>
        aspect === whole.aspect && time === "now" && section <= whole.section + 1,
    );
  for (const list of lists) {
    const parts = list.map((child) => behind.find(({ subject }) => subject?.concepts.includes(child)));
    if (parts.every((part) => part !== undefined)) return parts;
  }
  return undefined;
}

/** What the parts say of a whole's verdict. */
export function withParts(
  judgement: Judgement,
  check: PartsCheck,
  judged: (mention: Mention) => Judgement,
): Judgement {
  const names = check.parts.map(({ label }) => label || "一项");
  const listed = `${names.length > 4 ? `${names[0]!}等 ${names.length} 项` : names.join("、")}`;
  const sum = wan(check.sum);
  if (check.isSame) {
    const same = names.length === 1 ? `文中的${listed}与它相等` : `文中${listed}合计 ${sum}，与它相符`;
    return { ...judgement, message: `${judgement.message}；${same}` };
  }
  if (check.whole.aspect === "change") {
    const unchanged = check.unchanged.length === 0 ? "" : `（${check.unchanged.join("、")}说是无变化）`;
    const left = `${check.left < 0 ? "减少" : "增加"} ${wan(Math.abs(check.left))}`;
    return flagged(judgement, `文中说明的只有${partsText(check)}${unchanged}，还有${left}没有说明`);
  }
  const isPartial =
    check.parts.length === 1 ||
    check.isOpen ||
    (judgement.verdict === "tied" && check.parts.every((part) => judged(part).verdict === "tied"));
  if (!check.isOver && isPartial)
    return { ...judgement, message: `${judgement.message}；“其中”列出的合计 ${sum}，不是全部` };
  const how = check.isOver ? "多" : "少";
  return flagged(judgement, `文中列出的${listed}合计 ${sum}，比它${how} ${wan(Math.abs(check.left))}`);
}

function partsText({ parts }: PartsCheck): string {
  return parts
    .map((part) => {
      const fen = textFen(part)?.fen ?? 0;
      return `${part.label || "一项"}${fen < 0 ? "减少" : "增加"} ${wan(Math.abs(fen))}`;
    })
    .join("、");
}

/** A figure that differs from its cell stays so. */
function flagged(judgement: Judgement, message: string): Judgement {
  if (judgement.verdict === "differs") return { ...judgement, message: `${judgement.message}；${message}` };
  return { ...judgement, verdict: "unexplained", message: `${message}；${judgement.message}` };
}
