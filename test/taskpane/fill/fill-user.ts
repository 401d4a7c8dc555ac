import { act, fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { WorkbookSnapshot } from "../../../src/sheet/snapshot";
import type { PaneHost } from "../pane-host";
import { click, openPane } from "../pane-user";

/** Opens the pane on a workbook with the page of a job of 填表 in front. */
export async function openJob(name: string, workbook?: WorkbookSnapshot): Promise<PaneHost> {
  const host = await openPane(workbook);
  await click(screen.getByRole("tab", { name: "填表" }));
  await screen.findByRole("heading", { name: "填表" });
  await click(jobButton(name));
  await screen.findByRole("heading", { name, level: 1 });
  return host;
}

/** The entry of a job in the list. */
export function jobButton(name: string): HTMLElement {
  const found = screen
    .getAllByRole("button")
    .find((button) => button.dataset["job"] !== undefined && button.textContent.startsWith(name));
  if (!found) throw new Error(`no job ${name}`);
  return found;
}

/** Types into the field of a name. */
export async function typeIn(name: string, text: string): Promise<void> {
  const field = screen.getByLabelText(name);
  await act(async () => void fireEvent.change(field, { target: { value: text } }));
}

/** Waits until what was typed is worked out. */
export async function settle(milliseconds = 400): Promise<void> {
  await act(async () => new Promise((done) => setTimeout(done, milliseconds)));
}

/** The texts of the entries of a list. */
export function entriesOf(name: string): string[] {
  const list = screen.queryByRole("list", { name });
  return list
    ? within(list)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent)
    : [];
}

/** The sheets of the workbook by now. */
export function sheetsOf(host: PaneHost): WorkbookSnapshot["sheets"] {
  return host.answer.ok ? host.answer.value.sheets : [];
}

/** What axe finds, but for colours, which jsdom does not know, and the page around the pane. */
export async function barriers(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
