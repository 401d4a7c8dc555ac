import type { Turn } from "./run";

/** What is sent at once, in bytes: half of what Excel on the web takes, since sizes are estimated. */
export const BYTES_A_REQUEST = 2_500_000;

/** What a call costs beside its data. */
export const BYTES_A_CALL = 300;

/** Writes that are sent in portions. */
export interface Outbox {
  /** Makes room for the next write, by sending those before it where need be. */
  room(bytes: number): Promise<void>;
  /** Sends the rest. */
  send(): Promise<void>;
}

/** An empty outbox; Excel neither draws nor computes before a portion is through. */
export function outbox(context: Turn): Outbox {
  let size = 0;
  const send = async (): Promise<void> => {
    if (size === 0) return;
    size = 0;
    await context.sync();
  };
  return {
    send,
    room: async (bytes) => {
      if (size + bytes > BYTES_A_REQUEST) await send();
      if (size === 0) {
        context.application.suspendApiCalculationUntilNextSync();
        context.application.suspendScreenUpdatingUntilNextSync();
      }
      size += bytes;
    },
  };
}

/** How many bytes entries take on their way; a Chinese character takes three. */
export function bytesOf(rows: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of rows) {
    for (const entry of row) bytes += 3 + (typeof entry === "string" ? entry.length * 3 : 20);
  }
  return bytes;
}
