import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { BUILT_IN_CODES } from "../../model/classification/built-in";
import { TOOL, toolWith } from "./check-json";
import type { CheckSetup } from "./check-file";

/** All that the answer for a file hangs on beside the file, as JSON: two of the same text give the same answers. */
export function checkedBy({ profile, packs, codes, limits }: CheckSetup): string {
  return JSON.stringify({
    ...TOOL,
    ...toolWith(codes ?? BUILT_IN_CODES),
    // A version that is not published yet has the number of the last.
    program: hashOf(readFileSync(__filename)),
    profile: profile ? `${profile.id}-${hashOf(JSON.stringify(profile))}` : null,
    packs: packs ?? null,
    limits,
  });
}

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
