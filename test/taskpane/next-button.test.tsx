import { act, fireEvent, screen } from "@testing-library/react";
import { cleanPage, click, itemOf, openPane } from "./pane-user";
import { HIRING, NOTES } from "./pane-workbook";
import { cellOn } from "./pane-host";

cleanPage();

const button = (): HTMLButtonElement => screen.getByRole<HTMLButtonElement>("button", { name: "下一个问题" });

it("takes the sheet and the list to the next cell, and opens a closed severity on its way", async () => {
  const host = await openPane();
  for (const group of screen.getAllByRole("treeitem")) await click(group);
  expect(screen.queryAllByRole("treeitem").filter((row) => row.getAttribute("aria-level") !== "1")).toEqual(
    [],
  );
  await click(button());
  const [first] = host.selected;
  expect(first).toMatch(/^招聘经费!/);
  const row = itemOf(first!.slice(HIRING.length + 1));
  expect(row.getAttribute("aria-selected")).toBe("true");
  await click(button());
  expect(host.selected).toHaveLength(2);
  expect(host.selected[1]).not.toBe(first);
});

it("cannot be pressed where the list shows no finding", async () => {
  const host = await openPane();
  expect(button().disabled).toBe(false);
  await act(
    async () => void fireEvent.change(screen.getByRole("searchbox"), { target: { value: "没有这样的问题" } }),
  );
  expect(button().disabled).toBe(true);
  await act(async () => void fireEvent.change(screen.getByRole("searchbox"), { target: { value: "" } }));
  await act(async () => host.tell({ kind: "selected", at: cellOn(NOTES, "A1") }));
  expect(button().disabled).toBe(true);
});
