import { moneyUnit, type MoneyUnit } from "../model/amount";
import type { Token } from "./tokens";

const LONGEST = 20;
const UNIT = /(?:单位:|\((?:单位:)?)(亿元|万元|元)\)?$/;

/** The unit of money that a text declares: “单位：万元”, or in brackets behind a label: 单价（元）, 价值（金额单位：万元）. */
export function declaredUnit({ norm }: Pick<Token, "norm">): MoneyUnit | undefined {
  return norm.length > LONGEST ? undefined : moneyUnit(UNIT.exec(norm)?.[1] ?? "");
}
