import { codeOf } from "./errors";
import { NO_ANSWER, type Turn } from "./run";

/**
 * Writes without Excel telling this add-in of it, where its events would not say that we are the cause. Events are off
 * before the write is sent and on again behind its answer, also when it failed. What was written counts, whether or not
 * Excel then lets us hear again: where it does not, `onDeaf` is told.
 */
export async function silently<T>(
  context: Turn,
  write: () => Promise<T>,
  onDeaf: (error: unknown) => void,
): Promise<T> {
  context.runtime.enableEvents = false;
  let result: T;
  try {
    result = await write();
  } catch (error) {
    const listening = listenAgain(context);
    // Where Excel does not answer, the user is told so now and not after another wait.
    if (codeOf(error) === NO_ANSWER) void listening.catch(onDeaf);
    else await listening.catch(onDeaf);
    throw error;
  }
  await listenAgain(context).catch(onDeaf);
  return result;
}

async function listenAgain(context: Turn): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync();
}
