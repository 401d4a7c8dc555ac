import { areasObject } from "./areas-object";
import { excelError } from "./errors";
import { customRuleObject } from "./custom-rule-object";
import { refuseProtected, sheetOf, type Machine } from "./machine";
import type { Rule, Sheet } from "./model";
import { does, holds, leads, reads, type HostObject, type Link, type Place } from "./objects";
import { rangeObject } from "./range-object";

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

/** A conditional format, as fetched over some cells; `key` is what it goes by there. */
export function ruleObject(machine: Machine, from: Place, id: string, key: string): HostObject {
  const sheet = () => sheetOf(machine, from.sheet);
  const rule = () => find(sheet(), id);
  return {
    kind: "ConditionalFormat",
    id: key,
    scalars: {
      Id: reads(() => key, 6),
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
    const detail = () => (name === "Custom" ? customRuleObject(machine, from, rule) : { kind: name });
    links[`${name}OrNullObject`] = leads(() => (mine() ? detail() : null), 6);
    links[name] = leads(() => {
      if (!mine()) throw excelError("InvalidOperation");
      return detail();
    }, 6);
  }
  return links;
}
