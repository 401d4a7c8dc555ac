import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { absent, cutShort, loginPage, serveOfficeJs, type OfficeJsServer } from "./office-js-server";
import { ROOT, runTool, type Answer } from "./run-tool";

describe("npm run fetch-office-js", () => {
  let server: OfficeJsServer;
  let folder: string;
  const at = (file: string) => path.join(folder, file);
  const original = (file: string) =>
    readFileSync(path.join(ROOT, "node_modules/@microsoft/office-js/dist", file));
  const run = (): Promise<Answer> => {
    server.asked.length = 0;
    return runTool("fetch-office-js.mjs", ["--from", server.address, "--to", folder]);
  };
  const check = (): Promise<Answer> => runTool("fetch-office-js.mjs", ["--check", "--to", folder]);

  beforeAll(async () => {
    server = await serveOfficeJs();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.faults = {};
    folder = mkdtempSync(path.join(tmpdir(), "jixiao-office-js-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("keeps the files as they came, with their licence, checksums and build", async () => {
    const fetched = await run();
    expect(fetched).toMatchObject({ status: 0, err: "" });
    expect(fetched.out).toContain("28 个文件，Office.js 版本 16.0.15407.10000");
    for (const file of ["office.js", "excel-win32-16.01.js", "zh-cn/office_strings.js"]) {
      expect(readFileSync(at(file)).equals(original(file))).toBe(true);
    }
    expect(readFileSync(at("LICENSE.md"), "utf8")).toContain("MICROSOFT SOFTWARE LICENSE TERMS");
    expect(await check()).toMatchObject({
      status: 0,
      out: `核对无误：${folder}，Office.js 版本 16.0.15407.10000\n`,
    });
  });

  test("names every file that did not come, and fetches only those the next time", async () => {
    server.faults = { "excel-web-16.00.js": cutShort, "zh-cn/office_strings.js": absent };
    const first = await run();
    expect(first.status).toBe(1);
    expect(first.err).toBe(
      "没有取全：\n  excel-web-16.00.js：传到一半断了。\n  zh-cn/office_strings.js：服务器答复 404。\n再运行一次，只取还没取到的。\n",
    );
    expect(existsSync(at("excel-web-16.00.js"))).toBe(false);
    expect((await check()).status).toBe(1);
    server.faults = {};
    expect((await run()).status).toBe(0);
    expect(server.asked).toEqual(["office.js", "excel-web-16.00.js", "zh-cn/office_strings.js"]);
    expect((await check()).status).toBe(0);
  });

  test("does without what Office.js can do without", async () => {
    server.faults = { "es6-promise.js": absent };
    expect(await run()).toMatchObject({
      status: 0,
      out: expect.stringContaining("服务器上没有、可以不要的：es6-promise.js"),
    });
    expect((await check()).status).toBe(0);
  });

  test("takes no login page for a program", async () => {
    server.faults = { "office.js": loginPage };
    const { status, err } = await run();
    expect(status).toBe(1);
    expect(err).toContain("office.js：收到的是一个网页，不是这个文件");
    expect(existsSync(at("office.js"))).toBe(false);
  });

  test("fetches a newer Office.js with everything that belongs to it, and tells of builds that are mixed", async () => {
    const newer = (file: string) =>
      original(file).toString().replaceAll("16.0.15407.10000", "16.0.20308.15050");
    await run();
    server.faults = { "office.js": (response) => void response.end(newer("office.js")) };
    const mixed = await run();
    expect(server.asked).toHaveLength(28);
    expect(mixed.out).toContain(
      "注意：excel-mac-16.00.js 的版本是 16.0.15407.10000，office.js 的是 16.0.20308.15050。",
    );
    expect((await check()).out).toContain("Office.js 版本 16.0.20308.15050");
  });

  test("refuses files that were changed, lost or added since", async () => {
    await run();
    appendFileSync(at("office.js"), " ");
    rmSync(at("es6-promise.js"));
    appendFileSync(at("more.js"), "");
    expect(await check()).toMatchObject({
      status: 1,
      err: "核对没有通过：\n  缺少 es6-promise.js。\n  office.js 的校验和与 SHA256SUMS 里的不一致。\n  more.js 不在 SHA256SUMS 里。\n",
    });
  });

  test("says at once that there is no connection, and what to do", async () => {
    const { status, err } = await runTool("fetch-office-js.mjs", [
      "--from",
      "http://127.0.0.1:2/",
      "--to",
      folder,
    ]);
    expect(status).toBe(1);
    expect(err).toMatch(/^连不上 127\.0\.0\.1:2（ECONNREFUSED）。\n请在能上网的电脑上运行/);
  });

  test("fetches programs by https only", async () => {
    expect(await runTool("fetch-office-js.mjs", ["--from", "http://example.com/", "--chek"])).toMatchObject({
      status: 64,
      err: expect.stringMatching(/^没有“--chek”这个选项。\n--from 必须是 https/),
    });
  });
});
