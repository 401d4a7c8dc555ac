import type { TextFigure } from "../../model/text-amounts";
import { joinGroup } from "./groups";
import type { Mention, Scope } from "./mention";
import { readYear } from "./read-year";
import { newClause, newGap, type Clause, type State } from "./reading-state";

/** Takes in a figure with all that was read before it. */
export function readFigure(state: State, figure: TextFigure): void {
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
  const time = isAsset ? "now" : (clause.comparedYear ?? gap.time ?? state.lineTime ?? state.usual);
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
    isSure:
      unknown === 0 &&
      isTimeSure &&
      (!inherits || isRelative || aspect === "share" || last.aspect !== "value"),
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
