import type { Document } from "../../model/documents";
import { finish, type Steps } from "../../model/steps";
import { buildLexicon } from "./build-lexicon";
import { judgeValue, unknown, whyUnknown, type Judgement, type Verdict } from "./judge";
import { judgeChange, judgeRate } from "./judge-change";
import { judgeShare } from "./judge-share";
import { partsChecks, withParts } from "./judge-groups";
import { withContradictions } from "./contradictions";
import { withDifferenceExplained } from "./project-difference";
import type { Mention } from "./mention";
import { plainText } from "./plain-text";
import type { CheckedCell } from "./reading";
import { readMentions } from "./read-mentions";
import { saidOf } from "./say";
import { knownReadings, type KnownReadings } from "./table-readings";
import { withSameFigure } from "./same-figure";

/** A figure of a text with what it was found to be. */
export interface CheckedFigure {
  /** Where it stands in the text as it was given. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What the text says it is; "" where that could not be told. */
  readonly said: string;
  readonly verdict: Verdict;
  readonly cells: readonly CheckedCell[];
  readonly message: string;
}

/** A text whose figures were compared with the tables. */
export interface TextCheck {
  readonly figures: readonly CheckedFigure[];
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Figures without 元 or %, as in pasted tables, which were not looked at. */
  readonly bare: number;
}

/** Ties every amount of money and every percentage of a text to its cells, or says what is wrong or not known of it. */
export function checkText(text: string, documents: readonly Document[]): TextCheck {
  return finish(textCheck(text, documents));
}

/** The same in steps. */
export function* textCheck(text: string, documents: readonly Document[]): Steps<TextCheck> {
  const plain = plainText(text);
  const known = knownReadings(documents);
  yield;
  const lexicon = buildLexicon(documents);
  yield;
  const { mentions, groups, bare } = yield* readMentions(plain, text, lexicon, known.year);
  yield;
  const wholes = new Map(
    groups.flatMap(({ value, parts }) => (value ? parts.map((part) => [part, value] as const) : [])),
  );
  const judgements = mentions.map((mention) => judge(mention, mentions, wholes, known));
  const judged = (mention: Mention): Judgement => judgements[mention.index]!;
  for (const check of partsChecks(mentions, groups))
    judgements[check.whole.index] = withParts(judged(check.whole), check, judged);
  const full = withContradictions(mentions, judgements).map((judgement, index) => {
    const mention = mentions[index]!;
    return withSameFigure(mention, withDifferenceExplained(mention, judgement, known), known);
  });
  const figures = mentions.map((mention, index): CheckedFigure => {
    const from = plain.at[mention.from]!;
    const to = plain.at[mention.to - 1]! + 1;
    return { from, to, text: text.slice(from, to), said: saidOf(mention), ...full[index]! };
  });
  const counts = { tied: 0, differs: 0, unexplained: 0, unknown: 0 };
  for (const { verdict } of figures) counts[verdict]++;
  return { figures, counts, bare };
}

function judge(
  mention: Mention,
  mentions: readonly Mention[],
  wholes: ReadonlyMap<Mention, Mention>,
  known: KnownReadings,
): Judgement {
  if (mention.time === "other") return unknown(whyUnknown(mention, known));
  switch (mention.aspect) {
    case "value":
      return judgeValue(mention, known);
    case "change":
      return judgeChange(mention, known);
    case "rate":
      return judgeRate(
        mention,
        before(mention, mentions, "change"),
        before(mention, mentions, "value"),
        known,
      );
    case "share": {
      const part = before(mention, mentions, "value");
      return judgeShare(mention, part, part && wholes.get(part), known);
    }
    case "standard":
      return unknown("单价、标准，表里没有，没有核对");
    case "percent":
      return unknown("这个百分比不是增减幅度，没有核对");
  }
}

/** The figure that a percentage is about stands shortly before it. */
function before(
  mention: Mention,
  mentions: readonly Mention[],
  aspect: Mention["aspect"],
): Mention | undefined {
  for (let at = mention.index - 1; at >= Math.max(0, mention.index - 3); at--) {
    const other = mentions[at]!;
    if (other.sentence !== mention.sentence) return undefined;
    const isSame =
      aspect === "value" && mention.aspect === "share" ? true : other.subject === mention.subject;
    if (isSame && other.aspect === aspect && other.time === "now") return other;
  }
  return undefined;
}
