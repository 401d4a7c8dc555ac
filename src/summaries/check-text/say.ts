import { amountWithUnit } from "../../model/amount";
import type { Mention } from "./mention";

/** Money as messages show it: "15851.54万元". */
export function wan(fen: number): string {
  return amountWithUnit(fen, "万元");
}

/** What a text says a figure is: 基本支出, 三公经费比上年减少. */
export function saidOf({ label, within, aspect, sign, time, figure }: Mention): string {
  const name = `${within ? `${within.name}的` : ""}${label}`;
  const [up, down] = figure.kind === "percentage" ? ["增长", "下降"] : ["增加", "减少"];
  const moved = sign === 0 ? "增减" : sign > 0 ? up : down;
  switch (aspect) {
    case "change":
    case "rate":
      return `${name}比上年${moved}`;
    case "share":
      return `${name}所占比例`;
    case "standard":
      return name === "" ? "标准、单价" : `${name}的标准`;
    case "percent":
      return name === "" ? "百分比" : `${name}的百分比`;
    case "value":
      return time === "last" ? `上年${name}` : time === "other" ? `其他年度${name}` : name;
  }
}
