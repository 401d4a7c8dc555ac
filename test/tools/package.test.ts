import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { SaxesParser } from "saxes";
import { BASE_URL, checkSums, preparePackages, type Packages } from "./packages";
import { ROOT, runTool } from "./run-tool";

describe("npm run package", () => {
  let packages: Packages;
  const read = (...names: string[]) => readFileSync(packages.at(...names), "utf8");
  const own = () => [
    "--base-url",
    `${BASE_URL}/`,
    "--office-js",
    "self",
    "--office-js-dir",
    packages.officeJs,
  ];

  beforeAll(async () => {
    packages = await preparePackages();
    expect(await packages.make("own", ...own())).toMatchObject({ status: 0, err: "" });
    const elsewhere = [
      "--base-url=https://xls.example.cn:8443",
      "--office-js=https://cdn.example.cn/1/office.js",
    ];
    expect(await packages.make("elsewhere", ...elsewhere)).toMatchObject({ status: 0, err: "" });
  });
  afterAll(() => packages.remove());

  test("moves every address of the manifest below the base URL and leaves everything else as it is", () => {
    const original = readFileSync(`${ROOT}/manifest.xml`, "utf8");
    const { version } = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8")) as { version: string };
    const deployed = read("own", "manifest.xml");
    expect(deployed).not.toContain("localhost");
    expect(deployed.replaceAll(BASE_URL, "https://localhost:3443")).toBe(
      original.replace(/<Version>.*<\/Version>/, `<Version>${version}.0</Version>`),
    );
    expect(read("elsewhere", "manifest.xml")).toContain(
      '"https://xls.example.cn:8443/taskpane/taskpane.html"',
    );
  });

  test("has every file that the manifest points to, and icons as they were drawn", () => {
    const named = [...read("own", "manifest.xml").matchAll(/"https:\/\/[^"]*\/jixiao\/([^"]+)"/g)];
    expect(named.length).toBeGreaterThan(5);
    for (const [, file] of named) expect(existsSync(packages.at("own", file!))).toBe(true);
    const icon = readFileSync(packages.at("own", "icons/icon-32.png"));
    expect(icon.equals(readFileSync(`${ROOT}/assets/icons/icon-32.png`))).toBe(true);
  });

  test("loads Office.js from where it was told, and lets scripts come from there and nowhere else", () => {
    const policy = (name: string) =>
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(
        read(name, "taskpane/taskpane.html"),
      )?.[1];
    expect(policy("own")).toContain("default-src 'none'; script-src 'self'; ");
    expect(policy("elsewhere")).toContain("script-src 'self' https://cdn.example.cn; ");
    for (const name of ["own", "elsewhere"]) expect(policy(name)).toContain("connect-src 'none'");
    expect(read("own", "taskpane/taskpane.html")).toContain('src="../office-js/office.js"');
    expect(read("elsewhere", "taskpane/taskpane.html")).toContain('src="https://cdn.example.cn/1/office.js"');
    expect(existsSync(packages.at("elsewhere", "office-js"))).toBe(false);
  });

  test("brings Office.js along as it was fetched", () => {
    expect(checkSums(packages.at("own/office-js"))).toMatchObject({ status: 0 });
    expect(read("own", "office-js/SHA256SUMS")).toBe(read("fetched", "SHA256SUMS"));
  });

  test("has checksums of all files that sha256sum accepts", () => {
    const { status, stdout } = checkSums(packages.at("own"));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^LICENSE.txt: OK$/m);
    const names = read("own", "SHA256SUMS")
      .split("\n")
      .filter(Boolean)
      .map((line) => line.slice(66));
    expect(names).toEqual([...names].sort());
  });

  test("tells what the bundle contains and under which licences", () => {
    const notices = read("own", "THIRD-PARTY-NOTICES.txt");
    for (const name of ["react-dom", "@fluentui/tokens", "@griffel/react", "zod"]) {
      expect(notices).toMatch(new RegExp(`^${name} [\\d.]+\\S*（MIT）$`, "m"));
    }
    expect(notices).toContain("Copyright (c) Meta Platforms, Inc. and affiliates.");
    for (const name of ["@univerjs", "playwright", "@microsoft/office-js"])
      expect(notices).not.toContain(name);
    expect(read("own", "LICENSE.txt")).toBe(readFileSync(`${ROOT}/LICENSE`, "utf8"));
  });

  test("sends the same policy from nginx and IIS, with the frames of Excel on the web and no X-Frame-Options", () => {
    const policy = /add_header Content-Security-Policy "([^"]*)"/.exec(
      read("own", "headers/nginx.conf"),
    )?.[1];
    expect(policy).toContain(
      "frame-ancestors 'self' https://*.officeapps.live.com https://*.sharepoint.com ",
    );
    const iis = elements(read("own", "headers/web.config"));
    expect(iis).toContainEqual(["add", { name: "Content-Security-Policy", value: policy }]);
    expect(iis).toContainEqual(["remove", { name: "X-Frame-Options" }]);
    expect(iis).toContainEqual([
      "mimeMap",
      { fileExtension: ".md", mimeType: "text/markdown; charset=utf-8" },
    ]);
    expect(read("own", "headers/nginx.conf")).not.toMatch(/add_header X-Frame-Options/);
    const main = /src="(main\.[0-9a-f]{8}\.js)"/.exec(read("own", "taskpane/taskpane.html"))?.[1];
    expect(iis).toContainEqual(["location", { path: `taskpane/${main}` }]);
    expect(iis).not.toContainEqual(["location", { path: "taskpane/taskpane.html" }]);
  });

  test("says on its index page what the folder is, without scripts", () => {
    const page = read("own", "index.html");
    expect(page).toContain("绩效表助手");
    expect(page).toContain(BASE_URL);
    expect(page).not.toMatch(/<script|\son\w+=/);
  });

  describe("an existing folder", () => {
    test("is made anew where it is a package as it was left, the same from the same input", async () => {
      cpSync(packages.at("elsewhere"), packages.at("used"), { recursive: true });
      expect(await packages.make("used", ...own())).toMatchObject({ status: 0 });
      expect(read("used", "SHA256SUMS")).toBe(read("own", "SHA256SUMS"));
    });

    test("is left alone where it holds something else", async () => {
      mkdirSync(packages.at("foreign"));
      writeFileSync(packages.at("foreign/预算.xlsx"), "x");
      expect(await packages.make("foreign", ...own())).toMatchObject({
        status: 1,
        err: `${packages.at("foreign")} 里已有别的文件，没有动它。请换一个文件夹，或者先把它清空。\n`,
      });
      expect(read("foreign", "预算.xlsx")).toBe("x");
    });

    test("is left alone where somebody changed or added a file", async () => {
      cpSync(packages.at("own"), packages.at("edited"), { recursive: true });
      appendFileSync(packages.at("edited/headers/nginx.conf"), "# ours\n");
      cpSync(packages.at("edited/headers/web.config"), packages.at("edited/web.config"));
      const { status, err } = await packages.make("edited", ...own());
      expect(status).toBe(1);
      expect(err).toContain("headers/nginx.conf 的校验和与 SHA256SUMS 里的不一致");
      expect(err).toContain("web.config 不在 SHA256SUMS 里");
      expect(read("edited", "headers/nginx.conf")).toMatch(/# ours\n$/);
    });
  });

  test("takes no Office.js that is not there or was changed, and then leaves nothing behind", async () => {
    cpSync(packages.officeJs, packages.at("changed"), { recursive: true });
    appendFileSync(packages.at("changed/office.js"), "//");
    for (const [dir, reason] of [
      ["nowhere", "里没有取好的 Office.js"],
      ["changed", "office.js 的校验和与 SHA256SUMS 里的不一致"],
    ] as const) {
      const options = ["--base-url", BASE_URL, "--office-js", "self", "--office-js-dir", packages.at(dir)];
      expect(await packages.make("none", ...options)).toMatchObject({
        status: 1,
        err: expect.stringContaining(reason),
      });
      expect(existsSync(packages.at("none"))).toBe(false);
    }
  });
});

