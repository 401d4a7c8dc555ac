import type { Problem } from "../sheet/result";
import { printable } from "./text";
import { EXIT } from "./usage";

/** Prints what was asked for. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
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
