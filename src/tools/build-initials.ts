// Writes src/templates/library/pinyin-initials.ts anew: `node src/tools/run-ts.cjs src/tools/build-initials.ts`.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { initialsModule } from "./library/initials-module";

const FILE = path.resolve(__dirname, "../templates/library/pinyin-initials.ts");

async function build(): Promise<void> {
  const options = { ...(await resolveConfig(FILE)), filepath: FILE };
  const text = await format(initialsModule(), options);
  const isSame = readFileSync(FILE, { encoding: "utf8", flag: "a+" }) === text;
  if (!isSame) writeFileSync(FILE, text);
  console.log(`${path.basename(FILE)}：${Buffer.byteLength(text)} 字节，${isSame ? "没有变化" : "已重写"}`);
}

void build();
