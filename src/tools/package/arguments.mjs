import path from "node:path";
import { ROOT } from "../install.mjs";
import { fromCaller, readOptions } from "../options.mjs";
import { KEPT, WORLD_CDN } from "../office-js/files.mjs";

export const USAGE = `用法：npm run package -- --base-url https://主机[:端口][/路径] [选项]
  --base-url 网址         加载项将来的网址，必须是 https
  --office-js 网址|self   Office.js 的地址，默认 ${WORLD_CDN}office.js；self 表示随包自带
  --office-js-dir 文件夹  自带的 Office.js 取到了哪里（npm run fetch-office-js），默认 dist/office-js
  --out 文件夹            写到哪里，默认 dist/package`;

/** What to package and where to, or every mistake in the call. */
export function readArguments(argv) {
  const { values, problems } = readOptions(argv, {
    "base-url": "value",
    "office-js": "value",
    "office-js-dir": "value",
    out: "value",
  });
  const base = values["base-url"];
  if (!Object.hasOwn(values, "base-url")) problems.push("缺少 --base-url：加载项将来放在哪个网址下");
  else if (base) problems.push(...baseUrlMistakes(base));
  const officeJs = values["office-js"] ?? `${WORLD_CDN}office.js`;
  if (officeJs !== "self") problems.push(...officeJsMistakes(officeJs));
  if (values["office-js-dir"] && officeJs !== "self") {
    problems.push("--office-js-dir 只和 --office-js self 一起用");
  }
  if (problems.length > 0) return { problems };
  return {
    problems,
    baseUrl: new URL(base).href.replace(/\/+$/, ""),
    officeJs: officeJs === "self" ? "self" : new URL(officeJs).href,
    officeJsFolder: values["office-js-dir"] ? fromCaller(values["office-js-dir"]) : KEPT,
    out: values.out ? fromCaller(values.out) : path.join(ROOT, "dist/package"),
  };
}

function baseUrlMistakes(written) {
  const mistakes = addressMistakes("--base-url", written);
  const { pathname } = URL.canParse(written) ? new URL(written) : { pathname: "/" };
  if (!/^(\/[\w.~-]+)*\/?$/.test(pathname)) {
    mistakes.push(`--base-url 的路径只能用英文字母、数字和 - _ . ~，这里是“${decoded(pathname)}”`);
  }
  return mistakes;
}

/** Office.js finds its other files by its own address, and only under these names. */
function officeJsMistakes(written) {
  const mistakes = addressMistakes("--office-js", written);
  if (mistakes.length === 0 && !/\/office(\.debug)?\.js$/.test(new URL(written).pathname)) {
    mistakes.push(`--office-js 的地址要以 /office.js 结尾，这里是“${written}”`);
  }
  return mistakes;
}

function addressMistakes(option, written) {
  if (!URL.canParse(written) || !/^[a-z]+:\/\//i.test(written)) {
    return [`${option} 要写完整的网址，以 https:// 开头，这里是“${written}”`];
  }
  const { protocol, username, password, search, hash } = new URL(written);
  const mistakes = [];
  if (protocol !== "https:") mistakes.push(`${option} 必须是 https：Office 不加载 http 的加载项`);
  if (username || password) mistakes.push(`${option} 里不能带用户名或密码`);
  if (search || hash) mistakes.push(`${option} 里不能带 ? 或 # 后面的部分`);
  return mistakes;
}

function decoded(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
