import type { BudgetTableNumber } from "../../model/documents";
import { tableWords } from "../../relations/vocabulary";
import { CONCEPTS } from "./concepts";
import { near, textFen, type Span } from "./measured";
import type { Mention } from "./mention";
import type { CheckedCell, Reading } from "./reading";
import type { KnownReadings, Readings } from "./table-readings";
import { wan } from "./say";

/** What a figure of a text turned out to be. */
export type Verdict = "tied" | "differs" | "unexplained" | "unknown";

/** A verdict with its reasons. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly cells: readonly CheckedCell[];
  readonly message: string;
}

/** Columns that a line's figure may be of. */
const COLUMNS = new Set(["basic", "project"]);
const MOST_SHOWN = 3;

/** What the tables have of a thing in a year, as the words around a figure mean it. */
export function readingsOf(mention: Mention, readings: Readings): readonly Reading[] {
  const { subject, within, scope } = mention;
  if (!subject) return [];
  const column = subject.concepts.find((concept) => COLUMNS.has(concept));
  if (within && column !== undefined)
    return all(
      readings,
      within.concepts.map((each) => `${each}/${column}`),
    );
  const items = subject.concepts.filter(
    (concept) => concept.startsWith("code:3") || concept.startsWith("near:"),
  );
  const others = subject.concepts.filter((concept) => !items.includes(concept));
  const ofItems = itemReadings(readings, items, scope);
  const ofOthers = all(readings, others);
  if (scope === "running" && items.length > 0) return ofItems.length > 0 ? ofItems : ofOthers.map(asNear);
  if (scope === "publics" && others.length > 0 && ofOthers.length > 0) return ofOthers;
  return [...ofOthers, ...ofItems];
}

/** An item among 公用经费 is that column's; a name of the trade may be a part of its item only. */
function itemReadings(readings: Readings, items: readonly string[], scope: Mention["scope"]): Reading[] {
  return items.flatMap((item) => {
    const isNear = item.startsWith("near:");
    const code = item.slice("near:".length);
    const running = scope === "running" ? all(readings, [`code:${code}/running`]) : [];
    const found = running.length > 0 ? running : all(readings, [`code:${code}`]);
    return isNear ? found.map(asNear) : found;
  });
}

function asNear(reading: Reading): Reading {
  return { ...reading, isNear: true };
}

function all(readings: Readings, keys: readonly string[]): Reading[] {
  return keys.flatMap((key) => readings.get(key) ?? []);
}

/** Money that the text says something is. */
export function judgeValue(mention: Mention, known: KnownReadings): Judgement {
  const readings = readingsOf(mention, mention.time === "last" ? known.last : known.now);
  return judgeAmount(mention, textFen(mention), readings, known);
}

/** Compares an amount with all that it may be. */
export function judgeAmount(
  mention: Mention,
  said: Span | undefined,
  readings: readonly Reading[],
  known: KnownReadings,
): Judgement {
  if (!said) return unknown("这不是一笔金额，没有核对");
  if (readings.length === 0) return unknown(whyUnknown(mention, known));
  const same = readings.filter((reading) => near(said, reading));
  if (same.length > 0) {
    const isRounded = same.every(({ fen }) => fen !== said.fen);
    const cells = same.flatMap((reading) => reading.cells);
    const text = `与${namesOf(same)}相符${isRounded ? `（表中 ${wan(same[0]!.fen)}，相差在四舍五入之内）` : ""}`;
    const isBlank = cells.every((cell) => cell.text === "");
    return { verdict: "tied", cells, message: isBlank ? `${text}（表里没有填数，按 0 算）` : text };
  }
  const own = readings.filter(({ isNear }) => !isNear);
  const told = own.length > 0 ? own : readings;
  const cells = told.flatMap((reading) => reading.cells);
  const [first] = told;
  const facts = `${namesWithFigures(told)}，文中是 ${wan(said.fen)}，相差 ${wan(Math.abs(said.fen - first!.fen))}`;
  if (own.length === 0)
    return { verdict: "unknown", cells, message: `${facts}；两者口径不一定相同，请自行核对` };
  if (!mention.isSure)
    return { verdict: "unknown", cells, message: `${facts}；文中的说法认不准是不是这一项，请自行核对` };
  return { verdict: "differs", cells, message: facts };
}

/** No verdict, and why. */
export function unknown(message: string, cells: readonly CheckedCell[] = []): Judgement {
  return { verdict: "unknown", cells, message };
}

function namesOf(readings: readonly Reading[]): string {
  const names = [...new Set(readings.map(({ label }) => label))];
  const rest = names.length > MOST_SHOWN ? `等 ${names.length} 处` : "";
  return `${names.slice(0, MOST_SHOWN).join("、")}${rest}`;
}

function namesWithFigures(readings: readonly Reading[]): string {
  const texts = [...new Set(readings.map(({ label, fen }) => `${label}是 ${wan(fen)}`))];
  return texts.slice(0, MOST_SHOWN).join("，");
}

/** Which table would tell of a figure, where none is there. */
export function whyUnknown({ subject, time, scope }: Mention, known: KnownReadings): string {
  if (!subject) return "没有认出说的是哪一项，没有核对";
  if (time === "other") return "说的不是表里的年度，没有核对";
  const wanted = new Set<BudgetTableNumber>();
  for (const concept of subject.concepts) {
    for (const { key, places, near: others = [] } of CONCEPTS)
      if (key === concept) for (const { table } of [...places, ...others]) wanted.add(table);
    if (/^(?:code:3|near:)/.test(concept)) wanted.add("T6");
    else if (concept.startsWith("code:")) wanted.add("T3");
    if (concept === "procurement") wanted.add("T10");
  }
  const names = [...wanted]
    .filter((table) => scope !== "running" || wanted.size === 1 || !["T9", "T13"].includes(table))
    .map((table) => tableWords(table).short);
  if (time === "last") return `没有上年的表，没有核对“${subject.name}”的上年数`;
  if (names.length === 0) return `没有表说到“${subject.name}”，没有核对`;
  const isThere = [...wanted].some((table) => known.tables.has(table));
  return isThere
    ? `${names.join("、")}里没有列“${subject.name}”，没有核对`
    : `没有${names.join("、")}，“${subject.name}”没有核对`;
}
