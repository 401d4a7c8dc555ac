import type { MissingExtra } from "../port-extras";
import { causeOf } from "./errors";
import type { SheetNamed } from "./extra-step";
import { inHalves, type Answer } from "./in-halves";
import type { Outbox } from "./outbox";
import type { PlannedStep } from "./plan-extras";
import type { Turn } from "./run";

/** Asks for everything to be written, in portions where it is much; the last of them is sent by the caller. */
export async function askSteps(context: Turn, out: Outbox, steps: readonly PlannedStep[]): Promise<void> {
  const sheetNamed = sheetsIn(context);
  for (const step of steps) {
    await out.room(step.bytes);
    step.lay(sheetNamed);
  }
}

/**
 * Writes what a failed request was to write as far as Excel lets it, and tells what it did not. Steps that can be
 * written twice are tried in halves; the others one by one, and what one has left half-way is taken away.
 */
export async function layInPieces(context: Turn, steps: readonly PlannedStep[]): Promise<MissingExtra[]> {
  const alone = steps.filter(({ takeAway }) => takeAway);
  const others = steps.filter(({ takeAway }) => !takeAway);
  await takeAway(context, alone);
  const answers = await inHalves(others, async (some) => {
    const sheetNamed = sheetsIn(context);
    for (const step of some) step.lay(sheetNamed);
    await context.sync();
    return some;
  });
  const failed = others.flatMap((step, index) => missing(step, answers[index]!));
  for (const step of alone) failed.push(...missing(step, await layAlone(context, step)));
  return failed;
}

async function layAlone(context: Turn, step: PlannedStep): Promise<Answer<PlannedStep>> {
  const [answer] = await inHalves([step], async () => {
    step.lay(sheetsIn(context));
    await context.sync();
    return [step];
  });
  if (!answer!.ok) await takeAway(context, [step]);
  return answer!;
}

async function takeAway(context: Turn, steps: readonly PlannedStep[]): Promise<void> {
  if (steps.length === 0) return;
  const sheetNamed = sheetsIn(context);
  for (const step of steps) step.takeAway?.(sheetNamed);
  await context.sync();
}

function missing({ sheet, kind }: PlannedStep, answer: Answer<unknown>): MissingExtra[] {
  return answer.ok ? [] : [{ sheet, kind, because: causeOf(answer.error) }];
}

function sheetsIn({ workbook }: Turn): SheetNamed {
  const found = new Map<string, Excel.Worksheet>();
  return (name) => {
    const known = found.get(name) ?? workbook.worksheets.getItem(name);
    found.set(name, known);
    return known;
  };
}
