// Writes src/templates/library/built-in-indicators.ts anew from the published documents in assets/samples:
// `node src/tools/run-ts.cjs src/tools/build-library.ts`.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { libraryEntries } from "./library/library-entries";
import { libraryModule } from "./library/library-module";

const FILE = path.resolve(__dirname, "../templates/library/built-in-indicators.ts");

async function build(): Promise<void> {
  const entries = libraryEntries();
  const text = await format(libraryModule(entries), { ...(await resolveConfig(FILE)), filepath: FILE });
  const isSame = readFileSync(FILE, { encoding: "utf8", flag: "a+" }) === text;
  if (!isSame) writeFileSync(FILE, text);
  console.log(`${entries.length} 条，${Buffer.byteLength(text)} 字节，${isSame ? "没有变化" : "已重写"}`);
}

void build();
