import { launchBrowser } from "./browser";

describe("finding a browser", () => {
  const before = process.env["CHROME_PATH"];
  afterEach(() => {
    if (before === undefined) delete process.env["CHROME_PATH"];
    else process.env["CHROME_PATH"] = before;
  });

  test("a CHROME_PATH that leads nowhere is told, not passed over", async () => {
    if (process.env["JIXIAO_BROWSER"] === "npm") delete process.env["JIXIAO_BROWSER"];
    process.env["CHROME_PATH"] = "/nowhere/chrome";
    await expect(launchBrowser()).rejects.toThrow(/CHROME_PATH.*不存在.*\/nowhere\/chrome/);
  });
});
