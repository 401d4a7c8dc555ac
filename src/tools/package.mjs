// `npm run package -- --base-url https://…`: makes the folder to put on a web server.
import { ensureInstalled } from "./install.mjs";
import { refuseCall } from "./options.mjs";
import { readArguments, USAGE } from "./package/arguments.mjs";
import { whyNotTo } from "./package/out-folder.mjs";

const { problems, ...wanted } = readArguments(process.argv.slice(2));
if (problems.length > 0) refuseCall(problems, USAGE);
else await run();

async function run() {
  try {
    const refusal = whyNotTo(wanted.out);
    if (refusal) throw new Error(refusal);
    ensureInstalled();
    // Loaded only now: the packages it needs may just have been installed.
    const { makePackage } = await import("./package/make-package.mjs");
    const count = await makePackage(wanted);
    console.log(`打好了：${wanted.out}（${count} 个文件，校验和在 SHA256SUMS）`);
    console.log(`把它放到网站上，使 ${wanted.baseUrl}/manifest.xml 打得开；怎么分发见 docs/deploy.md。`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
