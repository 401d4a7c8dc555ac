import { spawn } from "node:child_process";
import path from "node:path";

export const ROOT = path.resolve(__dirname, "../..");

/** What a tool answered. */
export interface Answer {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a script of src/tools as npm does, without holding up the servers of the test. */
export function runTool(name: string, args: readonly string[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, "src/tools", name), ...args], { cwd: ROOT });
    let out = "";
    let err = "";
    child.stdout.on("data", (text: Buffer) => (out += text.toString()));
    child.stderr.on("data", (text: Buffer) => (err += text.toString()));
    child.on("error", reject).on("close", (status) => resolve({ status, out, err }));
  });
}
