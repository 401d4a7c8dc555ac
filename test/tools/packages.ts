import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serveOfficeJs } from "./office-js-server";
import { runTool, type Answer } from "./run-tool";

export const BASE_URL = "https://intranet.example.gov.cn/jixiao";

/** A place for the packages of a test, with the real Office.js fetched beside them. */
export interface Packages {
  readonly folder: string;
  readonly officeJs: string;
  /** Packages into a folder of that name. */
  make(name: string, ...options: string[]): Promise<Answer>;
  at(...names: string[]): string;
  remove(): void;
}

/** Fetches Office.js from a server of this machine into a new place. */
export async function preparePackages(): Promise<Packages> {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-packages-"));
  const at = (...names: string[]) => path.join(folder, ...names);
  const officeJs = at("fetched");
  const server = await serveOfficeJs();
  const fetched = await runTool("fetch-office-js.mjs", ["--from", server.address, "--to", officeJs]);
  await server.close();
  if (fetched.status !== 0) throw new Error(fetched.err);
  return {
    folder,
    officeJs,
    at,
    make: (name, ...options) => runTool("package.mjs", ["--out", at(name), ...options]),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Lets the system's own tool check the checksums of a folder. */
export function checkSums(folder: string): { status: number | null; stdout: string } {
  const [tool, ...options] = process.platform === "darwin" ? ["shasum", "-a", "256"] : ["sha256sum"];
  return spawnSync(tool!, [...options, "--strict", "-c", "SHA256SUMS"], { cwd: folder, encoding: "utf8" });
}
