import type { Turn } from "./run";

/**
 * Writes without Excel telling this add-in of it, where its events would not say that we are the cause. Events are off
 * before the write is sent and on again behind its answer, also when it failed.
 */
export async function silently<T>(context: Turn, write: () => Promise<T>): Promise<T> {
  context.runtime.enableEvents = false;
  try {
    return await write();
  } finally {
    context.runtime.enableEvents = true;
    await context.sync();
  }
}
