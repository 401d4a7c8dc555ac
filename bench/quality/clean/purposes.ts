import { pick, whole, type Random } from "../random";
import type { Subject } from "../subjects/subject";
import { moneyText, type Unit } from "./money";

/** A whole that falls into two or three parts, as hundredths of a 万元. */
export function partsOf(random: Random, hundredths: number, count: number): number[] {
  if (count === 1) return [hundredths];
  const first = Math.max(1, Math.round((hundredths * whole(random, 15, 55)) / 100));
  return [first, ...partsOf(random, hundredths - first, count - 1)];
}

/** A 资金用途 that names its parts and what each costs. */
export function brokenDown(
  random: Random,
  subject: Subject,
  total: number,
  parts: readonly number[],
  unit: Unit,
): string {
  const named = parts.map((part, index) => `${subject.parts[index] ?? ""}${moneyText(part, unit)}`);
  const all = moneyText(total, unit);
  return pick(random, [
    `用于${named.join("，")}。`,
    `用于${named.join("、")}。`,
    `用于：${named.join("；")}。`,
    `预算资金${all}，全部为本级财政资金，用于${named.join("，")}。`,
    `本项目预算${all}，其用途为${named.join("，")}，合计${all}。`,
    named.map((text, index) => `${index + 1}.${text}`).join("；") + "。",
  ]);
}

/** A 资金用途 without a fault. */
export function cleanPurpose(random: Random, subject: Subject, hundredths: number, unit: Unit): string {
  const all = moneyText(hundredths, unit);
  const parts = partsOf(random, hundredths, whole(random, 2, 3));
  return pick(random, [
    subject.purpose,
    `本项目预算${all}，全部为财政拨款，${subject.purpose}`,
    `依据冀财社〔2020〕12号文件，${subject.purpose}`,
    brokenDown(random, subject, hundredths, parts, unit),
  ]);
}
