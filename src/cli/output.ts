import type { Problem } from "../sheet/result";
import { printable } from "./text";
import { EXIT } from "./usage";

/** Prints what was asked for. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints a part of something long, and waits while whoever reads it is behind. */
export async function printPart(text: string): Promise<void> {
  const { stdout } = process;
  if (text === "" || isReaderGone() || stdout.write(text)) return;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      stdout.off("drain", go).off("close", go);
      resolve();
    };
    stdout.on("drain", go).on("close", go);
  });
}

/** Whether whoever read what is printed has closed the pipe, as head does. */
export function isReaderGone(): boolean {
  return process.stdout.destroyed;
}

/** Tells what stood in the way, beside what was asked for. */
export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Tells why nothing could be done at all, and gives the exit status. */
export function refuse({ code, message }: Problem): number {
  complain(message.split("\n").map(printable).join("\n"));
  return code === "usage" ? EXIT.usage : EXIT.unreadable;
}
