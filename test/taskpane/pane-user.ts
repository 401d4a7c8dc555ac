import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import type { Work } from "../../src/app/in-slices";
import { finish } from "../../src/model/steps";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { mountPane } from "../../src/taskpane/mount-pane";
import { paneHost, type PaneHost } from "./pane-host";
import { paneWorkbook } from "./pane-workbook";

/** In tests of what the pane shows nobody waits for the thread. */
const atOnce: Work = async (steps) => finish(steps);

let unmount: (() => void) | undefined;

/** Clears the page around every test of a file; gives what was scrolled to. */
export function cleanPage(): readonly string[] {
  const scrolled: string[] = [];
  beforeEach(() => {
    scrolled.length = 0;
    Element.prototype.scrollIntoView = function (this: Element) {
      scrolled.push(this.textContent);
    };
  });
  afterEach(() => {
    act(() => unmount?.());
    unmount = undefined;
    cleanup();
    document.body.replaceChildren();
  });
  return scrolled;
}

/** Opens the pane on a workbook. */
export async function openPane(workbook: WorkbookSnapshot = paneWorkbook()): Promise<PaneHost> {
  const host = paneHost(workbook);
  await mount(host);
  return host;
}

/** Opens the pane on a host. */
export async function mount(host: PaneHost): Promise<void> {
  const element = document.createElement("div");
  document.body.append(element);
  await act(async () => {
    unmount = mountPane(element, host, { theme: "light", work: atOnce });
  });
}

/** The rows of the list without those of the severities. */
export function items(): HTMLElement[] {
  return screen.queryAllByRole("treeitem").filter((item) => item.getAttribute("aria-level") !== "1");
}

/** The row of the list that says this. */
export function itemOf(title: string): HTMLElement {
  const found = items().find((item) => item.textContent.includes(title));
  if (!found)
    throw new Error(
      `no item ${title} among ${items()
        .map((item) => item.textContent)
        .join(" / ")}`,
    );
  return found;
}

/** What the keyboard is on in the list. */
export function current(): HTMLElement | undefined {
  const id = screen.getByRole("tree").getAttribute("aria-activedescendant");
  return id === null ? undefined : (document.getElementById(id) ?? undefined);
}

/** Presses a key where the focus is. */
export async function press(key: string): Promise<void> {
  await act(async () => void fireEvent.keyDown(document.activeElement!, { key }));
}

/** Clicks. */
export async function click(element: Element): Promise<void> {
  await act(async () => void fireEvent.click(element));
}

/** Puts the focus into the list. */
export function focusList(): HTMLElement {
  const tree = screen.getByRole("tree");
  act(() => tree.focus());
  return tree;
}
