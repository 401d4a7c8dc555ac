import { readFileSync } from "node:fs";
import type { Browser, BrowserContext } from "playwright-core";
import { certificatesIn } from "../../src/tools/dev-excel/certificates.mjs";
import { serve, type Served } from "../../src/tools/serve.mjs";
import { launchBrowser } from "../e2e/browser";
import { BASE_URL, preparePackages, type Packages } from "./packages";

/** What Office.js tells a page that no Excel has opened; the real one would look for Excel in the frame around it. */
const STUB = `window.Office = {
  HostType: { Excel: "Excel" },
  context: {},
  actions: { associate: function () {} },
  onReady: function (ready) { ready && ready({ host: null, platform: null }); return Promise.resolve({ host: null, platform: null }); }
};`;

describe("a package with its own Office.js, on an https server with its own headers", () => {
  let packages: Packages;
  let served: Served;
  let browser: Browser;
  let context: BrowserContext;
  const outside: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    packages = await preparePackages();
    const options = ["--base-url", BASE_URL, "--office-js", "self", "--office-js-dir", packages.officeJs];
    expect(await packages.make("site", ...options)).toMatchObject({ status: 0 });
    const { tls } = await certificatesIn(packages.at("certificates"));
    const headers = headersOf(readFileSync(packages.at("site/headers/nginx.conf"), "utf8"));
    served = await serve(packages.folder, { tls, headers, elsewhere: { jixiao: packages.at("site") } });
    browser = await launchBrowser();
    context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "zh-CN" });
    context.on("request", (request) => {
      if (!request.url().startsWith(served.address) && !request.url().startsWith("data:"))
        outside.push(request.url());
    });
    context.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    context.on("weberror", (error) => complaints.push(String(error.error())));
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    packages.remove();
  });

  test("draws the pane, with no refusal by the policy and no request to anywhere else", async () => {
    const page = await context.newPage();
    await page.route("**/office-js/office.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: STUB }),
    );
    const answer = await page.goto(`${served.address}jixiao/taskpane/taskpane.html`);
    expect(answer?.headers()["content-security-policy"]).toMatch(/frame-ancestors 'self' https:/);
    await page.waitForFunction(() => (document.getElementById("pane")?.textContent ?? "").length > 10);
    expect(await page.getByRole("alert").filter({ hasText: "窗格打不开" }).count()).toBe(0);
    expect({ complaints, outside }).toEqual({ complaints: [], outside: [] });
    // What the page could be made to do, it is not let: nothing can be sent from it.
    const sent = await page.evaluate(() =>
      fetch("/jixiao/manifest.xml").then(
        () => "sent",
        () => "refused",
      ),
    );
    expect(sent).toBe("refused");
  });

  test.each([
    ["Excel$Win32$16.01$zh-CN$$$$0", "excel-win32-16.01.js"],
    ["Excel$Mac$16.00$zh-CN$$$$0", "excel-mac-16.00.js"],
  ])("lets the real Office.js find its own files when the host is said to be %s", async (host, bundle) => {
    complaints.length = 0;
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("response", (answer) => asked.push(`${answer.status()} ${new URL(answer.url()).pathname}`));
    const strings = page.waitForResponse(/office_strings\.js$/);
    await page.goto(`${served.address}jixiao/taskpane/taskpane.html?_host_Info=${host}`);
    await strings;
    expect(asked).toContain(`200 /jixiao/office-js/${bundle}`);
    expect(asked).toContain("200 /jixiao/office-js/zh-cn/office_strings.js");
    expect({ complaints, outside }).toEqual({ complaints: [], outside: [] });
  });

  test("shows what the folder is on its index page", async () => {
    complaints.length = 0;
    const page = await context.newPage();
    await page.goto(`${served.address}jixiao/`);
    expect(await page.getByRole("heading").textContent()).toMatch(/^绩效表助手 \d/);
    expect({ complaints, outside }).toEqual({ complaints: [], outside: [] });
  });

  test("is let into a frame of Excel on the web, and into no other", async () => {
    // Since 2025 Chromium asks before a page of the internet shows one of this network; older ones know no such thing.
    await context.grantPermissions(["local-network-access"]).catch(() => {});
    const page = await context.newPage();
    const frame = `<iframe src="${served.address}jixiao/taskpane/taskpane.html"></iframe>`;
    await page.route("**/office-js/office.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: STUB }),
    );
    const show = async (host: string) => {
      await page.route(host, (route) => route.fulfill({ contentType: "text/html", body: frame }));
      await page.goto(host);
      return page.frameLocator("iframe").locator("#pane > *").first();
    };
    await (await show("https://excel.officeapps.live.com/")).waitFor({ state: "attached" });
    complaints.length = 0;
    expect(await (await show("https://example.com/")).count()).toBe(0);
    expect(complaints).toEqual([expect.stringContaining("frame-ancestors")]);
  });
});

/** The headers that the nginx snippet sends with every file. */
function headersOf(snippet: string): Record<string, string> {
  const [general] = snippet.split("location ~");
  const lines = [...general!.matchAll(/add_header (\S+) "([^"]*)"/g)];
  return Object.fromEntries(lines.map(([, name, value]) => [name, value]));
}
