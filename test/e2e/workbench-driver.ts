import type { Page } from "playwright-core";
import type { Host, HostEvent } from "../../src/hosts/port";
import { toA1 } from "../../src/sheet/address";
import type { HostDriver } from "../hosts/contract-driver";
import { openWorkbench } from "./workbench-page";

/** The workbench host in a real browser, for the contract every host keeps. */
export async function startWorkbenchDriver(): Promise<HostDriver> {
  const { page, close } = await openWorkbench("?pane=none");
  const extrasOf = (sheet: string) => page.evaluate((each) => window.jixiaoWorkbench!.extrasOf(each), sheet);
  return {
    host: await remoteHost(page),
    close,
    open: (snapshot) =>
      page.evaluate((each) => window.jixiaoWorkbench!.open({ snapshot: each, looks: [] }), snapshot),
    typeInto: (...args) => page.evaluate((each) => window.jixiaoWorkbench!.typeInto(...each), args),
    insertRows: (...args) => page.evaluate((each) => window.jixiaoWorkbench!.insertRows(...each), args),
    hideRows: (...args) => page.evaluate((each) => window.jixiaoWorkbench!.hideRows(...each), args),
    undo: async () => void (await page.evaluate(() => window.jixiaoWorkbench!.undo())),
    selectAsUser: (...args) => page.evaluate((each) => window.jixiaoWorkbench!.selectAsUser(...each), args),
    addFormat: async (...args) =>
      void (await page.evaluate((each) => window.jixiaoWorkbench!.addFormat(...each), args)),
    usersFormats: (sheet) => page.evaluate((each) => window.jixiaoWorkbench!.usersFormats(each), sheet),
    marks: (sheet) => page.evaluate((each) => window.jixiaoWorkbench!.marks(each), sheet),
    shownFill: (...args) => page.evaluate((each) => window.jixiaoWorkbench!.formatOf(...each).fill, args),
    heightOf: (...args) => page.evaluate((each) => window.jixiaoWorkbench!.heightOf(...each), args),
    addNote: (...args) => page.evaluate((each) => window.jixiaoWorkbench!.addNote(...each), args),
    noteOf: (...args) => page.evaluate((each) => window.jixiaoWorkbench!.noteOf(...each), args),
    linkOf: async (sheet, a1) => (await extrasOf(sheet))?.links?.find(({ at }) => toA1(at) === a1)?.to,
    chartsOf: async (sheet) => [...((await extrasOf(sheet))?.charts ?? [])],
    printOf: async (sheet) => (await extrasOf(sheet))?.print,
    validationOf: (...args) => page.evaluate((each) => window.jixiaoWorkbench!.validationOf(...each), args),
    selectedAreas: () => page.evaluate(() => window.jixiaoWorkbench!.selectedAreas()),
    async focusPane() {
      await page.evaluate(() => {
        const field = document.createElement("input");
        field.id = "contract-field";
        document.getElementById("contract-field")?.remove();
        document.getElementById("pane")!.append(field);
        field.focus();
      });
    },
    paneHasFocus: () => page.evaluate(() => document.activeElement?.id === "contract-field"),
  };
}

/** The page's host as if it were here: calls go in and answers come out as plain data. */
async function remoteHost(page: Page): Promise<Host> {
  const listeners = new Set<(event: HostEvent) => void>();
  await page.exposeFunction("tellContract", (event: HostEvent) => listeners.forEach((tell) => tell(event)));
  await page.evaluate(() => {
    const tell = (window as unknown as { tellContract(event: HostEvent): Promise<void> }).tellContract;
    window.jixiaoWorkbench!.host.watch((event) => void tell(event));
  });
  const capabilities = await page.evaluate(() => window.jixiaoWorkbench!.host.capabilities);
  return {
    name: "workbench",
    capabilities,
    read: (since) => page.evaluate((each) => window.jixiaoWorkbench!.host.read(each), since),
    apply: (edit) => page.evaluate((each) => window.jixiaoWorkbench!.host.apply(each), edit),
    mark: (marks) => page.evaluate((each) => window.jixiaoWorkbench!.host.mark(each), marks),
    clearMarks: () => page.evaluate(() => window.jixiaoWorkbench!.host.clearMarks()),
    annotate: (notes) => page.evaluate((each) => window.jixiaoWorkbench!.host.annotate(each), notes),
    select: (at) => page.evaluate((each) => window.jixiaoWorkbench!.host.select(each), at),
    selectAreas: (...args) =>
      page.evaluate((each) => window.jixiaoWorkbench!.host.selectAreas(...each), args),
    selection: () => page.evaluate(() => window.jixiaoWorkbench!.host.selection()),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
