import { excelError } from "./errors";
import { tidy } from "./looks";
import { refuseProtected, sheetOf, type Machine } from "./machine";
import type { Rule } from "./model";
import { holds, leads, reads, type HostObject, type Place, type Scalar } from "./objects";
import { movedFormula } from "./references-in-formulas";

type Look = (path: string) => Scalar;

/** What is special of a conditional format of the type Custom. */
export function customRuleObject(machine: Machine, from: Place, rule: () => Rule): HostObject {
  const refuse = () => refuseProtected(sheetOf(machine, from.sheet), "allowFormatCells");
  const look: Look = (path) =>
    holds(
      () => rule().look[path] ?? null,
      (value) => {
        refuse();
        rule().look[path] = tidy(path, value);
      },
      6,
    );
  const formula = holds(
    () => formulaSeenFrom(machine, from, rule()),
    (value) => {
      refuse();
      rule().formula = `=${String(value).replace(/^=/, "")}`;
    },
    6,
  );
  return {
    kind: "CustomConditionalFormat",
    links: {
      Rule: leads(() => ({ kind: "ConditionalFormatRule", scalars: { Formula: formula } }), 6),
      Format: leads(() => formatObject(look), 6),
    },
  };
}

/** #5194: the formula is told as seen from the range over which the rule was fetched. */
function formulaSeenFrom(machine: Machine, from: Place, rule: Rule): string {
  const onCells = sheetOf(machine, from.sheet).rules.filter(({ type }) => type === "CellValue");
  if (rule.broken || (machine.faults.twoCellValueRules && onCells.length > 1)) {
    throw excelError("GeneralException");
  }
  const [here, there] = [from.areas[0]!, rule.areas[0]!];
  return movedFormula(rule.formula, here.top - there.top, here.left - there.left);
}

function formatObject(look: Look): HostObject {
  const part = (kind: string, path: string, names: readonly string[]): HostObject => ({
    kind,
    scalars: Object.fromEntries(names.map((name) => [name, look(`${path}/${name.toLowerCase()}`)])),
  });
  const fonts = ["Color", "Bold", "Italic", "Underline", "Strikethrough"];
  return {
    kind: "ConditionalRangeFormat",
    scalars: { NumberFormat: look("numberFormat") },
    links: {
      Fill: leads(() => part("ConditionalRangeFill", "fill", ["Color"]), 6),
      Font: leads(() => part("ConditionalRangeFont", "font", fonts), 6),
      Borders: leads(() => bordersObject(look), 6),
    },
  };
}

const SIDES = ["Top", "Bottom", "Left", "Right"];

function bordersObject(look: Look): HostObject {
  const border = (side: string): HostObject => ({
    kind: "ConditionalRangeBorder",
    id: side,
    scalars: {
      SideIndex: reads(() => side, 6),
      Style: look(`borders/${side}/style`),
      Color: look(`borders/${side}/color`),
    },
  });
  return {
    kind: "ConditionalRangeBorderCollection",
    links: Object.fromEntries(SIDES.map((side) => [side, leads(() => border(`Edge${side}`), 6)])),
    items: () => SIDES.map((side) => border(`Edge${side}`)),
    item: (side) => border(String(side)),
  };
}
