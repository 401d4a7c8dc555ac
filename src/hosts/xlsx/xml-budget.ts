import { LIMITS, type XlsxLimits } from "./limits";
import { ReadStop, hostile, tooLarge } from "./problems";

/** How much XML a file may still bring; shared by all its parts. */
export interface XmlBudget {
  elements: number;
  readonly limits: XlsxLimits;
}

/** The budget a file starts with. */
export function newXmlBudget(limits: XlsxLimits = LIMITS): XmlBudget {
  return { elements: limits.xmlElements, limits };
}

/** Counts elements and other steps of the parser. */
export function spendElements(budget: XmlBudget, count: number, where: string): void {
  budget.elements -= count;
  if (budget.elements >= 0) return;
  throw new ReadStop(
    tooLarge(
      `读到${where}时，里面的标记已超过 ${budget.limits.xmlElements} 处`,
      "请删去无关的工作表或多余的行列格式，另存后再试。",
    ),
  );
}

/** Watches how much text goes by without a tag. */
export interface Stretch {
  /** A tag has ended. */
  readonly tag: () => void;
  /** That many characters have been parsed. */
  readonly parsed: (chars: number) => void;
}

/** A watch over one part. */
export function newStretch(budget: XmlBudget, where: string): Stretch {
  let since = 0;
  let hasTag = false;
  return {
    tag: () => {
      hasTag = true;
    },
    parsed: (chars) => {
      since = hasTag ? 0 : since + chars;
      if (!hasTag) spendElements(budget, 1, where);
      hasTag = false;
      if (since > budget.limits.xmlStretch) {
        throw new ReadStop(hostile(where, `${since} characters without a tag`));
      }
    },
  };
}
