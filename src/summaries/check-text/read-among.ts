import type { Group, Mention } from "./mention";
import type { State } from "./reading-state";

/** 其中 belongs to a figure that stands no further off. */
const FARTHEST_WHOLE = 120;
/** Lists in lists; no text that was meant to be read has more. */
const MOST_NESTED = 8;

/** The figure before 其中 is the whole, and by how much it changed is one too. */
export function readAmong(state: State, at: number): void {
  const last = state.mentions.at(-1);
  if (!last || at - last.to > FARTHEST_WHOLE || (state.gap.best && state.gap.best.subject.weight === 3))
    return;
  const top = state.stack.at(-1);
  if (top?.isSoft && top.parts.length === 0 && top.depth === state.depth) top.isSoft = false;
  else openGroup(state, false);
}

/** Begins a list of parts of the last figure. */
export function openGroup(state: State, isSoft: boolean): void {
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
  if (state.stack.length > MOST_NESTED) state.stack.shift();
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
