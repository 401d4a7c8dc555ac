import { fromCaller, readOptions } from "../options.mjs";
import { KEPT, WORLD_CDN } from "./files.mjs";

export const USAGE = `用法：npm run fetch-office-js [-- --from 网址] [--to 文件夹] [--check]
  --from   从哪里取，默认 ${WORLD_CDN}
  --to     放到哪里，默认 dist/office-js
  --check  不联网，只核对已经取到的文件`;

/** What to fetch and where to, or every mistake in the call. */
export function readArguments(argv) {
  const { values, problems } = readOptions(argv, { from: "value", to: "value", check: "flag" });
  const from = values.from ?? WORLD_CDN;
  if (!URL.canParse(from)) problems.push(`--from 要写完整的网址，这里是“${from}”`);
  else if (!isSafe(new URL(from))) problems.push("--from 必须是 https：取来的是要在 Excel 里运行的程序");
  if (values.check && values.from) problems.push("--check 不联网，不能同时写 --from");
  return {
    problems,
    from: from.replace(/(office\.js)?\/*$/, "/"),
    to: values.to ? fromCaller(values.to) : KEPT,
    check: values.check === true,
  };
}

/** A server on this very machine needs no encryption. */
function isSafe({ protocol, hostname }) {
  return protocol === "https:" || (protocol === "http:" && ["127.0.0.1", "localhost"].includes(hostname));
}
