import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "../install.mjs";
import { copyOfficeJs } from "../office-js/kept.mjs";
import { bundlePane } from "./bundle.mjs";
import { iisConfig } from "./iis.mjs";
import { indexPage } from "./index-page.mjs";
import { deployedManifest, filesNamed } from "./manifest.mjs";
import { nginxSnippet } from "./nginx.mjs";
import { thirdPartyNotices } from "./notices.mjs";
import { replaceWith } from "./out-folder.mjs";
import { originOf, pagePolicy, securityHeaders, withPolicy } from "./policy.mjs";
import { filesIn, writeSums } from "./sums.mjs";

/** Makes the folder for a web server; it appears only when it is whole. Throws with a sentence where it cannot. */
export async function makePackage({ baseUrl, officeJs, out, officeJsFolder }) {
  const scratch = mkdtempSync(path.join(tmpdir(), "jixiao-package-"));
  const site = path.join(scratch, "site");
  try {
    if (officeJs === "self") copyOfficeJs(officeJsFolder, path.join(site, "office-js"));
    const url = officeJs === "self" ? "../office-js/office.js" : officeJs;
    const packages = await bundlePane(path.join(site, "taskpane"), url);
    write(site, { baseUrl, officeJs, url, packages });
    writeSums(site);
    replaceWith(out, site);
    return filesIn(out).length;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function write(site, { baseUrl, officeJs, url, packages }) {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  const origin = originOf(officeJs);
  finishPage(path.join(site, "taskpane/taskpane.html"), url, pagePolicy(origin));
  copyIcons(path.join(site, "icons"));
  const put = (file, text) => writeFileSync(path.join(site, file), text);
  const manifest = deployedManifest(readFileSync(path.join(ROOT, "manifest.xml"), "utf8"), baseUrl, version);
  put("manifest.xml", manifest);
  put("index.html", indexPage({ version, baseUrl, officeJs }));
  put("LICENSE.txt", readFileSync(path.join(ROOT, "LICENSE")));
  put("THIRD-PARTY-NOTICES.txt", thirdPartyNotices(packages));
  const headers = securityHeaders(origin);
  const files = filesIn(site);
  const longLived = files.filter((file) => /^taskpane\/.*\.[0-9a-f]{8}\.\w+$/.test(file));
  mkdirSync(path.join(site, "headers"));
  put("headers/nginx.conf", nginxSnippet({ baseUrl, headers, longLived }));
  put("headers/web.config", iisConfig({ headers, longLived, files }));
  const absent = filesNamed(manifest, baseUrl).filter((file) => !existsSync(path.join(site, file)));
  if (absent.length > 0) throw new Error(`manifest.xml 指向的文件不在包里：${absent.join("、")}`);
}

function finishPage(file, officeJs, policy) {
  const html = readFileSync(file, "utf8");
  if (!html.includes(`src="${officeJs}"`))
    throw new Error(`taskpane.html 没有引用 Office.js（${officeJs}）。`);
  writeFileSync(file, withPolicy(html, policy));
}

function copyIcons(folder) {
  const from = path.join(ROOT, "assets/icons");
  for (const icon of readdirSync(from).filter((name) => name.endsWith(".png"))) {
    cpSync(path.join(from, icon), path.join(folder, icon));
  }
}
