// `npm run dev-excel`: builds the pane for development and serves it by https where manifest.xml looks for it.
import path from "node:path";
import { build } from "./build.mjs";
import { readArguments, USAGE } from "./dev-excel/arguments.mjs";
import { certificatesIn } from "./dev-excel/certificates.mjs";
import { ensureInstalled, ROOT } from "./install.mjs";
import { faultsOf } from "./office-js/kept.mjs";
import { refuseCall } from "./options.mjs";
import { originOf, securityHeaders } from "./package/policy.mjs";
import { serve } from "./serve.mjs";

const { problems, ...wanted } = readArguments(process.argv.slice(2));
if (problems.length > 0) refuseCall(problems, USAGE);
else await run();

async function run() {
  const { port, officeJs, officeJsFolder, certificates } = wanted;
  try {
    const faults = officeJs === "self" ? faultsOf(officeJsFolder) : [];
    if (faults.length > 0) throw new Error(faults.map((fault) => `${fault}。`).join("\n"));
    ensureInstalled();
    console.log("正在构建任务窗格……");
    process.env["OFFICE_JS_URL"] = officeJs === "self" ? "../office-js/office.js" : officeJs;
    build("development", ["taskpane"]);
    const { made, authority, tls } = await certificatesIn(certificates);
    const { address } = await serve(path.join(ROOT, "dist"), {
      port,
      strict: true,
      tls,
      headers: securityHeaders(originOf(officeJs)),
      elsewhere: { icons: path.join(ROOT, "assets/icons"), "office-js": officeJsFolder },
    });
    console.log(`\n任务窗格：${address}taskpane/taskpane.html`);
    console.log(`${made ? "新做的证书，要先让系统信任它" : "证书"}：${authority}`);
    console.log(
      `清单：${path.join(ROOT, "manifest.xml")}；怎么装进 Excel 见 docs/develop-in-excel.md。按 Ctrl+C 结束。`,
    );
  } catch (error) {
    console.error(
      error.code === "EADDRINUSE" ? `端口 ${port} 已被占用，请先结束占用它的程序。` : error.message,
    );
    process.exitCode = 1;
  }
}
