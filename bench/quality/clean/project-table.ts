import { formById } from "../../../src/forms/catalogue";
import type { Form } from "../../../src/forms/description";
import type { RowData } from "../../../src/forms/form-data";
import { chance, pick, whole, type Random } from "../random";
import type { Subject } from "../subjects/subject";
import type { Table } from "../books";
import { plainCode, projectCode, type CodeSeries } from "./codes";
import { indicatorRows } from "./indicator-rows";
import { money, moneyText, type Unit } from "./money";
import { cleanPurpose } from "./purposes";
import { UNITS } from "./units";

const PLANS = [
  [20, 45, 80, 100],
  [25, 50, 75, 100],
  [10, 40, 70, 100],
  [0, 30, 65, 100],
  [33.33, 66.67, 83.5, 100],
] as const;

const OWNERS: Readonly<Record<string, RowData>> = {
  suzhou: { unit: "某市人力资源和社会保障局", authority: "[602]某市人力资源和社会保障局" },
  generic: { unit: "某市公共服务中心", authority: "某市人力资源和社会保障局" },
};

/** The form with an id. */
export function formOf(id: string): Form {
  const found = formById(id);
  if (!found) throw new Error(`unknown form ${id}`);
  return found;
}

/** A project's table without a fault, in the form of a place. */
export function projectTable(random: Random, place: string, subject: Subject, codes: CodeSeries): Table {
  const hundredths = whole(random, 1000, 90000);
  const unit: Unit = place === "hebei" || place === "generic" ? pick(random, ["万元", "万元", "元"]) : "万元";
  const { year } = codes;
  const rows = indicatorRows(random, subject, {
    cost: `${chance(random, 0.2) ? "=" : "≤"}${moneyText(hundredths, unit)}`,
    year,
    isAnhui: place === "suzhou",
  });
  const fields = {
    ...(place === "hebei" ? { unit: pick(random, UNITS) } : OWNERS[place]),
    ...sources(random, place, hundredths, unit),
    ...plan(random),
    title: `${subject.name}绩效目标表`,
    amountUnit: unit,
    year: String(year),
    code: year < 2022 ? plainCode(random, codes) : projectCode(random, codes),
    name: subject.name,
    source: "本级申报项目",
    period: "1年",
    purpose: cleanPurpose(random, subject, hundredths, unit),
    goals: subject.goals,
  };
  return { form: formOf(`project-target/${place}`), data: { fields, tables: { indicators: { rows } } } };
}

/** The budget and where it comes from; 其他资金 and 上年结转 now and then have a share. */
function sources(random: Random, place: string, hundredths: number, unit: Unit): RowData {
  const other = chance(random, 0.25) ? whole(random, 1, 900) : 0;
  const hasCarryover = (place === "suzhou" || place === "generic") && chance(random, 0.25);
  const carryover = hasCarryover ? whole(random, 1, 90) : 0;
  return {
    budget: money(hundredths, unit),
    fiscal: money(hundredths - other - carryover, unit),
    carryover: money(carryover, unit),
    other: money(other, unit),
  };
}

function plan(random: Random): RowData {
  const shares = pick(random, PLANS);
  return Object.fromEntries(shares.map((share, index) => [`plan.${index}`, share]));
}
