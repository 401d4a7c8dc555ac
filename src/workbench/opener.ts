import type { Grid } from "../hosts/workbench/grid";
import { failed, ok, type Result } from "../sheet/result";
import { readXlsx } from "../hosts/xlsx/read-workbook";
import { sampleAddress } from "./samples";

/** Opens workbooks in the grid; each answers with the name of the workbook that is open then. */
export interface Opener {
  sample(name: string): Promise<Result<string>>;
  file(file: File): Promise<Result<string>>;
}

/** An opener for this grid. A file that cannot be read leaves the open workbook where it is. */
export function createOpener(grid: Grid): Opener {
  let latest = 0;

  async function open(name: string, bytes: () => Promise<ArrayBuffer>): Promise<Result<string>> {
    const turn = (latest += 1);
    const read = await readBytes(name, bytes);
    if (!read.ok) return read;
    const workbook = readXlsx(name, read.value);
    if (!workbook.ok) return workbook;
    // Of two files opened in quick succession the second is wanted, however long the first takes.
    if (turn === latest) {
      const { snapshot, sheets } = workbook.value;
      grid.open({ snapshot, looks: sheets.map((sheet) => sheet.look) });
    }
    return ok(name);
  }

  return {
    sample: (name) =>
      open(`${name}.xlsx`, async () => {
        const response = await fetch(sampleAddress(name));
        if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
        return response.arrayBuffer();
      }),
    file: (file) => open(file.name, () => file.arrayBuffer()),
  };
}

async function readBytes(name: string, bytes: () => Promise<ArrayBuffer>): Promise<Result<Uint8Array>> {
  try {
    return ok(new Uint8Array(await bytes()));
  } catch (error) {
    return failed("file-unreadable", `没有读到“${name}”。请确认文件还在原处，再打开一次。`, String(error));
  }
}
