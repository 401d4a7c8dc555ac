import type { Indicator, ProjectTarget } from "../../model/documents";
import { textFigures } from "../../model/text-amounts";
import { keyOf } from "./value-lines";

/** Whose money it is: 县级配套, 中央财政. */
const FUNDS = /(?:中央|省级|市级|[县区]级|本级)(?:财政)?(?:配套)?/g;
const MONEY = "¤";
const BETWEEN = "\u001f";

/** What each indicator of a project measures, by name, description and value, whatever the money and whosever. */
export function measuredLines({ indicators }: ProjectTarget): ReadonlySet<string> {
  return new Set(indicators.flatMap(lineOf));
}

function lineOf({ level3, description, value }: Indicator): string[] {
  if (level3.state !== "given" || value.state !== "given") return [];
  const name = wording(level3.value);
  const target = withoutMoney(value.text) === value.text ? keyOf(value.text) : MONEY;
  // Where the value is money, the description tells of whose.
  const more = description.state === "given" && target !== MONEY ? wording(description.value) : "";
  return [[name, more, target].join(BETWEEN)];
}

function wording(text: string): string {
  return keyOf(withoutMoney(text).replace(FUNDS, ""));
}

/** A text without its sums of money and standards. */
function withoutMoney(text: string): string {
  let rest = "";
  let from = 0;
  for (const figure of textFigures(text)) {
    if (figure.kind !== "amount" && figure.kind !== "standard") continue;
    rest += text.slice(from, figure.from);
    from = figure.to;
  }
  return rest + text.slice(from);
}
