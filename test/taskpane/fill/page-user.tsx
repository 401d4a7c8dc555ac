import "./browser-globals";
import { act, cleanup, configure, fireEvent, render, screen } from "@testing-library/react";
import axe from "axe-core";
import { readFileSync } from "node:fs";
import { openSession, type Session } from "../../../src/app/session";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";
import { finish } from "../../../src/model/steps";
import { parseA1, type CellRef } from "../../../src/sheet/address";
import { valueAt, type CellValue, type WorkbookSnapshot } from "../../../src/sheet/snapshot";
import type { JobPage } from "../../../src/taskpane/jobs/job";
import { Pane } from "../../../src/taskpane/pane";
import type { PaneHost } from "../pane-host";
import { fillHost } from "./fill-host";

/** A page of 填表 at work on a workbook. */
export interface OpenedPage {
  readonly host: PaneHost;
  readonly session: Session;
  /** The workbook as it is now. */
  workbook(): WorkbookSnapshot;
  /** What stands in a cell now. */
  cell(sheet: string, a1: string): CellValue;
  /** Puts the cursor somewhere, as the user does. */
  select(sheet: string, a1: string): Promise<void>;
}

// Nothing in the pages is there and hidden, and looking for that is slow.
configure({ defaultHidden: true });

let session: Session | undefined;

/** Closes the page after every test of a file. */
export function cleanPages(): void {
  afterEach(() => {
    cleanup();
    session?.close();
    session = undefined;
  });
}

/** Some sheets of one of the published workbooks. */
export function sample(name: string, sheets: readonly string[]): WorkbookSnapshot {
  const read = readXlsx(`${name}.xlsx`, new Uint8Array(readFileSync(`assets/samples/${name}.xlsx`)));
  if (!read.ok) throw new Error(read.problem.message);
  const { snapshot } = read.value;
  return { ...snapshot, sheets: snapshot.sheets.filter((sheet) => sheets.includes(sheet.name)) };
}

/** Shows a page of a job on a workbook, with the cursor on a cell. */
export async function openPage(
  Page: JobPage,
  workbook: WorkbookSnapshot,
  place?: readonly [sheet: string, a1: string],
): Promise<OpenedPage> {
  const host = fillHost(workbook);
  const opened = openSession(host, { work: async (steps) => finish(steps) });
  session = opened;
  const select = async (sheet: string, a1: string): Promise<void> =>
    act(async () => host.tell({ kind: "selected", at: cellAt(sheet, a1) }));
  await act(async () => undefined);
  if (place) await select(...place);
  await act(async () => {
    render(
      <Pane theme="light">
        <Page session={opened} onBack={() => undefined} />
      </Pane>,
    );
  });
  const now = (): WorkbookSnapshot => {
    if (!host.answer.ok) throw new Error(host.answer.problem.message);
    return host.answer.value;
  };
  return {
    host,
    session: opened,
    workbook: now,
    cell(sheet, a1) {
      const found = now().sheets.find(({ name }) => name === sheet);
      if (!found) throw new Error(`no sheet ${sheet}`);
      return valueAt(found, parseA1(a1)!);
    },
    select,
  };
}

function cellAt(sheet: string, a1: string): CellRef {
  return { sheet, ...parseA1(a1)! };
}

/** The button that says this. */
export function button(name: string | RegExp): HTMLElement {
  return screen.getByRole("button", { name });
}

/** Clicks. */
export async function click(element: Element): Promise<void> {
  await act(async () => void fireEvent.click(element));
}

/** Types into a field, in place of what stood there. */
export async function type(element: Element, value: string): Promise<void> {
  await act(async () => void fireEvent.change(element, { target: { value } }));
}

/** Lets work in slices come to its end. */
export async function settle(milliseconds = 0): Promise<void> {
  await act(async () => new Promise((done) => setTimeout(done, milliseconds)));
}

/** The button that says this, once what it does is worked out. */
export function readyButton(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole("button", { name });
}

/** What the page says, once it says something like this. */
export async function told(pattern: RegExp): Promise<string> {
  const line = await screen.findByText(pattern, { selector: "[role=status]" });
  return line.textContent;
}

/** What the page said last. */
export function said(): string {
  return screen
    .getAllByRole("status")
    .map(({ textContent }) => textContent)
    .join("");
}

/** What axe finds, but for colours, which jsdom does not know, and the page around the pane. */
export async function barriers(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
