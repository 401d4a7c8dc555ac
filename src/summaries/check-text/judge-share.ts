import { decimalToText } from "../../model/decimal";
import { readingsOf, unknown, type Judgement } from "./judge";
import { isRate } from "./judge-change";
import { textFen } from "./measured";
import type { Mention } from "./mention";
import type { Reading } from "./reading";
import { wan } from "./say";
import type { KnownReadings } from "./table-readings";

/** 占…的 7.09%: the figure before it over what the name behind 占 is, or over the whole that it is listed under. */
export function judgeShare(
  mention: Mention,
  part: Mention | undefined,
  whole: Mention | undefined,
  known: KnownReadings,
): Judgement {
  const said = part && textFen(part);
  if (!said || mention.figure.kind !== "percentage") return unknown("不知道是什么占什么，没有核对");
  const isNamed = mention.subject !== part.subject;
  const bases = isNamed ? readingsOf(mention, known.now) : ofText(whole);
  const [first] = bases;
  if (!first) return unknown("不知道占的是哪个数，没有核对");
  const right = bases.find((base) => isRate(mention, { change: said, base, baseText: "", from: [] }));
  const base = right ?? first;
  const worked = `${wan(said.fen)} ÷ ${base.label} ${wan(base.fen)}`;
  if (right) {
    const message = `${worked} 与文中的百分比相符`;
    if (right.cells.length === 0) return unknown(`${message}；但这两个数没有和表对上`);
    return { verdict: "tied", cells: right.cells, message };
  }
  const isSure = mention.isSure && base.fen !== 0 && !base.isNear;
  const message = `${worked} 与文中的 ${decimalToText(mention.figure.number)}% 不符`;
  return { verdict: isSure ? "differs" : "unknown", cells: base.cells, message };
}

function ofText(whole: Mention | undefined): readonly Reading[] {
  const said = whole && textFen(whole);
  return said ? [{ label: `文中的${whole.label}`, cells: [], isNear: false, ...said }] : [];
}
