import path from "node:path";
import { ESLint, type Linter } from "eslint";

const ROOT = path.resolve(__dirname, "..");

describe("the law of the layers", () => {
  // Given by hand, because ESLint would load its file by import(), which jest does not allow it.
  const config = jest.requireActual<Linter.Config[]>("../eslint.config.js");
  const eslint = new ESLint({ cwd: ROOT, overrideConfigFile: true, overrideConfig: config });

  /** The rules that a snippet breaks in a file of that name. */
  async function broken(file: string, code: string): Promise<string[]> {
    const [result] = await eslint.lintText(`${code}\n`, { filePath: path.join(ROOT, file) });
    const names = result!.messages.map((message) => message.ruleId ?? message.message);
    return names.filter((name) => name !== "@typescript-eslint/no-unused-vars");
  }
  const importing = (source: string) => `import { a } from "${source}";\nexport const b = a;`;

  test.each([
    ["src/model/amount.ts", "../sheet/snapshot"],
    ["src/forms/hebei.ts", "../model/amount"],
    ["src/rules/plan/plan.ts", "../../forms/hebei"],
    ["src/rules/plan/plan.ts", "../define-rule"],
    ["src/relations/engine.ts", "../forms/catalogue"],
    ["src/rules/all.ts", "../relations/engine"],
    ["src/app/check.ts", "../rules/all"],
    ["src/app/check.ts", "../hosts/port"],
    ["src/taskpane/pane.tsx", "../app/check"],
    ["src/taskpane/pane.tsx", "../hosts/excel/excel-host"],
    ["src/taskpane/pane.tsx", "@fluentui/react-components"],
    ["src/workbench/main.tsx", "../taskpane/mount-pane"],
    ["src/commands/audit.ts", "../taskpane/audit/audit-state"],
    ["src/commands/at-load.ts", "../hosts/excel/ribbon"],
    ["src/taskpane/taskpane.tsx", "../commands/at-load"],
    ["src/workbench/main.tsx", "react-dom/client"],
    ["src/cli/main.ts", "../hosts/xlsx/read-workbook"],
    ["src/cli/main.ts", "node:fs"],
    ["src/hosts/excel/excel-host.ts", "../port"],
    ["src/hosts/excel/excel-host.ts", "../../sheet/edit"],
    ["src/hosts/workbench/grid.ts", "@univerjs/core"],
    ["src/hosts/xlsx/package.ts", "fflate"],
    ["test/rules/plan.test.ts", "../../src/hosts/xlsx/read-workbook"],
  ])("%s may import %s", async (file, source) => {
    expect(await broken(file, importing(source))).toEqual([]);
  });

  test.each([
    ["src/sheet/address.ts", "../model/amount"],
    ["src/model/amount.ts", "../forms/hebei"],
    ["src/forms/hebei.ts", "../rules/all"],
    ["src/relations/engine.ts", "../rules/all"],
    ["src/reports/list.ts", "../templates/new"],
    ["src/rules/all.ts", "../app/check"],
    ["src/rules/all.ts", "../hosts/port"],
    ["src/app/check.ts", "../hosts/excel/excel-host"],
    ["src/app/check.ts", "../taskpane/pane"],
    ["src/taskpane/pane.tsx", "../workbench/main"],
    ["src/taskpane/pane.tsx", "../cli/main"],
    ["src/taskpane/pane.tsx", "../commands/at-load"],
    ["src/workbench/main.tsx", "../commands/at-load"],
    ["src/commands/audit.ts", "../workbench/main"],
    ["src/commands/audit.ts", "react"],
    ["src/hosts/workbench/grid.ts", "../xlsx/read-workbook"],
    ["src/hosts/excel/excel-host.ts", "../../model/amount"],
    ["src/hosts/port.ts", "../app/check"],
    ["src/model/amount.ts", "../tools/serve.mjs"],
    ["src/taskpane/pane.tsx", "@univerjs/core"],
    ["src/hosts/workbench/grid.ts", "fflate"],
    ["src/rules/all.ts", "saxes"],
    ["src/app/check.ts", "react"],
    ["src/hosts/excel/excel-host.ts", "@fluentui/react-components"],
    ["src/model/amount.ts", "node:fs"],
  ])("%s may not import %s", async (file, source) => {
    expect(await broken(file, importing(source))).toEqual(["layers/imports-downwards"]);
  });

  test.each([
    ["a type", 'import type { A } from "../app/check";\nexport type B = A;'],
    ["a re-export", 'export { a } from "../app/check";'],
    ["everything", 'export * from "../app/check";'],
    ["on demand", 'export const a = () => import("../app/check");'],
  ])("importing %s upwards is no way round", async (_way, code) => {
    expect(await broken("src/model/amount.ts", code)).toEqual(["layers/imports-downwards"]);
  });

  test.each([
    ["Excel", "src/hosts/excel/excel-host.ts", "src/app/check.ts"],
    ["Office", "src/taskpane/taskpane.tsx", "src/taskpane/pane.tsx"],
    ["wps", "src/hosts/wps/wps-host.ts", "src/hosts/excel/excel-host.ts"],
    ["Application", "src/hosts/wps/wps-host.ts", "src/cli/main.ts"],
    ["fetch", "src/workbench/opener.ts", "src/taskpane/pane.tsx"],
    ["XMLHttpRequest", "src/workbench/opener.ts", "src/hosts/xlsx/package.ts"],
    ["WebSocket", "src/workbench/opener.ts", "src/app/check.ts"],
  ])("%s is known in %s and not in %s", async (name, known, unknown) => {
    const code = `export const a: unknown = ${name};`;
    expect(await broken(known, code)).toEqual([]);
    expect(await broken(unknown, code)).toEqual(["no-restricted-globals"]);
  });

  test.each([
    ["a default export", "export default 1;", "no-restricted-syntax"],
    ["a renamed default export", "const a = 1;\nexport { a as default };", "no-restricted-syntax"],
    ["any", "export const a = (b: any): unknown => b;", "@typescript-eslint/no-explicit-any"],
    ["an enum", "export enum A { B }", "no-restricted-syntax"],
    ["innerHTML", 'export const a = (b: Element) => (b.innerHTML = "");', "no-restricted-syntax"],
    ["eval", 'export const a: unknown = eval("1");', "no-eval"],
    ["a function from text", 'export const a = new Function("1");', "no-new-func"],
    ["a pattern from data", "export const a = (b: string) => new RegExp(b);", "no-restricted-syntax"],
    ["window.fetch", 'export const a = window.fetch("x");', "no-restricted-syntax"],
  ])("%s is refused", async (_what, code, rule) => {
    expect(await broken("src/app/check.ts", code)).toContain(rule);
  });

  test("markup from strings is refused", async () => {
    const code = 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;';
    expect(await broken("src/taskpane/a.tsx", code)).toEqual(["no-restricted-syntax"]);
  });

  test("a pattern written out is allowed", async () => {
    expect(await broken("src/app/check.ts", 'export const a = new RegExp("[0-9]+", "u");')).toEqual([]);
  });

  test("what says that Excel is too old is ECMAScript 5", async () => {
    const file = "src/taskpane/too-old.js";
    expect(await broken(file, "var a = 1;\nwindow.a = a;")).toEqual([]);
    for (const newer of [
      "const a = 1;",
      "window.a = () => 1;",
      "window.a = `1`;",
      "window.a = { b() {} };",
    ]) {
      expect((await broken(file, newer))[0]).toMatch(/^Parsing error/);
    }
  });

  test("Office.js is read only after it was loaded", async () => {
    const code = [
      "export async function run(context: Excel.RequestContext) {",
      '  const range = context.workbook.worksheets.getItem("a").getRange("A1");',
      "  await context.sync();",
      "  return range.values;",
      "}",
    ].join("\n");
    expect(await broken("src/hosts/excel/excel-host.ts", code)).toContain(
      "office-addins/load-object-before-read",
    );
    expect(await broken("src/hosts/xlsx/package.ts", code)).not.toContain(
      "office-addins/load-object-before-read",
    );
  });
});
