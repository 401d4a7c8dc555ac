// `npm run fetch-office-js`: fetches Office.js from Microsoft's CDN, unmodified, for a network that cannot reach it.
import { ensureInstalled } from "./install.mjs";
import { refuseCall } from "./options.mjs";
import { readArguments, USAGE } from "./office-js/arguments.mjs";
import { fetchOfficeJs } from "./office-js/fetch-all.mjs";
import { faultsOf, keptBuild } from "./office-js/kept.mjs";

const { problems, ...wanted } = readArguments(process.argv.slice(2));
if (problems.length > 0) refuseCall(problems, USAGE);
else if (wanted.check) check(wanted.to);
else await run();

function check(folder) {
  const faults = faultsOf(folder);
  if (faults.length === 0) return console.log(`核对无误：${folder}，Office.js 版本 ${keptBuild(folder)}`);
  fail(["核对没有通过：", ...faults.map((fault) => `  ${fault}。`)]);
}

async function run() {
  try {
    // Microsoft's licence comes with a package.
    ensureInstalled();
    const say = (file) => console.log(`取到 ${file}`);
    const { build, count, absent, failures, otherBuilds } = await fetchOfficeJs({ ...wanted, say });
    if (failures.length > 0) {
      return fail([
        "没有取全：",
        ...failures.map((failure) => `  ${failure}。`),
        "再运行一次，只取还没取到的。",
      ]);
    }
    if (absent.length > 0) console.log(`服务器上没有、可以不要的：${absent.join("、")}`);
    for (const other of otherBuilds) {
      console.log(`注意：${other}。服务器可能正在换版本，过一天再取一次；仍是这样就在测试机上先试。`);
    }
    console.log(`取好了：${wanted.to}，${count} 个文件，Office.js 版本 ${build}，校验和在 SHA256SUMS`);
    console.log(
      "这些文件是微软的，只能原样随加载项一起分发，不要改动、不要另行公开（见其中的 LICENSE.md）。",
    );
  } catch (error) {
    fail([error.message.replace(/。?$/, "。"), ...advice()]);
  }
}

/** Node 20 does not go through a proxy by itself. */
function advice() {
  const proxy = process.env["HTTPS_PROXY"] ?? process.env["https_proxy"];
  const lines = [
    "请在能上网的电脑上运行，把取好的文件夹整个拷过来放在同一位置，再用 --check 核对；已经取到的会留着。",
  ];
  if (proxy && process.env["NODE_USE_ENV_PROXY"] !== "1") {
    lines.push(
      "环境变量里设了代理，但 Node.js 20 取文件不经过代理：用 Node.js 24 并设 NODE_USE_ENV_PROXY=1，或换一台直接上网的电脑。",
    );
  }
  return lines;
}

function fail(lines) {
  console.error(lines.join("\n"));
  process.exitCode = 1;
}
