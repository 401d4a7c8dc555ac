import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve, type Served } from "../../src/tools/serve.mjs";

describe("the server of the workbench", () => {
  const parent = mkdtempSync(path.join(tmpdir(), "jixiao-serve-"));
  const folder = path.join(parent, "site");
  let served: Served;
  beforeAll(async () => {
    mkdirSync(folder);
    mkdirSync(path.join(parent, "site-secret"));
    writeFileSync(path.join(folder, "index.html"), "<p>首页</p>");
    writeFileSync(path.join(folder, "表.xlsx"), "x");
    writeFileSync(path.join(parent, "secret.txt"), "secret");
    writeFileSync(path.join(parent, "site-secret", "secret.txt"), "secret");
    served = await serve(folder);
  });
  afterAll(async () => {
    await served.close();
    rmSync(parent, { recursive: true });
  });

  /** Sends the path as it is; fetch would tidy it up before sending. */
  function get(
    raw: string,
    method = "GET",
  ): Promise<{ status: number; type: string; policy: string; cache: string }> {
    return new Promise((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port: served.port, path: raw, method }, (answer) => {
        answer.resume();
        resolve({
          status: answer.statusCode ?? 0,
          type: String(answer.headers["content-type"]),
          policy: String(answer.headers["content-security-policy"]),
          cache: String(answer.headers["cache-control"]),
        });
      });
      sent.on("error", reject).end();
    });
  }

  test("gives the page with its security policy, never from a cache", async () => {
    const page = await get("/?sample=x");
    expect(page).toMatchObject({ status: 200, type: "text/html; charset=utf-8", cache: "no-store" });
    expect(page.policy).toMatch(/default-src 'none'; script-src 'self';/);
  });

  test("gives files with Chinese names", async () => {
    expect(await get(`/${encodeURIComponent("表")}.xlsx`)).toMatchObject({
      status: 200,
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    });
  });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/%2e%2e%2fsite-secret/secret.txt",
    "//etc/passwd",
    "/index.html%00.txt",
    "/%",
    "/nothing.html",
  ])("refuses %s", async (raw) => {
    expect((await get(raw)).status).toBe(404);
  });

  test("takes no uploads", async () => {
    expect((await get("/", "POST")).status).toBe(405);
  });

  test("takes another port where the wanted one is taken", async () => {
    const second = await serve(folder, { port: served.port });
    expect(second.port).not.toBe(served.port);
    await second.close();
  });
});
