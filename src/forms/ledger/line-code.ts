import { systemOf, type CodeSystem } from "../../model/classification/codes";
import type { CellValue } from "../../sheet/snapshot";

/** A code as a cell of a ledger has it. */
export interface LineCode {
  /** Plain digits of 类, 款 or 项; "" where there is none. */
  readonly code: string;
  /** A name behind it in the same cell. */
  readonly name: string;
  /** "longer": it was cut to its 款 or 项; "other": no code of this classification. */
  readonly state: "blank" | "code" | "longer" | "other";
  /** Whether the cell holds nothing but the code. */
  readonly isPlain: boolean;
}

const BLANK: LineCode = { code: "", name: "", state: "blank", isPlain: true };
/** Codes with their names are not longer. */
const LONGEST = 120;
const SPACED = /^[[(【〔]?(\d[\d .-]*)[\])】〕]?[\s:：、._—-]*(.*)/s;
const DEEPEST: Readonly<Record<CodeSystem, number>> = { functional: 7, economic: 5 };

/** Reads codes of a column, each text once. */
export function codeReader(system: CodeSystem): (value: CellValue) => LineCode {
  const known = new Map<CellValue, LineCode>();
  return (value) => {
    if (value === null) return BLANK;
    let code = known.get(value);
    if (!code) {
      code = readCode(value, system);
      known.set(value, code);
    }
    return code;
  };
}

function readCode(value: CellValue, system: CodeSystem): LineCode {
  if (typeof value !== "string" && typeof value !== "number") return { ...BLANK, state: "other" };
  const typed = String(value);
  const text = typed.slice(0, LONGEST).normalize("NFKC").trim();
  if (text === "") return BLANK;
  const match = SPACED.exec(text);
  const digits = match?.[1]!.replace(/\D/g, "") ?? "";
  const code = atDepth(digits, system);
  if (code === undefined) return { code: "", name: "", state: "other", isPlain: false };
  return {
    code,
    name: match?.[2] ?? "",
    state: code === digits ? "code" : "longer",
    isPlain: typed === code,
  };
}

/** A code of the classification; one that goes deeper, as some places have them, is cut. */
function atDepth(digits: string, system: CodeSystem): string | undefined {
  const deepest = DEEPEST[system];
  const isDeeper = digits.length > deepest && (digits.length - deepest) % 2 === 0;
  const code = isDeeper ? digits.slice(0, deepest) : digits;
  const isOwn = systemOf(code) === system && (system === "functional" || code.startsWith("3"));
  return isOwn ? code : undefined;
}
