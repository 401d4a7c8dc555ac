import { chineseYear } from "./chinese-year";
import { judgeYear, type YearContext, type YearPlace } from "./judge-year";
import type { RollYears } from "./roll-plan";
import { yearMentions, type YearMention } from "./year-mentions";

/** A text of the new year. */
export interface RolledText {
  /** With all years moved that surely move; where none does, with those that likely do. */
  readonly text: string;
  readonly isOn: boolean;
  readonly because: string;
}

/** Words with a year that stay as they are. */
export interface KeptYear {
  readonly text: string;
  readonly because: string;
}

/** What becomes of a text, and which of its years stay. */
export interface TextRoll {
  /** Undefined where nothing moves. */
  readonly rolled: RolledText | undefined;
  readonly kept: readonly KeptYear[];
}

const THIS_YEAR = /当年|本年|今年/;
/** So much of the text around a year is shown. */
const SHOWN = 12;

interface Move {
  readonly mention: YearMention;
  readonly by: number;
  readonly isOn: boolean;
  readonly because: string;
}

/** Moves the years of a text. */
export function rollText(text: string, place: YearPlace, years: RollYears): TextRoll {
  const mentions = yearMentions(text);
  const context: YearContext = {
    place,
    years,
    namesBudgetYear: mentions.some(({ year }) => year === years.from),
    namesThisYear: THIS_YEAR.test(text),
  };
  const moves: Move[] = [];
  const kept: KeptYear[] = [];
  for (const mention of mentions) {
    const verdict = judgeYear(mention, context);
    if (verdict?.kind === "stay") kept.push({ text: wordsAround(text, mention), because: verdict.because });
    if (verdict?.kind === "move") {
      const { to, isOn, because } = verdict;
      moves.push({ mention, by: to - mention.year, isOn, because });
    }
  }
  const sure = moves.filter(({ isOn }) => isOn);
  const taken = sure.length > 0 ? sure : moves;
  const doubtful = sure.length > 0 ? moves.filter(({ isOn }) => !isOn) : [];
  for (const { mention, because } of doubtful)
    kept.push({ text: wordsAround(text, mention), because: `存疑，没有改：${because}` });
  if (taken.length === 0) return { rolled: undefined, kept };
  const because = [...new Set(taken.map((move) => move.because))].join("；");
  return { rolled: { text: moved(text, taken), isOn: sure.length > 0, because }, kept };
}

function moved(text: string, moves: readonly Move[]): string {
  let done = "";
  let end = 0;
  for (const { mention, by } of moves) {
    for (const one of mention.until ? [mention, mention.until] : [mention]) {
      const written = text.slice(one.from, one.to);
      done += text.slice(end, one.from) + yearLike(one.year + by, one, written);
      end = one.to;
    }
  }
  return done + text.slice(end);
}

/** A year written as another one is: in full width, without its century, in Chinese digits. */
function yearLike(year: number, { written }: YearMention, like: string): string {
  if (written === "chinese") return chineseYear(year, like);
  const digits = written === "short" ? String(year % 100).padStart(2, "0") : String(year);
  const isWide = /[０-９]/.test(like);
  return isWide
    ? digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : digits;
}

function wordsAround(text: string, { from, to, until }: YearMention): string {
  const end = until?.to ?? to;
  const words = text.slice(Math.max(0, from - SHOWN), end + SHOWN).replace(/\s+/g, " ");
  return `${from > SHOWN ? "…" : ""}${words}${end + SHOWN < text.length ? "…" : ""}`;
}
