import type { Area } from "../../../../src/sheet/address";
import { commonArea, encloses } from "./cells";
import { excelError } from "./errors";
import { refuseProtected, sheetOf, type Machine } from "./machine";
import { newId, WHOLE_SHEET, type Rule } from "./model";
import { does, type HostObject, type Place } from "./objects";
import { ruleObject } from "./rule-object";

/**
 * The conditional formats that meet some cells, the first to win in front. Documented of their id: the priority in this
 * collection. So it changes when one before it is deleted.
 */
export function rulesObject(machine: Machine, place: Place): HostObject {
  const sheet = () => sheetOf(machine, place.sheet);
  const meets = (rule: Rule) =>
    rule.areas.some((each) => place.areas.some((other) => commonArea(each, other) !== null));
  const rules = () => sheet().rules.filter(meets);
  const object = (rule: Rule) => ruleObject(machine, place, rule.id, String(rules().indexOf(rule)));
  const find = (id: unknown) => rules()[Number(id)];
  const demand = (rule: Rule | undefined) => {
    if (!rule) throw excelError("ItemNotFound");
    return object(rule);
  };
  return {
    kind: "ConditionalFormatCollection",
    items: () => rules().map((rule, index) => ruleObject(machine, place, rule.id, String(index))),
    item: (id) => demand(find(id)),
    methods: {
      Add: does((type) => {
        refuseProtected(sheet(), "allowFormatCells");
        const rule = newRule(newId(machine.book), String(type), place.areas);
        // Documented of add: at the top priority.
        sheet().rules.unshift(rule);
        return object(rule);
      }, 6),
      GetCount: does(() => rules().length, 6),
      GetItemAt: does((index) => {
        const whole = place.areas.some((each) => encloses(each, WHOLE_SHEET));
        if (machine.faults.getItemAt && whole) throw excelError("ItemNotFound");
        return demand(rules()[Number(index)]);
      }, 6),
      GetItemOrNullObject: does((id) => {
        const found = find(id);
        return found ? object(found) : null;
      }, 14),
      ClearAll: does(() => {
        refuseProtected(sheet(), "allowFormatCells");
        const outside = (each: Area) => !place.areas.some((other) => encloses(other, each));
        for (const rule of rules()) rule.areas = rule.areas.filter(outside);
        sheet().rules = sheet().rules.filter((each) => each.areas.length > 0);
      }, 6),
    },
  };
}

/** A rule as it is when it was just added. */
export function newRule(id: string, type: string, areas: readonly Area[]): Rule {
  return { id, type, areas: [...areas], stopIfTrue: false, formula: "", look: {} };
}
