/** What is to stand between two places of a text instead of what stands there; equal places insert. */
export interface Patch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with all patches made, in one pass. Patches at one place are made in the order given; none may overlap. */
export function applyPatches(text: string, patches: readonly Patch[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const patch of [...patches].sort((one, other) => one.from - other.from || one.to - other.to)) {
    if (patch.from < at) throw new Error(`patches overlap at ${patch.from}`);
    pieces.push(text.slice(at, patch.from), patch.text);
    at = patch.to;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}
