import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { complaints, MANIFEST } from "./broken";

const ROOT = join(__dirname, "../..");

test("the manifest has nothing to complain of", () => {
  expect(complaints(MANIFEST)).toEqual([]);
});

test("the manifest is read by Office's own tool, with name, locale and host", () => {
  const tool = join(ROOT, "node_modules/office-addin-manifest/cli.js");
  const { status, stdout } = spawnSync(process.execPath, [tool, "info", join(ROOT, "manifest.xml")], {
    encoding: "utf8",
  });
  expect(status).toBe(0);
  for (const line of ["Name: 绩效表助手", "Type: TaskPaneApp", "Default Locale: zh-CN", "Hosts: Workbook"]) {
    expect(stdout).toContain(line);
  }
});

test("the linter does not pass a manifest that is no XML", () => {
  expect(() => complaints(MANIFEST.replace("</Hosts>", ""))).toThrow();
});
