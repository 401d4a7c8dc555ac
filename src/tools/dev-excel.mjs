// `npm run dev-excel`: builds the pane for development and serves it by https where manifest.xml looks for it.
import path from "node:path";
import { readArguments, USAGE } from "./dev-excel/arguments.mjs";
import { certificatesIn } from "./dev-excel/certificates.mjs";
import { ensureInstalled, ROOT } from "./install.mjs";
import { faultsOf } from "./office-js/kept.mjs";
import { refuseCall } from "./options.mjs";
import { originOf, securityHeaders } from "./package/policy.mjs";
import { serve } from "./serve.mjs";

/** Apart from what `npm run build` makes, which is for production. */
const SITE = path.join(ROOT, "dist/dev-excel");

const { problems, ...wanted } = readArguments(process.argv.slice(2));
if (problems.length > 0) refuseCall(problems, USAGE);
else await run();

async function run() {
  const { port, officeJs, officeJsFolder, certificates } = wanted;
  try {
    const faults = officeJs === "self" ? faultsOf(officeJsFolder) : [];
    if (faults.length > 0) throw new Error(faults.map((fault) => `${fault}。`).join("\n"));
    ensureInstalled();
    const { made, authority, tls } = await certificatesIn(certificates);
    // First of all, because a port that is taken is soon said.
    const served = await serve(SITE, {
      port,
      strict: true,
      tls,
      headers: securityHeaders(originOf(officeJs)),
      elsewhere: { icons: path.join(ROOT, "assets/icons"), "office-js": officeJsFolder },
    });
    await buildPane(officeJs).catch(async (error) => {
      await served.close();
      throw error;
    });
    const { address } = served;
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

async function buildPane(officeJs) {
  console.log("正在构建任务窗格……");
  // Loaded only now: the packages it needs may just have been installed.
  const { bundlePane } = await import("./package/bundle.mjs");
  const url = officeJs === "self" ? "../office-js/office.js" : officeJs;
  await bundlePane(path.join(SITE, "taskpane"), url, "development");
}
