import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..");

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

test.each([
  ["IconUrl", 32],
  ["HighResolutionIconUrl", 64],
])("the %s names an icon that is really %d pixels wide and high", (element, size) => {
  const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
  const name = new RegExp(`<${element} DefaultValue="https://[^"]+/(icons/[^"]+)"`).exec(manifest)?.[1];
  const png = readFileSync(join(ROOT, "assets", name ?? "missing"));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});
