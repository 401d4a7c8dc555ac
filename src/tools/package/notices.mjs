import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const RULE = "=".repeat(80);

/** The licences of the packages that a bundle contains, as one text. */
export function thirdPartyNotices(folders) {
  const notices = folders.map(noticeOf).sort((a, b) => (a.title < b.title ? -1 : 1));
  const unlike = notices.filter((notice, at) => notice.title !== notices[at - 1]?.title);
  const parts = unlike.map(({ title, text }) => `${RULE}\n${title}\n${RULE}\n\n${text}\n`);
  return `绩效表助手的程序文件里含有下列开源软件，按各自的许可使用。\n\n${parts.join("\n")}`;
}

function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8"),
  );
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (files.length === 0 && !license) throw new Error(`${name} ${version} 没有写明许可，不能打进包里。`);
  const texts = files
    .sort()
    .map((file) => readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
  return {
    title: `${name} ${version}（${license ?? "见下"}）`,
    text: texts.length > 0 ? texts.join("\n\n") : `软件包里没有许可文件；许可 ${license}${by(author)}。`,
  };
}

function by(author) {
  const name = typeof author === "string" ? author : author?.name;
  return name ? `，作者 ${name}` : "";
}
