import { zipSync } from "fflate";
import { mutateBytes } from "./mutate-bytes";
import { mutateXml } from "./mutate-xml";
import { mutateZip } from "./mutate-zip";
import { randomFor, type Random } from "./random";
import type { Seed } from "./seeds";

/** One spoilt workbook; seed and index give it again. */
export interface Input {
  readonly kind: "bytes" | "zip" | "xml" | "several";
  readonly from: string;
  readonly bytes: Uint8Array;
}

/** The input with that index. */
export function inputAt(seeds: readonly Seed[], seed: number, index: number): Input {
  const random = randomFor(seed, index);
  const start = random.pick(seeds);
  const kind = random.pick(["bytes", "zip", "xml", "xml", "xml", "several"] as const);
  return { kind, from: start.name, bytes: spoilt(start, kind, random) };
}

function spoilt(start: Seed, kind: Input["kind"], random: Random): Uint8Array {
  switch (kind) {
    case "bytes":
      return mutateBytes(start.bytes, random);
    case "zip":
      return mutateZip(start.parts, random);
    case "xml":
      return zipSync(Object.fromEntries(withBadXml(start, random)), { level: 0 });
    case "several": {
      const parts = withBadXml(start, random);
      return random.percent(50)
        ? mutateZip(parts, random)
        : mutateBytes(zipSync(Object.fromEntries(parts), { level: 1 }), random);
    }
  }
}

/** The parts of a workbook with one or two of them spoilt, most often those that are read first. */
function withBadXml(start: Seed, random: Random): Map<string, Uint8Array> {
  const parts = new Map(start.parts);
  const names = [...parts.keys()].filter((name) => /\.(?:xml|rels|vml)$/.test(name));
  for (let times = random.percent(75) ? 1 : 2; times > 0; times--) {
    const name = random.pick(names);
    parts.set(name, mutateXml(parts.get(name)!, random));
  }
  return parts;
}
