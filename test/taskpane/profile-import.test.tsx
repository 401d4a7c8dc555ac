import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { TextDecoder } from "node:util";
import { PROFILES } from "../../src/rules/profiles";
import { parseProfile } from "../../src/rules/profile-text/parse-profile";
import { cleanPage, click, items, openPane } from "./pane-user";

const OWN = `{
  "id": "tangshan-2025",
  "name": "唐山 2025",
  "basis": "唐山市市级部门预算绩效管理办法",
  "system": [{ "name": "产出指标", "level2": [{ "name": "数量指标" }] }],
  "packs": ["文字"]
}
`;

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

const opener = (): HTMLElement => screen.getByRole("button", { name: "口径的理由、导入和导出" });
const button = (name: string): HTMLElement => screen.getByRole("button", { name });
const choice = (): HTMLSelectElement => screen.getByRole("combobox", { name: "口径" });
const chosenName = (): string | null | undefined => choice().selectedOptions[0]?.textContent;

/** What axe finds, but for colours, which jsdom does not know, and the page around the pane. */
async function barriers(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id }) => id);
}

/** Opens the pane with the part under the 口径. */
async function openPanel(): Promise<void> {
  await openPane();
  await click(opener());
}

/** Chooses a file as the picker would. */
async function pick(text: string, name = "唐山.json"): Promise<void> {
  const input = screen.getByLabelText("口径文件", { selector: "input" });
  await act(async () => void fireEvent.change(input, { target: { files: [new File([text], name)] } }));
  // Reading a file takes its time.
  await act(async () => new Promise((done) => setTimeout(done, 50)));
}

describe("an imported 口径", () => {
  it("is chosen at once, named as one's own, and measures the tables", async () => {
    await openPanel();
    const before = items().length;
    await pick(OWN);
    expect(chosenName()).toBe("唐山 2025");
    const own = within(choice()).getByRole("group", { name: "自定义" });
    expect([...own.children].map(({ textContent }) => textContent)).toEqual(["唐山 2025"]);
    screen.getByText("由用户选定“唐山 2025”口径；只查文字");
    screen.getByText("已导入并选用“唐山 2025”。", { selector: "[role=status]" });
    expect(items().length).toBeLessThan(before);
  });

  it("stays in the list when another is chosen, and can be taken again", async () => {
    await openPanel();
    await pick(OWN);
    await act(async () => void fireEvent.change(choice(), { target: { value: "anhui-2024" } }));
    expect(screen.queryByRole("button", { name: "移除" })).toBeNull();
    await act(async () => void fireEvent.change(choice(), { target: { value: "tangshan-2025" } }));
    screen.getByText("由用户选定“唐山 2025”口径；只查文字");
  });

  it("takes the place of an earlier one with its id", async () => {
    await openPanel();
    await pick(OWN);
    await pick(OWN.replace("唐山 2025", "唐山 2025 第二稿"));
    const own = within(choice()).getByRole("group", { name: "自定义" });
    expect([...own.children].map(({ textContent }) => textContent)).toEqual(["唐山 2025 第二稿"]);
    expect(chosenName()).toBe("唐山 2025 第二稿");
  });

  it("can be removed, and the choice is left to form and year again", async () => {
    await openPanel();
    await pick(OWN);
    await click(button("移除"));
    expect(chosenName()).toBe("自动：河北 2023");
    expect(within(choice()).queryByRole("group")).toBeNull();
    expect(choice().options).toHaveLength(PROFILES.length + 1);
    expect(screen.queryByRole("button", { name: "移除" })).toBeNull();
    expect(document.activeElement).toBe(button("导入…"));
  });
});

describe("a file that is no 口径", () => {
  it("is refused with every mistake in its place, and nothing changes", async () => {
    await openPanel();
    await pick(OWN.replace('"唐山 2025"', "7").replace('"packs"', '"pack"'), "坏的.json");
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toContain("没有导入“坏的.json”，2 处要改");
    expect(
      within(alert)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "第 3 行第 11 列：name 应是文字，这里是数",
      "第 6 行第 3 列：没有“pack”这个字段，是不是要写“packs”？",
    ]);
    expect(chosenName()).toBe("自动：河北 2023");
    expect(within(choice()).queryByRole("group")).toBeNull();
    expect(await barriers()).toEqual([]);
    await click(within(alert).getByRole("button", { name: "知道了" }));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("is forgotten when the mended one is taken", async () => {
    await openPanel();
    await pick("{");
    screen.getByRole("alert");
    await pick(OWN);
    expect(screen.queryByRole("alert")).toBeNull();
    expect(chosenName()).toBe("唐山 2025");
  });

  it("is refused where it is large", async () => {
    await openPanel();
    await pick(" ".repeat(3 * 1024 * 1024));
    expect(screen.getByRole("alert").textContent).toContain("文件超过 1 MB");
  });
});

describe("the 口径 in use", () => {
  it("is saved as a file that can be mended and imported", async () => {
    const saved: { name: string; blob: Blob }[] = [];
    let blob: Blob | undefined;
    URL.createObjectURL = (object) => {
      blob = object as Blob;
      return "blob:one";
    };
    URL.revokeObjectURL = () => undefined;
    const clicked = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      if (blob && this.href === "blob:one") saved.push({ name: this.download, blob });
    });
    await openPanel();
    await click(button("导出"));
    clicked.mockRestore();
    expect(saved.map(({ name }) => name)).toEqual(["口径 河北 2023.json"]);
    const text = new TextDecoder().decode(await saved[0]!.blob.arrayBuffer());
    expect(parseProfile(text)).toMatchObject({ ok: true, profile: { name: "河北 2023（自定义）" } });
    await pick(text);
    expect(chosenName()).toBe("河北 2023（自定义）");
  });

  it("is copied, or shown to be copied where the page may not", async () => {
    const copied: string[] = [];
    let may = true;
    Object.assign(navigator, {
      clipboard: {
        writeText: async (text: string) => {
          if (!may) throw new Error("not allowed");
          copied.push(text);
        },
      },
    });
    await openPanel();
    await click(button("复制"));
    expect(parseProfile(copied[0] ?? "")).toMatchObject({ ok: true });
    screen.getByText(/^已复制“河北 2023”/, { selector: "[role=status]" });
    may = false;
    await click(button("复制"));
    const shown = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "口径的文字" });
    expect(shown.value).toBe(copied[0]);
  });

  it("leaves the page free of barriers", async () => {
    await openPanel();
    await pick(OWN);
    await waitFor(() => button("移除"));
    expect(await barriers()).toEqual([]);
  });
});
