import { codeOf } from "./errors";
import { NO_ANSWER, type Turn } from "./run";

/**
 * Writes without Excel telling this add-in of it, where its events would not say that we are the cause. Events are off
 * before the write is sent and on again behind its answer, also when it failed.
 */
export async function silently<T>(context: Turn, write: () => Promise<T>): Promise<T> {
  context.runtime.enableEvents = false;
  let result: T;
  try {
    result = await write();
  } catch (error) {
    const listening = listenAgain(context);
    // Where Excel does not answer, the user is told so now and not after another wait.
    if (codeOf(error) === NO_ANSWER) listening.catch(() => undefined);
    else await listening;
    throw error;
  }
  await listenAgain(context);
  return result;
}

async function listenAgain(context: Turn): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync();
}
