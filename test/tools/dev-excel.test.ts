import { spawn, type ChildProcess } from "node:child_process";
import { createPrivateKey, X509Certificate } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { certificatesIn } from "../../src/tools/dev-excel/certificates.mjs";
import { ROOT, runTool } from "./run-tool";

describe("npm run dev-excel", () => {
  const certificates = mkdtempSync(path.join(tmpdir(), "jixiao-certificates-"));
  let child: ChildProcess;
  let said = "";
  let port = 0;

  beforeAll(async () => {
    const args = [path.join(ROOT, "src/tools/dev-excel.mjs"), "--port", "0", "--certificates", certificates];
    child = spawn(process.execPath, args, { cwd: ROOT });
    await new Promise<void>((resolve, reject) => {
      const listen = (text: Buffer) => {
        said += text.toString();
        if (said.includes("Ctrl+C")) resolve();
      };
      child.stdout!.on("data", listen);
      child.stderr!.on("data", listen);
      child.on("exit", () => reject(new Error(said)));
    });
    port = Number(/https:\/\/localhost:(\d+)\//.exec(said)?.[1]);
  });
  afterAll(() => {
    child.kill();
    rmSync(certificates, { recursive: true });
  });

  /** Asks as a browser does that trusts the new authority and nothing else. */
  function ask(name: string, ca = readFileSync(path.join(certificates, "ca.crt"))) {
    return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
      (resolve, reject) => {
        get({ host: "localhost", port, path: name, ca, family: 4 }, (answer) => {
          const parts: Buffer[] = [];
          answer.on("data", (part: Buffer) => parts.push(part));
          answer.on("end", () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
          );
        }).on("error", reject);
      },
    );
  }

  test("serves the pane by https, with the policy that a deployed one has", async () => {
    const { status, headers, body } = await ask("/taskpane/taskpane.html");
    expect(status).toBe(200);
    expect(headers["content-security-policy"]).toMatch(
      /script-src 'self' https:\/\/appsforoffice\.microsoft\.com; .*frame-ancestors/,
    );
    const [, script] = /src="(main\.[0-9a-f]{8}\.js)"/.exec(body.toString()) ?? [];
    expect((await ask(`/taskpane/${script}`)).headers["content-type"]).toBe("text/javascript; charset=utf-8");
  });

  test("serves everything that manifest.xml points to", async () => {
    const manifest = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
    const named = new Set(
      [...manifest.matchAll(/"https:\/\/localhost:3443(\/[^"]+)"/g)].map(([, name]) => name!),
    );
    expect(named.size).toBeGreaterThan(2);
    for (const name of named) expect([name, (await ask(name)).status]).toEqual([name, 200]);
    expect((await ask("/icons/icon-32.png")).body.readUInt32BE(16)).toBe(32);
  });

  test("gives nothing from beside its folders", async () => {
    for (const name of [
      "/package.json",
      "/icons/../samples/",
      "/icons/%2e%2e/%2e%2e/package.json",
      "/icons",
      "/",
    ]) {
      expect([name, (await ask(name)).status]).toEqual([name, 404]);
    }
  });

  test("is not trusted before its authority is", async () => {
    const other = mkdtempSync(path.join(tmpdir(), "jixiao-other-"));
    const { authority } = await certificatesIn(other);
    await expect(ask("/taskpane/taskpane.html", readFileSync(authority))).rejects.toThrow(/certificate/);
    rmSync(other, { recursive: true });
  });

  test("says where the new certificate lies, and that it is to be trusted first", () => {
    expect(said).toContain(`新做的证书，要先让系统信任它：${path.join(certificates, "ca.crt")}`);
  });

  test("refuses the port that is taken, since the manifest names it", async () => {
    expect(
      await runTool("dev-excel.mjs", ["--port", String(port), "--certificates", certificates]),
    ).toMatchObject({
      status: 1,
      err: `端口 ${port} 已被占用，请先结束占用它的程序。\n`,
    });
  });

  test("takes no wrong call", async () => {
    expect(
      await runTool("dev-excel.mjs", ["--port", "x", "--office-js", "https://a/office.js"]),
    ).toMatchObject({
      status: 64,
      err: expect.stringMatching(/^--office-js 只能写 self，.*\n--port 不是端口号，这里是“x”。\n/),
    });
  });
});

describe("the certificates", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "jixiao-certificates-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("are of localhost, good for a year, and the key of the authority is kept nowhere", async () => {
    const { made, tls } = await certificatesIn(folder);
    expect(made).toBe(true);
    const certificate = new X509Certificate(tls.cert);
    expect(certificate.subjectAltName).toBe("DNS:localhost, IP Address:127.0.0.1");
    const days = (Date.parse(certificate.validTo) - Date.now()) / (24 * 3600 * 1000);
    expect(Math.round(days)).toBe(365);
    expect(readdirSync(folder).sort()).toEqual(["ca.crt", "localhost.crt", "localhost.key"]);
    const authority = new X509Certificate(readFileSync(path.join(folder, "ca.crt")));
    expect(authority.checkPrivateKey(createPrivateKey(tls.key))).toBe(false);
  });

  test("are made once, and again where one of them is gone or spoilt", async () => {
    const { authority } = await certificatesIn(folder);
    const first = readFileSync(authority);
    expect(await certificatesIn(folder)).toMatchObject({ made: false });
    expect(readFileSync(authority).equals(first)).toBe(true);
    rmSync(path.join(folder, "localhost.key"));
    expect(await certificatesIn(folder)).toMatchObject({ made: true });
    expect(existsSync(path.join(folder, "localhost.key"))).toBe(true);
    writeFileSync(path.join(folder, "localhost.crt"), "spoilt");
    expect(await certificatesIn(folder)).toMatchObject({ made: true });
    expect(readFileSync(authority).equals(first)).toBe(false);
  });
});
