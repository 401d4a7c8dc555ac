import type { Problem } from "../sheet/result";
import { printable } from "./printable";
import { EXIT } from "./usage";

/** Prints what was asked for. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Set once whoever read what is printed has closed the pipe. */
let isGone = false;

/** Lets a reader that has seen enough (head, less) close the pipe: that is no error of ours. */
export function letReaderGo(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    isGone = true;
  });
}

/** Whether nobody reads any more what is printed. */
export function isReaderGone(): boolean {
  return isGone;
}

/** Prints a part of something long, and waits while whoever reads it is behind. */
export async function printPart(text: string): Promise<void> {
  const { stdout } = process;
  if (text === "" || isGone || stdout.write(text)) return;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      stdout.off("drain", go).off("error", go);
      resolve();
    };
    stdout.on("drain", go).on("error", go);
  });
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
