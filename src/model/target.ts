import { parseDate, parseYearOrMonth } from "./target-date";
import { parseQuantity, parseRange } from "./target-quantity";

/** How a quantity is bounded. */
export type Comparator = "≥" | "≤" | "=" | ">" | "<";

/** A number with its bound and unit. Numbers are plain decimal texts: "78.71". */
export interface Quantity {
  readonly kind: "quantity";
  /** null where none is written. */
  readonly comparator: Comparator | null;
  readonly number: string;
  /** As written, percent words included; "" where none is written. */
  readonly unit: string;
  /** 约 or 左右 stands with it. */
  readonly approximate: boolean;
}

/** A quantity between two numbers, both included. */
export interface QuantityRange {
  readonly kind: "range";
  readonly from: string;
  readonly to: string;
  readonly unit: string;
}

/** A time limit: 12月底前, 2024年底, 年底前完成当年任务, 每月30日以前. */
export interface TimeLimit {
  readonly kind: "date";
  readonly text: string;
  readonly month: number | null;
  readonly year: number | null;
}

/** A parsed 指标值; what is none of the others is kept as it is written. */
export type Target = Quantity | QuantityRange | TimeLimit | { readonly kind: "text"; readonly text: string };

/** Longer texts are prose: they are kept whole and not looked into. */
const LONGEST_QUANTITY = 60;

/** Reads a 指标值. Total: any text gives a target, in time linear in its length. */
export function parseTarget(text: string): Target {
  const plain = text.length > LONGEST_QUANTITY ? "" : squeeze(text);
  const target =
    plain.length > LONGEST_QUANTITY
      ? undefined
      : (parseYearOrMonth(plain) ?? parseQuantity(plain) ?? parseRange(plain) ?? parseDate(plain));
  return target ?? { kind: "text", text };
}

/** Normalised without blanks and closing marks; once more at the end, since signs that had blanks between may join. */
function squeeze(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .normalize("NFKC")
    .replace(/[。;,、]+$/, "");
}