describe("a wrong call of npm run package", () => {
  test("is answered with every mistake at once", async () => {
    const { status, err } = await runTool("package.mjs", [
      ...["--base-url", "http://u:p@host/a b/?x", "--office-js", "https://cdn/office.min.js"],
      ...["--bas-url", "x", "more", "--out"],
    ]);
    expect(status).toBe(64);
    expect(err.split("\n\n")[0]).toBe(
      [
        "没有“--bas-url”这个选项。",
        "“more”不是选项，选项以两个减号开头。",
        "--out 后面缺少值。",
        "--base-url 必须是 https：Office 不加载 http 的加载项。",
        "--base-url 里不能带用户名或密码。",
        "--base-url 里不能带 ? 或 # 后面的部分。",
        "--base-url 的路径只能用英文字母、数字和 - _ . ~，这里是“/a b/”。",
        "--office-js 的地址要以 /office.js 结尾，这里是“https://cdn/office.min.js”。",
      ].join("\n"),
    );
  });

  test.each([
    [[], "缺少 --base-url：加载项将来放在哪个网址下"],
    [
      ["--base-url", "intranet/jixiao"],
      "--base-url 要写完整的网址，以 https:// 开头，这里是“intranet/jixiao”",
    ],
    [["--base-url", "https://a", "--base-url", "https://b"], "--base-url 写了不止一次"],
    [["--base-url", "https://a", "--office-js", "http://b/office.js"], "--office-js 必须是 https"],
    [["--base-url", "https://a", "--office-js-dir", "x"], "--office-js-dir 只和 --office-js self 一起用"],
  ])("%j", async (args, sentence) => {
    expect(await runTool("package.mjs", args)).toMatchObject({
      status: 64,
      err: expect.stringContaining(sentence),
    });
  });
});

/** The elements of an XML file with their attributes; throws where it is not well-formed. */
function elements(xml: string): [string, Record<string, string>][] {
  const found: [string, Record<string, string>][] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => found.push([name, attributes as Record<string, string>]));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}
