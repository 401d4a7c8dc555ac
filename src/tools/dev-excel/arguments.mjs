import { fromCaller, readOptions } from "../options.mjs";
import { KEPT, WORLD_CDN } from "../office-js/files.mjs";
import { CERTIFICATES } from "./certificates.mjs";

export const USAGE = `用法：npm run dev-excel [-- 选项]
  --office-js self      用取好的 dist/office-js（npm run fetch-office-js），不从微软的网站加载
  --certificates 文件夹  证书放在哪里，默认用户文件夹下的 .jixiao-dev-certs
  --port 端口           默认 3443；manifest.xml 写的就是它，换了要同时改清单`;

/** How to serve the development build, or every mistake in the call. */
export function readArguments(argv) {
  const { values, problems } = readOptions(argv, {
    "office-js": "value",
    certificates: "value",
    port: "value",
  });
  const own = values["office-js"];
  if (own !== undefined && own !== "self") problems.push(`--office-js 只能写 self，这里是“${own}”`);
  const port = Number(values.port ?? 3443);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    problems.push(`--port 不是端口号，这里是“${values.port}”`);
  return {
    problems,
    port,
    officeJs: own === "self" ? "self" : `${WORLD_CDN}office.js`,
    officeJsFolder: KEPT,
    certificates: values.certificates ? fromCaller(values.certificates) : CERTIFICATES,
  };
}
