import { act, screen } from "@testing-library/react";
import { cleanPage, focusList, openPane, press } from "./pane-user";

cleanPage();

const chosen = (): string | undefined =>
  screen.getAllByRole("tab").find((tab) => tab.getAttribute("aria-selected") === "true")?.textContent;

test("the pane opens on 审核, and 填表 and 汇总 are a key away each", async () => {
  await openPane();
  expect(chosen()).toBe("审核");
  act(() => screen.getByRole("tab", { name: "审核" }).focus());
  await press("ArrowRight");
  expect(chosen()).toBe("填表");
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: "填表" }));
  await screen.findByRole("heading", { name: "填表" });
  expect(screen.queryByRole("tree")).toBeNull();
  expect(screen.getByRole("tabpanel").getAttribute("aria-labelledby")).toBe(document.activeElement?.id);
  await press("Home");
  expect(chosen()).toBe("审核");
  await press("ArrowLeft");
  expect(chosen()).toBe("汇总");
  await screen.findByRole("heading", { name: "汇总" });
  await press("ArrowLeft");
  expect(chosen()).toBe("填表");
  await press("End");
  expect(chosen()).toBe("汇总");
});

test("审核 is as it was left", async () => {
  await openPane();
  focusList();
  await press("ArrowDown");
  const row = screen.getByRole("tree").getAttribute("aria-activedescendant");
  act(() => screen.getByRole("tab", { name: "审核" }).focus());
  await press("ArrowRight");
  await press("ArrowLeft");
  expect(screen.getByRole("tree").getAttribute("aria-activedescendant")).toBe(row);
});
