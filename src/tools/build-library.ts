// Writes the data of the built-in indicator library anew: `node src/tools/run-ts.cjs src/tools/build-library.ts`. The
// indicators come from the published documents in assets/samples, the pinyin initials from pinyin-pro.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { initialsModule } from "./library/initials-module";
import { libraryEntries } from "./library/library-entries";
import { libraryModule } from "./library/library-module";

const FOLDER = path.resolve(__dirname, "../templates/library");

function write(name: string, text: string): void {
  const file = path.join(FOLDER, name);
  const isSame = readFileSync(file, "utf8") === text;
  if (!isSame) writeFileSync(file, text);
  console.log(`${name}：${Buffer.byteLength(text)} 字节，${isSame ? "没有变化" : "已重写"}`);
}

write("built-in-indicators.ts", libraryModule(libraryEntries()));
write("pinyin-initials.ts", initialsModule());
