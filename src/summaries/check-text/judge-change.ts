import { decimalToNumber, decimalToText } from "../../model/decimal";
import { judgeAmount, readingsOf, unknown, whyUnknown, type Judgement } from "./judge";
import { textFen, type Span } from "./measured";
import type { Mention } from "./mention";
import { sumOfReadings, type Reading } from "./reading";
import { wan } from "./say";
import type { KnownReadings } from "./table-readings";

/** By how much the text says that something changed. */
export function judgeChange(mention: Mention, known: KnownReadings): Judgement {
  const said = textFen(mention);
  const changes = changeReadings(mention, known);
  if (changes.length === 0) {
    if (!mention.subject) return unknown(whyUnknown(mention, known));
    return unknown(`没有上年的表，“${mention.subject.name}”的增减没有核对`);
  }
  const isEither = mention.sign === 0 && !mention.isNegative;
  const readings = isEither ? changes.map((each) => ({ ...each, fen: Math.abs(each.fen) })) : changes;
  return judgeAmount(mention, said, readings, known);
}

/** What the tables of both years, or 增减金额, have of a change. */
export function changeReadings(mention: Mention, known: KnownReadings): readonly Reading[] {
  const told = readingsOf(mention, known.changes);
  const [now, last] = [readingsOf(mention, known.now), readingsOf(mention, known.last)];
  const paired = now.flatMap((reading) => {
    const before = last.find(({ label }) => label === reading.label);
    if (!before) return [];
    const difference = sumOfReadings(
      `${reading.label}减上年的`,
      [reading, before],
      reading.isNear || before.isNear,
    );
    return [{ ...difference, fen: reading.fen - before.fen }];
  });
  return [...told, ...paired];
}

/** 同比下降58.82%: the change of the text, or of the tables, over last year's figure. */
export function judgeRate(
  mention: Mention,
  change: Mention | undefined,
  value: Mention | undefined,
  known: KnownReadings,
): Judgement {
  if (mention.figure.kind !== "percentage" || !mention.subject) return unknown(whyUnknown(mention, known));
  const pairs = ratePairs(mention, change, value, known);
  if (pairs.length === 0) return unknown("不知道上年的数，这个百分比没有核对");
  const right = pairs.find((pair) => isRate(mention, pair));
  const [first] = pairs;
  const shown = right ?? first!;
  const cells = shown.from.flatMap((reading) => reading.cells);
  const worked = `${wan(Math.abs(shown.change.fen))} ÷ ${shown.baseText}`;
  if (right) {
    const message = `${worked} 与文中的百分比相符`;
    return cells.length > 0
      ? { verdict: "tied", cells, message }
      : unknown(`${message}；但这两个数没有和表对上`);
  }
  if (shown.base.fen <= 0) return unknown("算出的上年数不大于 0，这个百分比没有核对", cells);
  const percent = (Math.abs(shown.change.fen) / Math.abs(shown.base.fen)) * 100;
  const message = `${worked} = ${percent.toFixed(2)}%，文中是 ${decimalToText(mention.figure.number)}%`;
  const isSure = mention.isSure && shown.from.some(({ isNear }) => !isNear);
  return isSure ? { verdict: "differs", cells, message } : unknown(message, cells);
}

/** A change with the figure of last year that it is of. */
export interface RatePair {
  readonly change: Span;
  readonly base: Span;
  readonly baseText: string;
  readonly from: readonly Reading[];
}

function ratePairs(
  mention: Mention,
  change: Mention | undefined,
  value: Mention | undefined,
  known: KnownReadings,
): RatePair[] {
  const pairs: RatePair[] = [];
  const [now, last] = [readingsOf(mention, known.now), readingsOf(mention, known.last)];
  for (const base of last)
    for (const reading of now)
      if (reading.label === base.label || now.length === 1) {
        const moved = { fen: reading.fen - base.fen, slack: reading.slack + base.slack };
        pairs.push({ change: moved, base, baseText: `上年 ${wan(base.fen)}`, from: [reading, base] });
      }
  const moved = change && textFen(change);
  if (!moved) return pairs;
  const own = value && textFen(value);
  const texts: Reading[] = own ? [{ label: "", isNear: false, cells: [], ...own }] : [];
  for (const reading of [...now, ...texts]) {
    const base = { fen: reading.fen - moved.fen, slack: reading.slack + moved.slack };
    const sign = moved.fen < 0 ? "＋" : "−";
    const baseText = `（${wan(reading.fen)} ${sign} ${wan(Math.abs(moved.fen))}）`;
    pairs.push({ change: moved, base, baseText, from: [reading] });
  }
  return pairs;
}

/** Whether a percentage may be what a change is of a base, both as far as they are known. */
export function isRate({ figure, isAbout }: Mention, { change, base }: RatePair): boolean {
  if (figure.kind !== "percentage") return false;
  const said = Math.abs(decimalToNumber(figure.number));
  const room = (isAbout ? 1 : 0.5) / 10 ** Math.min(figure.number.scale, 6);
  // Last year's figure cannot have been below nought.
  const [part, whole] = [Math.abs(change.fen), base.fen];
  if (whole <= base.slack) return false;
  const most = ((part + change.slack) / (whole - base.slack)) * 100;
  const least = (Math.max(0, part - change.slack) / (whole + base.slack)) * 100;
  return said - room <= most + 1e-9 && said + room >= least - 1e-9;
}
