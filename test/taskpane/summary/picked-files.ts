import { act, fireEvent, screen } from "@testing-library/react";
import { readFileSync } from "node:fs";

/** One of the published workbooks as a user picks it. */
export function sampleFile(name: string): File {
  return fileOf(`${name}.xlsx`, readFileSync(`assets/samples/${name}.xlsx`));
}

/** A file of some bytes. */
export function fileOf(name: string, bytes: Uint8Array): File {
  return new File([new Uint8Array(bytes)], name);
}

/** Picks files where the page asks for them under this name, and waits until they are read. */
export async function pick(label: string, files: readonly File[]): Promise<void> {
  await act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { files } }));
}
