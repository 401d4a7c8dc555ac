import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { FileButton } from "../../src/taskpane/file-button";
import { Pane } from "../../src/taskpane/pane";
import { ProblemLine } from "../../src/taskpane/problem-line";
import { click } from "./pane-user";

afterEach(cleanup);

it("a file that cannot be read is told with details, until another one is", async () => {
  const taken: string[] = [];
  const take = async (file: File): Promise<void> => {
    if (file.name === "移走.json") throw new DOMException("gone", "NotFoundError");
    taken.push(file.name);
  };
  render(
    <Pane theme="light">
      <FileButton accept=".json" label="文件" title="选" className="" onFile={take}>
        导入…
      </FileButton>
    </Pane>,
  );
  const pick = async (name: string): Promise<void> => {
    const files = [new File(["{}"], name)];
    await act(async () => void fireEvent.change(screen.getByLabelText("文件"), { target: { files } }));
  };
  await pick("移走.json");
  expect(screen.getByRole("alert").textContent).toContain("没有读到“移走.json”");
  screen.getByRole("button", { name: "复制详情" });
  await pick("在.json");
  expect(taken).toEqual(["在.json"]);
  expect(screen.queryByRole("alert")).toBeNull();
});

it("details that the page may not copy can be marked and copied by hand", async () => {
  const problem = { code: "busy", message: "表格正忙。", detail: "InvalidOperationInCellEditMode" };
  render(
    <Pane theme="light">
      <ProblemLine problem={problem} />
    </Pane>,
  );
  await click(screen.getByRole("button", { name: "复制详情" }));
  expect(screen.getByRole("alert").textContent).toContain(
    "[busy] 表格正忙。\nInvalidOperationInCellEditMode",
  );
});

it("a bug in drawing leaves no blank pane, and 重试 draws it again", async () => {
  const silenced = jest.spyOn(console, "error").mockImplementation(() => undefined);
  let isBroken = true;
  const Broken = () => {
    if (isBroken) throw new Error("no such row");
    return <p>好了</p>;
  };
  render(
    <Pane theme="light">
      <Broken />
    </Pane>,
  );
  screen.getByRole("heading", { name: "窗格显示不出来" });
  expect(screen.getByRole("alert").textContent).toContain("表格没有改动");
  await click(screen.getByRole("button", { name: "复制详情" }));
  expect(screen.getByRole("alert").textContent).toContain("no such row");
  isBroken = false;
  await click(screen.getByRole("button", { name: "重试" }));
  screen.getByText("好了");
  silenced.mockRestore();
});
