import { fireEvent, screen, waitFor } from "@testing-library/react";
import { TextDecoder } from "node:util";
import { act } from "react";
import { hebeiProject } from "../../../src/forms/official/hebei-project";
import { formJson } from "../../../src/forms/own-form/form-json";
import { ok } from "../../../src/sheet/result";
import { toA1 } from "../../../src/sheet/address";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { PROJECT_FORMS } from "../../../src/taskpane/fill/new-project/project-forms";
import type { PaneHost } from "../pane-host";
import { HIRING, withCell } from "../pane-workbook";
import { cleanPage, click, press } from "../pane-user";
import { barriers, entriesOf, openJob, settle, sheetsOf, typeIn } from "./fill-user";

cleanPage();

beforeAll(() => {
  // jsdom leaves out what every browser has.
  Object.assign(globalThis, { TextDecoder });
  Blob.prototype.arrayBuffer = function (this: Blob) {
    return new Promise((done) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  };
});

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const valueOf = (name: string): string => (screen.getByLabelText(name) as HTMLInputElement).value;

/** Tells the pane that a cell of the workbook was typed into. */
async function typeOnSheet(host: PaneHost, sheet: string, a1: string, value: string): Promise<void> {
  if (!host.answer.ok) throw new Error("no workbook");
  host.answer = ok(withCell(host.answer.value, sheet, a1, value));
  await act(async () => host.tell({ kind: "edited", sheets: [sheet] }));
}

async function fillIn(): Promise<void> {
  await typeIn("项目名称", "职业技能培训经费");
  await typeIn("财政资金", "40");
  await typeIn("其他资金", "2.5");
  await typeIn("资金用途", "用于组织职业技能培训。");
  await settle();
}

describe("新建项目表", () => {
  it("asks what the form has, begins with what the workbook's tables agree on, and adds up the sources", async () => {
    await openJob("新建项目表");
    expect(valueOf("表样")).toBe("project-target/hebei");
    expect(valueOf("单位")).toBe("人力资源和社会保障局");
    expect(screen.queryByLabelText("年度")).toBeNull();
    await fillIn();
    expect(screen.getByLabelText("预算数").textContent).toBe("42.50万元");
    expect(screen.getByLabelText("项目类别").textContent).toContain("按名称和用途判断：培训");
    expect(await barriers()).toEqual([]);
    await act(
      async () =>
        void fireEvent.change(screen.getByLabelText("表样"), { target: { value: "project-target/suzhou" } }),
    );
    expect(screen.getByLabelText("上年结转")).toBeTruthy();
    expect(screen.getByLabelText("年度")).toBeTruthy();
    expect(screen.queryByLabelText("资金用途")).toBeNull();
  });

  it("makes the table, goes to its first empty cell, and lists what is left until it is filled in", async () => {
    const host = await openJob("新建项目表");
    await fillIn();
    const proposed = entriesOf("指标");
    expect(proposed.length).toBeGreaterThan(4);
    await click(button("新建"));
    const made = sheetsOf(host).at(-1)!;
    expect(made.name).toBe("职业技能培训经费");
    expect(made.values[0]?.[0]).toBe("职业技能培训经费绩效目标表");
    const pending = entriesOf("待填");
    expect(pending.length).toBeGreaterThan(0);
    expect(host.selected.at(-1)).toMatch(/^职业技能培训经费!/);
    const [first] = pending;
    const a1 = host.selected.at(-1)!.split("!")[1]!;
    expect(first).toContain(a1);
    await typeOnSheet(host, made.name, a1, "13000026P00001010101A");
    expect(entriesOf("待填")).toEqual(pending.slice(1));
    await click(button(new RegExp(`^${toA1At(pending[1]!)} `)));
    expect(host.selected.at(-1)).toBe(`${made.name}!${toA1At(pending[1]!)}`);
  });

  it("is taken back by 撤销, and what was typed is still there", async () => {
    const host = await openJob("新建项目表");
    await fillIn();
    await click(button("新建"));
    expect(sheetsOf(host)).toHaveLength(4);
    await click(button("撤销"));
    expect(sheetsOf(host)).toHaveLength(3);
    expect(valueOf("项目名称")).toBe("职业技能培训经费");
  });

  it("tells at the field what is missing or wrong, and makes nothing", async () => {
    const host = await openJob("新建项目表");
    await typeIn("财政资金", "四十");
    await click(button("新建"));
    expect(host.edits).toEqual([]);
    expect(screen.getAllByRole("alert").map(({ textContent }) => textContent)).toEqual([
      "请填项目名称",
      "写数字，单位是万元，如 40.00",
    ]);
    expect(document.activeElement).toBe(screen.getByLabelText("项目名称"));
    expect(screen.getByLabelText("项目名称").getAttribute("aria-invalid")).toBe("true");
  });

  it("proposes another name for a sheet whose name is taken", async () => {
    const host = await openJob("新建项目表");
    await typeIn("项目名称", HIRING);
    screen.getByText(`工作表将叫“${HIRING}(2)”`);
    await click(button("新建"));
    expect(sheetsOf(host).map(({ name }) => name)).toContain(`${HIRING}(2)`);
  });

  it("leaves out an indicator that is not ticked, and puts in one that is", async () => {
    const host = await openJob("新建项目表");
    await fillIn();
    const boxes = (): HTMLInputElement[] => screen.getAllByRole("checkbox");
    const offered = boxes().find(({ checked }) => !checked)!;
    const words = offered.closest("label")!.textContent;
    await click(offered);
    await click(button("新建"));
    const cells = sheetsOf(host).at(-1)!.values.flat();
    const name = words.split(/[ （]/)[0];
    expect(cells).toContain(name);
  });

  it("keeps what was typed while the user is in 审核 or in the list of jobs", async () => {
    await openJob("新建项目表");
    await typeIn("项目名称", "职业技能培训经费");
    await click(screen.getByRole("tab", { name: "审核" }));
    expect(screen.queryByRole("textbox", { name: "项目名称" })).toBeNull();
    await click(screen.getByRole("tab", { name: "填表" }));
    expect(valueOf("项目名称")).toBe("职业技能培训经费");
    act(() => screen.getByLabelText("项目名称").focus());
    await press("Escape");
    expect(screen.queryByRole("textbox", { name: "项目名称" })).toBeNull();
    expect(document.activeElement?.textContent).toContain("新建项目表");
    await click(document.activeElement!);
    expect(valueOf("项目名称")).toBe("职业技能培训经费");
  });

  it("takes the form of the table under the cursor, and one from a file", async () => {
    const host = await openJob("新建项目表");
    await click(screen.getByText("自己的表样"));
    await click(button("以当前表为表样"));
    expect(valueOf("表样")).toBe(`project-target/own-${HIRING}`);
    screen.getByText(/^已按“招聘经费绩效目标表”做成表样/);
    await typeIn("项目名称", "职业技能培训经费");
    await click(button("新建"));
    expect(sheetsOf(host).at(-1)!.values[2]?.slice(0, 5)).toEqual([
      "项目编码",
      null,
      null,
      "项目名称",
      "职业技能培训经费",
    ]);
    await click(button("再建一张"));
    await pickForm('{"id": "x"}');
    expect((await screen.findByRole("alert")).textContent).toMatch(/^表样写得不对/);
    await pickForm(formJson({ ...hebeiProject, id: "project-target/own-本县", name: "本县 项目表" }));
    await waitFor(() => expect(valueOf("表样")).toBe("project-target/own-本县"));
  });

  it.each(["昌黎 项目绩效目标表（简表）", "宿州 项目支出绩效目标表"])(
    "makes a table in the form %s, in which nothing is wrong but what is 待填",
    async (name) => {
      const { id } = PROJECT_FORMS.find((form) => form.name === name)!;
      const host = await openJob("新建项目表");
      await act(async () => void fireEvent.change(screen.getByLabelText("表样"), { target: { value: id } }));
      await typeIn("项目名称", "职业技能培训经费");
      if (screen.queryByLabelText("财政资金")) await typeIn("财政资金", "40");
      await click(button("新建"));
      const made = sheetsOf(host).at(-1)!.name;
      const { reading, findings } = checkWorkbook({ name: "新.xlsx", sheets: sheetsOf(host) });
      const read = reading.documents.find(({ source }) => source.sheet === made)!;
      expect(read.source.form).toBe(id);
      const wrong = findings.filter(({ severity, at }) => severity === "error" && at.sheet === made);
      const left = entriesOf("待填").map(toA1At);
      expect(wrong.map(({ at }) => toA1(at)).filter((a1) => !left.includes(a1))).toEqual([]);
    },
  );
});

/** Chooses a file with this text as a form. */
async function pickForm(text: string): Promise<void> {
  const input = screen.getByLabelText("表样文件", { selector: "input" });
  await act(async () => void fireEvent.change(input, { target: { files: [new File([text], "表样.json")] } }));
}

/** The cell that an entry of 待填 leads to. */
function toA1At(entry: string): string {
  return /[A-Z]+\d+/.exec(entry)?.[0] ?? "";
}
