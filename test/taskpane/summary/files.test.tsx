import "../fill/browser-globals";
import { readFileSync } from "node:fs";
import { finish } from "../../../src/model/steps";
import type { Result } from "../../../src/sheet/result";
import type { UnitFile } from "../../../src/summaries/units/unit-file";
import { openFileReader } from "../../../src/taskpane/summary/files/file-reader";
import { packFile, unpackFile } from "../../../src/taskpane/summary/files/packed-file";
import { packGrid } from "../../../src/taskpane/summary/files/packed-grid";
import { refusedAtOnce } from "../../../src/taskpane/summary/files/problems";
import { readUnitFile } from "../../../src/taskpane/summary/files/read-unit-file";
import { fileOf, sampleFile } from "./picked-files";

const SAMPLE = "高新区2024";

function messageOf(read: Result<unknown> | undefined): string {
  return read && !read.ok ? read.problem.message : "";
}

function readSample(): UnitFile {
  const read = finish(
    readUnitFile(`${SAMPLE}.xlsx`, new Uint8Array(readFileSync(`assets/samples/${SAMPLE}.xlsx`))),
  );
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

describe("files that a user picks", () => {
  it("come out of a thread as they went in", () => {
    const file = readSample();
    expect(file.documents.length).toBeGreaterThan(0);
    expect(finish(unpackFile(packFile(file)))).toEqual(file);
  });

  it("are packed with every value once, and a row that is there again as one", () => {
    const blank = [null, null];
    const { values, height, cells, rows } = packGrid([["甲", 1], ["甲", 1], blank, ["乙", 1], blank]);
    expect(values).toEqual(["甲", 1, null, "乙"]);
    expect([height, cells.length, ...rows]).toEqual([3, 6, 0, 0, 1, 2, 1]);
  });

  it("are read in the page where there are no threads, and a broken one says so and stops nothing", async () => {
    const reader = openFileReader(() => {
      throw new Error("no threads here");
    });
    const good = readFileSync(`assets/samples/${SAMPLE}.xlsx`);
    const broken = await reader.read(fileOf("坏的.xlsx", good.subarray(0, good.length / 2)));
    const read = await reader.read(sampleFile(SAMPLE));
    expect(messageOf(broken)).toMatch(/^“坏的\.xlsx”已损坏或不完整/);
    expect(read).toMatchObject({ ok: true, value: { name: `${SAMPLE}.xlsx` } });
  });

  it("that break the thread are told by name, and the next one gets another thread", async () => {
    const threads: BreakingThread[] = [];
    const reader = openFileReader(() => {
      const thread = new BreakingThread({ begins: true });
      threads.push(thread);
      return thread as unknown as Worker;
    });
    expect(messageOf(await reader.read(sampleFile(SAMPLE)))).toMatch(
      /^没有读到“高新区2024\.xlsx”，其他文件照读/,
    );
    await reader.read(sampleFile(SAMPLE));
    expect(threads.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  });

  it("are read in the page where the thread's program cannot be had", async () => {
    const reader = openFileReader(() => new BreakingThread({ begins: false }) as unknown as Worker);
    expect(await reader.read(sampleFile(SAMPLE))).toMatchObject({ ok: true });
  });

  it("are no longer waited for once reading is given up", async () => {
    const thread = new SilentThread();
    const reader = openFileReader(() => thread as unknown as Worker);
    const reading = reader.read(sampleFile(SAMPLE));
    await Promise.resolve();
    reader.close();
    expect(await reading).toBeUndefined();
    expect(thread.isEnded).toBe(true);
  });

  it("are refused by their size before they are read", () => {
    const huge = Object.defineProperty(fileOf("大.xlsx", new Uint8Array(1)), "size", {
      value: 300 * 1024 * 1024,
    });
    expect(refusedAtOnce(huge)?.message).toMatch(/^“大\.xlsx”太大：有 300 MB，上限 64 MB/);
  });
});

/** What is left of a thread that never answers. */
class SilentThread {
  isEnded = false;
  onmessage?: (event: { readonly data: unknown }) => void;
  onerror?: (event: { readonly message: string }) => void;
  postMessage(_file: File): void {
    return undefined;
  }
  terminate(): void {
    this.isEnded = true;
  }
}

/** A thread that ends with an error: out of memory at a file, or its program not found. */
class BreakingThread extends SilentThread {
  constructor(private readonly how: { readonly begins: boolean }) {
    super();
  }
  override postMessage(): void {
    setTimeout(() => {
      if (this.how.begins) this.onmessage?.({ data: { begun: true } });
      this.onerror?.({ message: "broke" });
    });
  }
}
