import type { Area } from "../../../../src/sheet/address";
import { commonArea, encloses } from "./cells";
import { excelError } from "./errors";
import { refuseProtected, sheetOf, type Machine } from "./machine";
import type { ValidationData } from "./model";
import { does, holds, reads, type HostObject, type Place } from "./objects";

/** The criteria that a rule can have, and how they are called as types. */
const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const PLAIN_ALERT = { message: "", showAlert: true, style: "Stop", title: "" };

const PLAIN_PROMPT = { message: "", showPrompt: true, title: "" };

/** Excel's limits for what stands in a validation itself. */
const LONGEST_SOURCE = 255;
const LONGEST_MESSAGE = 255;
const LONGEST_TITLE = 32;

/** What may be typed into some cells. */
export function validationObject(machine: Machine, place: Place): HostObject {
  const sheet = () => sheetOf(machine, place.sheet);
  const meeting = () =>
    sheet().validations.filter(({ areas }) => place.areas.some((area) => areas.some(meets(area))));
  const own = (): ValidationData => {
    refuseProtected(sheet());
    const found = meeting().filter(({ areas }) => within(areas, place.areas));
    if (found.length === 1) return found[0]!;
    return {
      areas: [...place.areas],
      rule: {},
      errorAlert: PLAIN_ALERT,
      prompt: PLAIN_PROMPT,
      ignoreBlanks: true,
    };
  };
  const put = (made: ValidationData) => {
    const others = sheet().validations.flatMap((each) => {
      // Cells part from those that they shared a rule with.
      const areas = place.areas.reduce(without, each.areas);
      return areas.length === 0 ? [] : [{ ...each, areas }];
    });
    sheet().validations = [...others, made];
  };
  const seen = (): ValidationData | undefined => {
    const [first, ...rest] = meeting();
    return rest.length === 0 &&
      first &&
      place.areas.every((area) => first.areas.some((each) => encloses(each, area)))
      ? first
      : undefined;
  };
  return {
    kind: "DataValidation",
    scalars: {
      Rule: holds(
        () => seen()?.rule ?? null,
        (value) => put({ ...own(), areas: [...place.areas], rule: ruleOf(value) }),
        8,
      ),
      ErrorAlert: holds(
        () => seen()?.errorAlert ?? null,
        (value) => put({ ...own(), errorAlert: alertOf(value) }),
        8,
      ),
      IgnoreBlanks: holds(
        () => seen()?.ignoreBlanks ?? null,
        (value) => put({ ...own(), ignoreBlanks: value === true }),
        8,
      ),
      Prompt: holds(
        () => seen()?.prompt ?? null,
        (value) => put({ ...own(), prompt: value as Readonly<Record<string, unknown>> }),
        8,
      ),
      Type: reads(() => {
        const found = seen();
        if (!found) return meeting().length === 0 ? "None" : "MixedCriteria";
        return TYPES[Object.keys(found.rule)[0] ?? ""] ?? "None";
      }, 8),
    },
    methods: {
      Clear: does(() => {
        refuseProtected(sheet());
        const gone = meeting();
        sheet().validations = sheet().validations.filter((each) => !gone.includes(each));
      }, 8),
    },
  };
}

/** What is left of areas without another. */
function without(areas: readonly Area[], gone: Area): Area[] {
  return areas.flatMap((area) => {
    const common = commonArea(area, gone);
    if (!common) return [area];
    const { top, left, bottom, right } = common;
    return [
      { ...area, bottom: top - 1 },
      { ...area, top: bottom + 1 },
      { top, bottom, left: area.left, right: left - 1 },
      { top, bottom, left: right + 1, right: area.right },
    ].filter((each) => each.top <= each.bottom && each.left <= each.right);
  });
}

function meets(area: Area): (other: Area) => boolean {
  return (other) => commonArea(area, other) !== null;
}

function within(inner: readonly Area[], outer: readonly Area[]): boolean {
  return inner.every((area) => outer.some((each) => encloses(each, area)));
}

/** Documented: one kind of criteria at a time; operands come back as formulas. */
function ruleOf(given: unknown): Readonly<Record<string, unknown>> {
  const entries = Object.entries((given ?? {}) as Record<string, unknown>);
  const [kind, criteria] = entries[0] ?? [];
  if (entries.length !== 1 || kind === undefined || !(kind in TYPES)) throw excelError("InvalidArgument");
  const { source, ...rest } = criteria as Record<string, unknown>;
  if (kind === "list") {
    const fits = typeof source === "string" && source !== "" && source.length <= LONGEST_SOURCE;
    if (!fits) throw excelError("InvalidArgument");
    return { list: { ...rest, source } };
  }
  const operands = Object.entries(rest).map(([name, value]) => [
    name,
    name.startsWith("formula") ? `=${String(value).replace(/^=/, "")}` : value,
  ]);
  return { [kind]: Object.fromEntries(operands) };
}

function alertOf(given: unknown): Readonly<Record<string, unknown>> {
  const { message = "", title = "" } = (given ?? {}) as Record<string, unknown>;
  if (String(message).length > LONGEST_MESSAGE || String(title).length > LONGEST_TITLE)
    throw excelError("InvalidArgument");
  return { ...PLAIN_ALERT, ...(given as object) };
}
