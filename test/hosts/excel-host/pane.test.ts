import { officeTheme } from "../../../src/hosts/excel/office-theme";
import { associateCommands, hasSharedRuntime, showPane } from "../../../src/hosts/excel/ribbon";
import { sentence } from "../contract-kit";

/** Puts an Office with these facts into the page. */
function office(facts: object): void {
  Object.assign(globalThis, { Office: facts });
}

afterEach(() => {
  for (const name of ["Office", "matchMedia"]) Reflect.deleteProperty(globalThis, name);
});

describe("the theme of Office", () => {
  const prefers = (dark: boolean) => Object.assign(globalThis, { matchMedia: () => ({ matches: dark }) });

  test.each([
    [{ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, "dark"],
    [{ isDarkTheme: false }, "light"],
    [{ bodyBackgroundColor: "#262626" }, "dark"],
    [{ bodyBackgroundColor: "#f3f2f1" }, "light"],
    [{ bodyBackgroundColor: "#B80000" }, "dark"],
  ])("is what Office says: %j is %s", (officeTheme_, expected) => {
    prefers(expected === "light");
    office({ context: { officeTheme: officeTheme_ } });
    expect(officeTheme()).toBe(expected);
  });

  test.each([undefined, {}, { bodyBackgroundColor: "" }])(
    "is what the browser prefers where Office says %j",
    (theme) => {
      office({ context: { officeTheme: theme } });
      prefers(true);
      expect(officeTheme()).toBe("dark");
      prefers(false);
      expect(officeTheme()).toBe("light");
    },
  );

  test("is light where nobody says anything", () => {
    expect(officeTheme()).toBe("light");
  });
});

describe("buttons of the ribbon", () => {
  const buttons = new Map<string, (event?: { completed(): void }) => Promise<void>>();
  const actions = {
    associate: (name: string, run: (event?: { completed(): void }) => Promise<void>) =>
      buttons.set(name, run),
  };

  test("do their work, and are told to Excel as done afterwards", async () => {
    office({ actions });
    const order: string[] = [];
    associateCommands({ checkSheet: async () => void order.push("work") });
    await buttons.get("checkSheet")!({ completed: () => order.push("completed") });
    expect(order).toEqual(["work", "completed"]);
  });

  test("are told as done even where the work fails", async () => {
    office({ actions });
    associateCommands({ failing: () => Promise.reject(new Error("x")) });
    let completed = 0;
    await expect(buttons.get("failing")!({ completed: () => (completed += 1) })).rejects.toThrow("x");
    expect(completed).toBe(1);
  });
});

describe("opening the pane from the ribbon", () => {
  const host = (isSetSupported: boolean, addin?: object) =>
    office({ context: { requirements: { isSetSupported: () => isSetSupported } }, addin });

  test("is done by the page that both share", async () => {
    let shown = 0;
    host(true, { showAsTaskpane: async () => void (shown += 1) });
    expect(hasSharedRuntime()).toBe(true);
    expect(await showPane()).toMatchObject({ ok: true });
    expect(shown).toBe(1);
  });

  test.each([
    ["the set is missing", false, { showAsTaskpane: async () => undefined }],
    ["the member is missing", true, undefined],
    ["Excel fails", true, { showAsTaskpane: () => Promise.reject(new Error("5000")) }],
  ])("is left to the user where %s", async (_, isSetSupported, addin) => {
    host(isSetSupported, addin);
    const result = await showPane();
    expect(result).toMatchObject({ ok: false, problem: { code: "pane-not-shown" } });
    expect(sentence(result)).toContain("“打开窗格”");
  });
});
