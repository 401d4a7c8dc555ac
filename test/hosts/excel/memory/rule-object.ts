import { areasObject } from "./areas-object";
import { excelError } from "./errors";
import { tidy } from "./looks";
import { refuseProtected, sheetOf, type Machine } from "./machine";
import type { Rule, Sheet } from "./model";
import { does, holds, leads, reads, type HostObject, type Link, type Place } from "./objects";
import { rangeObject } from "./range-object";
import { movedFormula } from "./references-in-formulas";

/** The types of conditional formats, as links to what is special of each. */
const TYPES = [
  "CellValue",
  "ColorScale",
  "Custom",
  "DataBar",
  "IconSet",
  "Preset",
  "TextComparison",
  "TopBottom",
];
const NAMES: Readonly<Record<string, string>> = { Preset: "PresetCriteria", TextComparison: "ContainsText" };

/** A conditional format, as fetched over some cells. */
export function ruleObject(machine: Machine, from: Place, id: string): HostObject {
  const sheet = () => sheetOf(machine, from.sheet);
  const rule = () => find(sheet(), id);
  return {
    kind: "ConditionalFormat",
    id,
    scalars: {
      Id: reads(() => rule().id, 6),
      Type: reads(() => rule().type, 6),
      Priority: holds(
        () => sheet().rules.indexOf(rule()),
        (value) => {
          refuseProtected(sheet(), "allowFormatCells");
          const moved = rule();
          const others = sheet().rules.filter((each) => each !== moved);
          sheet().rules = [...others.slice(0, Number(value)), moved, ...others.slice(Number(value))];
        },
        6,
      ),
      StopIfTrue: holds(
        () => rule().stopIfTrue,
        (value) => {
          refuseProtected(sheet(), "allowFormatCells");
          rule().stopIfTrue = value === true;
        },
        6,
      ),
    },
    links: typeLinks(machine, from, rule),
    methods: {
      Delete: does(() => {
        refuseProtected(sheet(), "allowFormatCells");
        if (rule().broken === "delete") throw excelError("GeneralException");
        sheet().rules.splice(sheet().rules.indexOf(rule()), 1);
      }, 6),
      // Documented: it throws where the format is for several ranges.
      GetRange: does(() => {
        if (rule().areas.length > 1) throw excelError("InvalidOperation");
        return rangeObject(machine, from.sheet, rule().areas[0]!);
      }, 6),
      GetRangeOrNullObject: does(
        () => (rule().areas.length > 1 ? null : rangeObject(machine, from.sheet, rule().areas[0]!)),
        6,
      ),
      GetRanges: does(() => areasObject(machine, from.sheet, rule().areas), 9),
    },
  };
}

function find(sheet: Sheet, id: string): Rule {
  const rule = sheet.rules.find((each) => each.id === id);
  if (!rule) throw excelError("ItemNotFound");
  return rule;
}

/** What a rule of one type has is not permitted to be asked of another (#2180). */
function typeLinks(machine: Machine, from: Place, rule: () => Rule): Record<string, Link> {
  const links: Record<string, Link> = {};
  for (const name of TYPES) {
    const mine = () => rule().type === (NAMES[name] ?? name);
    const detail = () => (name === "Custom" ? customObject(machine, from, rule) : { kind: name });
    links[`${name}OrNullObject`] = leads(() => (mine() ? detail() : null), 6);
    links[name] = leads(() => {
      if (!mine()) throw excelError("InvalidOperation");
      return detail();
    }, 6);
  }
  return links;
}

function customObject(machine: Machine, from: Place, rule: () => Rule): HostObject {
  const sheet = () => sheetOf(machine, from.sheet);
  const refuse = () => refuseProtected(sheet(), "allowFormatCells");
  // #5194: the formula is told as seen from the range over which the rule was fetched.
  const told = () => {
    const [here, there] = [from.areas[0]!, rule().areas[0]!];
    return movedFormula(rule().formula, Math.max(0, here.top) - there.top, here.left - there.left);
  };
  const look = (path: string) =>
    holds(
      () => rule().look[path] ?? null,
      (value) => {
        refuse();
        rule().look[path] = tidy(path, value);
      },
      6,
    );
  const formula = holds(
    () => {
      if (rule().broken) throw excelError("GeneralException");
      const same = (each: Rule) => each.type === "CellValue";
      if (machine.faults.twoCellValueRules && sheet().rules.filter(same).length > 1) {
        throw excelError("GeneralException");
      }
      return told();
    },
    (value) => {
      refuse();
      rule().formula = `=${String(value).replace(/^=/, "")}`;
    },
    6,
  );
  const border = (side: string): HostObject => ({
    kind: "ConditionalRangeBorder",
    id: side,
    scalars: {
      SideIndex: reads(() => side, 6),
      Style: look(`borders/${side}/style`),
      Color: look(`borders/${side}/color`),
    },
  });
  const borders: HostObject = {
    kind: "ConditionalRangeBorderCollection",
    links: Object.fromEntries(
      ["Top", "Bottom", "Left", "Right"].map((side) => [side, leads(() => border(`Edge${side}`), 6)]),
    ),
    items: () => ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"].map(border),
    item: (side) => border(String(side)),
  };
  const part = (kind: string, path: string, names: readonly string[]): HostObject => ({
    kind,
    scalars: Object.fromEntries(names.map((name) => [name, look(`${path}/${name.toLowerCase()}`)])),
  });
  const format: HostObject = {
    kind: "ConditionalRangeFormat",
    scalars: { NumberFormat: look("numberFormat") },
    links: {
      Fill: leads(() => part("ConditionalRangeFill", "fill", ["Color"]), 6),
      Font: leads(
        () => part("ConditionalRangeFont", "font", ["Color", "Bold", "Italic", "Underline", "Strikethrough"]),
        6,
      ),
      Borders: leads(() => borders, 6),
    },
  };
  return {
    kind: "CustomConditionalFormat",
    links: {
      Rule: leads(() => ({ kind: "ConditionalFormatRule", scalars: { Formula: formula } }), 6),
      Format: leads(() => format, 6),
    },
  };
}
