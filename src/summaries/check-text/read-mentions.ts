import type { Steps } from "../../model/steps";
import { textFigures, type TextFigure } from "../../model/text-amounts";
import { isPart, joinGroup } from "./groups";
import { wordAt, type FoundWord, type Lexicon } from "./lexicon";
import type { Group, Mention, Scope, Subject } from "./mention";
import type { PlainText } from "./plain-text";
import { newClause, newGap, type Clause, type Gap } from "./reading-state";

/** What a text tells: its figures with their meaning, and its wholes with their parts. */
export interface TextReading {
  readonly mentions: readonly Mention[];
  readonly groups: readonly Group[];
  /** Figures that nothing tells to be money: in pasted tables 万元 stands above them. */
  readonly bare: number;
}

const CLAUSE_END = ",，、;；:：()";
const SENTENCE_END = "。!！?？";
/** A line without figures that is no longer is a heading. */
const LONGEST_HEADING = 45;
/** 其中 belongs to a figure that stands no further off. */
const FARTHEST_WHOLE = 120;
/** Names with what stands before them are told up to this length. */
const LONGEST_LABEL = 20;
/** Signs after which whoever asks may pause. */
const STEP = 4000;

interface State {
  readonly text: string;
  /** What stands in the original. */
  readonly said: (from: number, to: number) => string;
  readonly lexicon: Lexicon;
  readonly year: number | undefined;
  readonly mentions: Mention[];
  readonly groups: Group[];
  readonly stack: Group[];
  gap: Gap;
  clause: Clause;
  depth: number;
  sentence: number;
  section: number;
  scope: Scope;
  lineStart: number;
  lineHasFigure: boolean;
  lineScope: Scope;
  lastSign: string;
  isReason: boolean;
  bare: number;
}

