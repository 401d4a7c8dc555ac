import { useState } from "react";
import type { Problem } from "../../../sheet/result";
import type { UnitFile } from "../../../summaries/units/unit-file";
import { openFileReader } from "./file-reader";

/** A file that was picked, with what it says or why that cannot be known. */
export interface PickedFile {
  readonly key: string;
  readonly name: string;
  readonly gives: { readonly file: UnitFile } | { readonly problem: Problem };
}

/** The files that were picked, and how far reading them has come. */
export interface UnitFiles {
  readonly picked: readonly PickedFile[];
  /** Undefined while nothing is read. */
  readonly progress: { readonly done: number; readonly total: number; readonly name: string } | undefined;
  /** Reads more files; one that was picked before is read anew in its place. */
  add(files: readonly File[]): Promise<void>;
  /** Gives up what is not read yet; what was read stays. */
  cancel(): void;
  remove(key: string): void;
  clear(): void;
}

const NONE: readonly PickedFile[] = [];

/** What the files say that could be read. */
export function readable(picked: readonly PickedFile[]): readonly UnitFile[] {
  return picked.flatMap(({ gives }) => ("file" in gives ? [gives.file] : []));
}

/** Keeps the files that the user picks, none under the workbook's own name. Reading goes on while the page is out of sight. */
export function useUnitFiles(workbook: string | undefined): UnitFiles {
  const [picked, setPicked] = useState(NONE);
  const [progress, setProgress] = useState<UnitFiles["progress"]>();
  const [cancel, setCancel] = useState<() => void>(() => () => undefined);

  async function add(files: readonly File[]): Promise<void> {
    if (progress || files.length === 0) return;
    const reader = openFileReader();
    setCancel(() => reader.close);
    try {
      for (const [done, file] of files.entries()) {
        setProgress({ done, total: files.length, name: file.name });
        const read = await reader.read(file);
        if (!read) break;
        const gives = read.ok ? { file: read.value } : { problem: read.problem };
        const next: PickedFile = { key: keyOf(file), name: file.name, gives };
        setPicked((before) => withFile(before, next, workbook));
      }
    } finally {
      reader.close();
      setProgress(undefined);
    }
  }

  return {
    picked,
    progress,
    add,
    cancel,
    remove: (key) => setPicked((before) => before.filter((each) => each.key !== key)),
    clear: () => setPicked(NONE),
  };
}

/** A page is not told where a file lies: one is told from another of its name by when it was written and how long it is. */
function keyOf({ name, size, lastModified }: File): string {
  return [name, size, lastModified].join("\u001f");
}

/** Files with one more: in the place of itself as it was before, or of one of its name that could not be read. */
function withFile(
  files: readonly PickedFile[],
  { key, name, gives }: PickedFile,
  workbook: string | undefined,
): readonly PickedFile[] {
  const isSame = (each: PickedFile): boolean =>
    each.key === key || (each.name === name && "problem" in each.gives);
  const at = files.findIndex(isSame);
  const others = new Set([workbook, ...files.filter((_, index) => index !== at).map((each) => each.name)]);
  let free = name;
  for (let count = 2; others.has(free); count++) free = `${name}（${count}）`;
  const told = { key, name: free, gives: "file" in gives ? { file: { ...gives.file, name: free } } : gives };
  return at < 0 ? [...files, told] : files.map((each, index) => (index === at ? told : each));
}
