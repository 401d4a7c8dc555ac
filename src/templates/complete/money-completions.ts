import { amountAsWritten, numberInUnit, type Amount } from "../../model/amount";
import type { Field, Given } from "../../model/field";
import { displayText } from "../../sheet/display";
import type { CellValue } from "../../sheet/snapshot";
import { projectMoney } from "../project-money";
import { filling, waiting } from "./cell-completion";
import type { Completion, SitedTable } from "./completion";

const PARTS = ["budget", "fiscal", "carryover", "other"] as const;
type Part = (typeof PARTS)[number];

/** The money of a head that follows from the rest of it: the budget is the sum of its sources, one source what is left. */
export function moneyCompletions({ table, snapshot }: SitedTable): Completion[] {
  const fields: Record<Part, Field<Amount> | undefined> = {
    budget: table.budget,
    fiscal: table.fiscal,
    carryover: table.kind === "ProjectTarget" ? table.carryover : undefined,
    other: table.other,
  };
  const given = PARTS.flatMap((part) => {
    const field = fields[part];
    return field?.state === "given" ? [[part, field] as const] : [];
  });
  const has = new Set(PARTS.filter((part) => fields[part] && fields[part].state !== "foreign"));
  const isSeen = PARTS.every((part) => !["unreadable", "absent"].includes(fields[part]?.state ?? "blank"));
  const known = Object.fromEntries(given.map(([part, { value }]) => [part, value]));
  const money = isSeen ? projectMoney({ name: "", indicators: [], ...known }, has) : {};
  return PARTS.flatMap((part) => {
    const field = fields[part];
    if (field?.state !== "blank") return [];
    const place = { kind: "表头", label: nameOf(field), at: field.at } as const;
    const amount = money[part];
    const like = given[0]?.[1];
    if (amount && like)
      return [filling(snapshot, place, written(amount, like), becauseOf(part, amount, given))];
    if (part === "budget" || (part === "fiscal" && !isOther(fields.other)))
      return [waiting(place, "表里的其他数推不出来，请按预算批复填写")];
    return [];
  });
}

/** 财政资金 is missing only where no other source is given either. */
function isOther(other: Field<Amount> | undefined): boolean {
  return other?.state === "given" && other.value.fen !== 0;
}

function becauseOf(part: Part, amount: Amount, given: readonly (readonly [Part, Given<Amount>])[]): string {
  const terms = given.map(
    ([, field]) => `${nameOf(field)} ${displayText(numberInUnit(field.value), "0.00####")}`,
  );
  const sum = displayText(numberInUnit(amount), "0.00####");
  return part === "budget"
    ? `${terms.join(" + ")} = ${sum}`
    : `${given[0]![0] === "budget" ? terms.join(" − ") : terms.join(" + ")} = ${sum}`;
}

function nameOf({ label }: Field<unknown>): string {
  return label.replace(/^其中[:：]/, "");
}

/** As the others are kept: a number where the table declares the unit, a text with its unit where that stands in the cell. */
function written(amount: Amount, like: Given<Amount>): Exclude<CellValue, null> {
  if (like.kept === "number") return numberInUnit(amount);
  return `${amountAsWritten(amount)}${/[万亿]?元\s*$/.exec(like.text)?.[0] ?? ""}`;
}