/** Reads a text from its beginning to its end; `year` is that of the tables. */
export function* readMentions(
  { text, at: places }: PlainText,
  original: string,
  lexicon: Lexicon,
  year: number | undefined,
): Steps<TextReading> {
  const figures = textFigures(text);
  const own = figures.find(({ kind }) => kind === "year");
  const state: State = {
    text,
    said: (from, to) => original.slice(places[from], places[to - 1]! + 1).replace(/[\s"“”]/g, ""),
    lexicon,
    year: year ?? (own?.kind === "year" ? own.year : undefined),
    mentions: [],
    groups: [],
    stack: [],
    gap: newGap(),
    clause: newClause(0),
    depth: 0,
    sentence: 0,
    section: 0,
    scope: undefined,
    lineStart: 0,
    lineHasFigure: false,
    lineScope: undefined,
    lastSign: "",
    isReason: false,
    bare: 0,
  };
  let next = 0;
  for (let at = 0; at < text.length;) {
    const figure = figures[next];
    if (figure && figure.from === at) {
      readFigure(state, figure);
      next++;
      at = Math.max(figure.to, at + 1);
    } else {
      const found = wordAt(lexicon, text, at);
      // A word never swallows a figure.
      const word = found && figure && found.to > figure.from ? undefined : found;
      if (word) readWord(state, word);
      else readSign(state, at);
      at = word?.to ?? at + 1;
    }
    if (text[at - 1] !== "\n") state.lastSign = text.charAt(at - 1);
    else if (at % STEP < LONGEST_HEADING) yield;
  }
  endLine(state, text.length);
  return { mentions: state.mentions, groups: state.groups, bare: state.bare };
}

function readSign(state: State, at: number): void {
  const sign = state.text.charAt(at);
  if (sign === "\n") endLine(state, at);
  else if (SENTENCE_END.includes(sign)) endSentence(state, at);
  else if (CLAUSE_END.includes(sign)) endClause(state, sign, at);
  else if (!/[-—~.*/|\s]/.test(sign)) {
    state.clause.unknown++;
    state.clause.isComparing = false;
    if (state.gap.best) state.gap.best.unknownAfter++;
    else state.gap.unknown++;
  }
}

function endClause(state: State, sign: string, at: number): void {
  if (sign === "(") {
    state.depth++;
    const whole = state.mentions.at(-1);
    if (whole?.to === at) openGroup(state, true);
  }
  if (sign === ")") {
    while ((state.stack.at(-1)?.depth ?? -1) >= state.depth && state.depth > 0) state.stack.pop();
    state.depth = Math.max(0, state.depth - 1);
  }
  if (";；".includes(sign)) state.isReason = false;
  state.clause = newClause(at + 1);
  state.gap.clause++;
}

function endSentence(state: State, at: number): void {
  for (const group of state.stack) if (group.parts.length > 0 && group.depth === 0) group.onlyChildren = true;
  state.sentence++;
  state.isReason = false;
  state.gap = newGap();
  state.clause = newClause(at + 1);
}

/** A list goes on in the next line where this one does not end a sentence. */
function endLine(state: State, at: number): void {
  const line = state.text.slice(state.lineStart, Math.min(at, state.lineStart + LONGEST_HEADING + 1));
  if (line !== "") {
    const isHeading =
      !state.lineHasFigure &&
      line.length <= LONGEST_HEADING &&
      !/[。;；:：]$/.test(line) &&
      !/^其中/.test(line);
    if (isHeading) {
      state.scope = state.lineScope;
      state.section++;
      state.stack.length = 0;
    } else if (state.lastSign === "。") state.stack.length = 0;
    else if (!/[,，;；、:：(]/.test(state.lastSign))
      for (const group of state.stack) if (group.parts.length > 0) group.onlyChildren = true;
    endSentence(state, at);
  }
  state.depth = 0;
  state.lineStart = at + 1;
  state.lineHasFigure = false;
  state.lineScope = undefined;
}

function readWord(state: State, { from, to, word }: FoundWord): void {
  const { clause, gap } = state;
  switch (word.kind) {
    case "term":
      readTerm(state, from, to, word);
      return;
    case "moved":
      clause.moved = word.sign;
      clause.comparedYear = undefined;
      return;
    case "moved-to":
      clause.moved = undefined;
      clause.isMovedTo = true;
      clause.comparedYear = undefined;
      return;
    case "unchanged": {
      clause.comparedYear = undefined;
      const group = state.stack.at(-1);
      const name = gap.best?.subject.name ?? state.mentions.at(-1)?.subject?.name;
      if (group && name !== undefined) group.unchanged.push(name);
      return;
    }
    case "compared":
      clause.isComparing = true;
      return;
    case "comparison-ends":
      clause.comparedYear = undefined;
      return;
    case "last-year":
      readYear(state, "last");
      return;
    case "this-year":
      readYear(state, "now");
      return;
    case "share":
      clause.isShare = true;
      return;
    case "among":
      readAmong(state, from);
      return;
    case "reason":
      state.isReason = true;
      return;
    case "about": {
      const last = state.mentions.at(-1);
      if (last?.to === from) last.isAbout = true;
      else clause.isAbout = true;
      return;
    }
    case "open": {
      const group = state.stack.at(-1);
      if (group) group.isOpen = true;
      return;
    }
    case "filler":
      return;
  }
}

function readTerm(
  state: State,
  from: number,
  to: number,
  word: Extract<FoundWord["word"], { kind: "term" }>,
): void {
  const { gap, clause } = state;
  if (word.concepts.includes("organs")) state.lineScope = "running";
  else if (word.concepts.includes("publics")) state.lineScope = "publics";
  // 较2022年预算增加: what it is compared with, and no name.
  if (word.weight === 1 && clause.comparedYear !== undefined) return;
  const subject = { concepts: word.concepts, name: state.said(from, to), weight: word.weight };
  const before = gap.best?.clause === gap.clause ? gap.best : undefined;
  if (before && before.subject.weight > word.weight) return;
  const isLine = before?.subject.concepts.some((concept) => concept.startsWith("code:")) ?? false;
  const isColumn = word.concepts.some((concept) => concept === "basic" || concept === "project");
  const isNested = before !== undefined && isPart(before.subject, subject) === true;
  const isPlain = before === undefined || before.subject.weight < 3 || isNested || isGeneral(before.subject);
  gap.best = {
    subject,
    within: isLine && isColumn ? before?.subject : undefined,
    clause: gap.clause,
    label:
      clause.unknown === 0 || to - clause.from > LONGEST_LABEL ? subject.name : state.said(clause.from, to),
    unknownBefore: clause.unknown + (isPlain || (isLine && isColumn) ? 0 : 1),
    unknownAfter: 0,
  };
  state.isReason = state.isReason && word.weight < 3;
}

/** 一般公共预算 before 基本支出 only says what it is paid from. */
function isGeneral({ concepts }: Subject): boolean {
  return concepts.some((concept) => ["general", "fiscal", "fiscal-expenditure"].includes(concept));
}

function readYear(state: State, year: number | "last" | "now"): void {
  const { clause, gap } = state;
  const time = timeOf(year, state.year);
  if (clause.isComparing) clause.comparedYear = time;
  else gap.time = time;
  clause.isComparing = false;
}

function timeOf(year: number | "last" | "now", own: number | undefined): Mention["time"] {
  if (typeof year === "string") return year;
  if (own === undefined || year === own) return "now";
  return year === own - 1 ? "last" : "other";
}

/** The figure before 其中 is the whole, and by how much it changed is one too. */
function readAmong(state: State, at: number): void {
  const last = state.mentions.at(-1);
  if (!last || at - last.to > FARTHEST_WHOLE || (state.gap.best && state.gap.best.subject.weight === 3))
    return;
  const top = state.stack.at(-1);
  if (top?.isSoft && top.parts.length === 0 && top.depth === state.depth) top.isSoft = false;
  else openGroup(state, false);
}

function openGroup(state: State, isSoft: boolean): void {
  const { value, change } = wholesOf(state.mentions);
  if (!value && !change) return;
  const group: Group = {
    value,
    change,
    depth: state.depth,
    isSoft,
    onlyChildren: false,
    isOpen: false,
    parts: [],
    unchanged: [],
  };
  state.groups.push(group);
  state.stack.push(group);
}

/** The last figure that is no rate; and beside a change the figure itself, where they tell of one thing in a row. */
function wholesOf(mentions: readonly Mention[]): { value: Mention | undefined; change: Mention | undefined } {
  let value: Mention | undefined;
  let change: Mention | undefined;
  for (const mention of mentions.slice(-4).reverse()) {
    const first = value ?? change;
    if (first && (first.sentence !== mention.sentence || first.subject?.name !== mention.subject?.name))
      break;
    if (mention.aspect === "value" && mention.time === "now") {
      value = mention;
      break;
    }
    if (mention.aspect === "change") change ??= mention;
    else if (mention.aspect !== "rate") break;
  }
  return { value, change };
}

function readFigure(state: State, figure: TextFigure): void {
  if (figure.kind === "year") {
    readYear(state, figure.year);
    return;
  }
  if (figure.kind === "quantity" && figure.unit === "" && figure.number.scale > 0) state.bare++;
  if (figure.kind !== "amount" && figure.kind !== "standard" && figure.kind !== "percentage") return;
  const mention = mentionOf(state, figure);
  joinGroup(state.stack, mention);
  state.mentions.push(mention);
  state.lineHasFigure = true;
  state.scope = scopeAfter(mention, state.scope);
  state.gap = { ...newGap(), clause: state.gap.clause };
  state.clause = newClause(figure.to);
}

function mentionOf(state: State, figure: Mention["figure"]): Mention {
  const { gap, clause, text, mentions } = state;
  const last = mentions.at(-1)?.sentence === state.sentence ? mentions.at(-1) : undefined;
  const aspect = aspectOf(figure, clause);
  const isRelative = aspect === "change" || aspect === "rate";
  const best = isRelative && last && gap.best?.subject.weight === 1 ? undefined : gap.best;
  const inherits = best === undefined && last !== undefined;
  const unknown = best ? best.unknownBefore + best.unknownAfter : gap.unknown;
  const isAsset = best?.subject.concepts.some((concept) => ASSETS.has(concept)) ?? false;
  const time = isAsset ? "now" : (clause.comparedYear ?? gap.time ?? "now");
  // 2022年三公经费30.6万元，其中公务接待费3万元 may be of either year.
  const isTimeSure = gap.time !== undefined || last?.time !== "last" || isRelative;
  return {
    index: mentions.length,
    from: figure.from,
    to: figure.to,
    figure,
    isNegative: isNegative(text, figure.from),
    subject: best?.subject ?? last?.subject,
    label: best?.label ?? last?.label ?? "",
    within: best ? best.within : last?.within,
    aspect,
    sign: clause.moved ?? 0,
    time,
    isSure: unknown === 0 && isTimeSure && (!inherits || isRelative || last.aspect !== "value"),
    isAbout: clause.isAbout,
    isReason: state.isReason,
    scope: state.scope,
    sentence: state.sentence,
    section: state.section,
  };
}

/** What a department had at the end of last year stands in this year's table. */
const ASSETS = new Set(["assets", "buildings", "offices", "business-rooms", "asset-vehicles", "asset-other"]);

function aspectOf({ kind }: Mention["figure"], { moved, isShare, comparedYear }: Clause): Mention["aspect"] {
  if (kind === "standard") return "standard";
  if (kind === "percentage") return isShare ? "share" : moved === undefined ? "percent" : "rate";
  return moved === undefined || comparedYear !== undefined ? "value" : "change";
}

/** -1.1万元, but not 1-3万元. */
function isNegative(text: string, from: number): boolean {
  return text[from - 1] === "-" && !/[\dA-Za-z%元]/.test(text[from - 2] ?? "");
}

function scopeAfter({ subject, aspect }: Mention, scope: Scope): Scope {
  if (aspect !== "value" || !subject) return scope;
  const { concepts } = subject;
  if (concepts.includes("organs") || concepts.includes("running")) return "running";
  if (concepts.includes("publics")) return "publics";
  const others = ["income", "expenditure", "basic", "project", "assets", "procurement"];
  return concepts.some((concept) => others.includes(concept)) ? undefined : scope;
}
