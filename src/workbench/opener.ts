import type { Grid } from "../hosts/workbench/grid";
import { onChanged } from "../hosts/workbench/grid-changed";
import { gridState } from "../hosts/workbench/grid-state";
import type { Host } from "../hosts/port";
import { readOurs } from "../hosts/xlsx/read-marks";
import { readXlsx, type XlsxWorkbook } from "../hosts/xlsx/read-workbook";
import { failed, ok, type Result } from "../sheet/result";
import { NOTHING_OPEN } from "../hosts/port-refusals";
import { sampleAddress } from "./samples";
import { saveWorkbook } from "./save-workbook";

/** What the user is told of a file that was opened or saved. */
export interface Done {
  readonly name: string;
  /** What deserves a word, a sentence each. */
  readonly told: readonly string[];
}

/** A file that was saved. */
export interface Saved extends Done {
  readonly bytes: Uint8Array;
  /** How often the workbook had changed by then. */
  readonly changes: number;
}

/** Opens workbooks in the grid, and gives them back as files. */
export interface Opener {
  sample(name: string): Promise<Result<Done>>;
  file(file: File): Promise<Result<Done>>;
  /** The file as the grid has it now. It counts as saved when `saved` is called. */
  save(): Promise<Result<Saved>>;
  saved(file: Saved): void;
  /** Whether the workbook has become another since it was opened or saved last. */
  changed(): boolean;
  /** Calls the listener whenever `changed` may have become another. */
  onChanged(listener: () => void): () => void;
}

/** The file that is open: its bytes as they were opened. */
interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An opener for this grid. A file that cannot be read leaves the open workbook where it is. */
export function createOpener(grid: Grid, host: Host): Opener {
  let latest = 0;
  let current: OpenFile | undefined;
  let changes = 0;
  let changesInFile = 0;
  const listeners = new Set<() => void>();

  const tell = (): void => listeners.forEach((listener) => listener());
  onChanged(grid, () => {
    changes += 1;
    tell();
  });

  async function show(file: OpenFile, { snapshot, sheets }: XlsxWorkbook): Promise<void> {
    current = file;
    grid.open({ snapshot, looks: sheets.map((sheet) => sheet.look) });
    const ours = readOurs(file.name, file.bytes);
    if (ours.ok && ours.value.marks.length > 0) await host.mark(ours.value.marks);
    if (ours.ok && ours.value.notes.length > 0) await host.annotate(ours.value.notes);
    changesInFile = changes;
    tell();
  }

  async function open(name: string, bytes: () => Promise<ArrayBuffer>): Promise<Result<Done>> {
    const turn = (latest += 1);
    const read = await readBytes(name, bytes);
    if (!read.ok) return read;
    const workbook = readXlsx(name, read.value);
    if (!workbook.ok) return workbook;
    // Of two files opened in quick succession the second is wanted, however long the first takes.
    if (turn === latest) await show({ name, bytes: read.value }, workbook.value);
    return ok({ name, told: workbook.value.notices.map(({ message }) => message) });
  }

  return {
    sample: (name) =>
      open(`${name}.xlsx`, async () => {
        const response = await fetch(sampleAddress(name));
        if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
        return response.arrayBuffer();
      }),
    file: (file) => open(file.name, () => file.arrayBuffer()),
    async save() {
      const workbook = grid.workbook();
      if (!current || !workbook) return failed("nothing-open", NOTHING_OPEN);
      const { name, bytes } = current;
      const until = changes;
      const saved = await saveWorkbook(name, bytes, gridState(workbook));
      return saved.ok
        ? ok({ name, bytes: saved.value.bytes, told: saved.value.left, changes: until })
        : saved;
    },
    saved(file) {
      changesInFile = file.changes;
      tell();
    },
    changed: () => changes !== changesInFile,
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function readBytes(name: string, bytes: () => Promise<ArrayBuffer>): Promise<Result<Uint8Array>> {
  try {
    return ok(new Uint8Array(await bytes()));
  } catch (error) {
    return failed("file-unreadable", `没有读到“${name}”。请确认文件还在原处，再打开一次。`, String(error));
  }
}
