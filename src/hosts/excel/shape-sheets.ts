import type { Area } from "../../sheet/address";
import { dressRows } from "./dress-rows";
import { rangeOf } from "./frames";
import { rowsOf } from "./lines";
import { BYTES_A_CALL, outbox, type Outbox } from "./outbox";
import { askValidation, readModels, type RowModel } from "./row-models";
import type { Turn } from "./run";
import type { Shaping } from "./shapings";

/** Lets rows come and go, and takes areas apart; what is to be merged follows behind the cells. */
export async function shapeSheets(context: Turn, shapings: readonly Shaping[]): Promise<void> {
  if (shapings.length === 0) return;
  const models = await readModels(context, shapings);
  const out = outbox(context);
  for (const shaping of shapings) await insertRows(out, shaping);
  const bounds = shapings.map((shaping) => askBounds(shaping, models.get(shaping)));
  if (bounds.some((asked) => asked.length > 0)) await context.sync();
  for (const [index, shaping] of shapings.entries()) {
    for (const come of shaping.plan.moves.come) {
      const model = modelOf(shaping, come.like, models.get(shaping));
      if (model) await dressRows(out, shaping, come, model);
    }
    for (const { area, given, now } of bounds[index]!) {
      if (now.type === "None") await bound(out, shaping, area, given);
    }
    await removeRows(out, shaping);
    for (const area of shaping.plan.change.split) await takeApart(out, shaping, area);
  }
  await out.send();
}

/** Merges what is to be merged once all cells are written. */
export async function mergeAreas(context: Turn, shapings: readonly Shaping[]): Promise<void> {
  const out = outbox(context);
  for (const { listed, plan } of shapings) {
    for (const area of plan.merged) {
      await out.room(BYTES_A_CALL);
      rangeOf(listed.sheet, area).merge(false);
    }
  }
  await out.send();
}

/** From below, so that each stands where it is counted before the edit. */
async function insertRows(out: Outbox, { listed, plan }: Shaping): Promise<void> {
  for (const { before, count } of [...plan.moves.come].reverse()) {
    await out.room(BYTES_A_CALL);
    rowsOf(listed.sheet, before, before + count - 1).insert("Down");
  }
}

/** A merged area whose first row goes is taken apart before: what becomes of its text is not documented. */
async function removeRows(out: Outbox, shaping: Shaping): Promise<void> {
  const { listed, plan } = shaping;
  const { go, going } = plan.moves;
  const beheaded = plan.merges.between.filter(
    ({ top, bottom }) => going.line(top) === undefined && going.stretch(top, bottom),
  );
  for (const area of beheaded) await takeApart(out, shaping, area);
  for (const { from, count } of [...go].reverse()) {
    await out.room(BYTES_A_CALL);
    rowsOf(listed.sheet, from, from + count - 1).delete("Up");
  }
  for (const { top, bottom, left, right } of beheaded) {
    const rows = going.stretch(top, bottom)!;
    if (rows.from === rows.to && left === right) continue;
    await out.room(BYTES_A_CALL);
    rangeOf(listed.sheet, { top: rows.from, bottom: rows.to, left, right }).merge(false);
  }
}

async function takeApart(out: Outbox, { listed }: Shaping, area: Area): Promise<void> {
  await out.room(BYTES_A_CALL);
  rangeOf(listed.sheet, area).unmerge();
}

/** New cells that may have to be bounded as others are, and what may be typed into them already. */
interface Bounds {
  readonly area: Area;
  readonly given: Excel.DataValidation;
  readonly now: Excel.DataValidation;
}

function askBounds(shaping: Shaping, models: ReadonlyMap<number, RowModel> | undefined): Bounds[] {
  return shaping.plan.moves.come.flatMap(({ from, count, like }) => {
    const { validations } = modelOf(shaping, like, models) ?? {};
    return [...(validations ?? [])]
      .filter(([, { rule }]) => !isRelative(rule))
      .map(([col, given]) => ({
        area: { top: from, bottom: from + count - 1, left: col, right: col },
        given,
        now: askValidation(shaping.listed.sheet, from, col),
      }));
  });
}

/** Models are known by the row as it was counted before the edit. */
function modelOf(
  { plan }: Shaping,
  like: number,
  models: ReadonlyMap<number, RowModel> | undefined,
): RowModel | undefined {
  return [...(models ?? [])].find(([row]) => plan.moves.coming.line(row) === like)?.[1];
}

/** A formula that speaks of other cells in each row would be told wrongly. */
function isRelative(rule: Excel.DataValidationRule): boolean {
  return rule.custom !== undefined || /"=[^"]*[A-Za-z][0-9]/.test(JSON.stringify(rule));
}

async function bound(
  out: Outbox,
  { listed }: Shaping,
  area: Area,
  { rule, errorAlert, prompt, ignoreBlanks }: Excel.DataValidation,
): Promise<void> {
  await out.room(4 * BYTES_A_CALL);
  const { dataValidation } = rangeOf(listed.sheet, area);
  dataValidation.rule = rule;
  dataValidation.errorAlert = errorAlert;
  dataValidation.prompt = prompt;
  dataValidation.ignoreBlanks = ignoreBlanks;
}
