import { withoutLists } from "../../../app/without-lists";
import { workbookReader } from "../../../forms/read-workbook";
import { readXlsx } from "../../../hosts/xlsx/read-workbook";
import type { Steps } from "../../../model/steps";
import { ok, type Result } from "../../../sheet/result";
import type { UnitFile } from "../../../summaries/units/unit-file";

/** Reads a file and the tables in it, a sheet a step once it is unpacked. */
export function* readUnitFile(name: string, bytes: Uint8Array): Steps<Result<UnitFile>> {
  const read = readXlsx(name, bytes);
  if (!read.ok) return read;
  yield;
  const workbook = read.value.snapshot;
  const { documents, ledgers } = yield* workbookReader()(withoutLists(workbook));
  return ok({ name, workbook, documents, ledgers });
}
