import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "memory");

describe("the Excel in memory", () => {
  test.each(readdirSync(FOLDER))("%s runs in a page as well, where there is no Node", (file) => {
    const source = readFileSync(join(FOLDER, file), "utf8");
    const imports = [...source.matchAll(/from "([^"]+)"/g)].map(([, from]) => from!);
    expect(imports.filter((from) => !/^(\.\/|(\.\.\/){4}src\/sheet\/)/.test(from))).toEqual([]);
    expect(source).not.toMatch(/\b(process|Buffer|require|setImmediate|__dirname)\b/);
  });
});
