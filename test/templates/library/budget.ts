import type { Amount } from "../../../src/model/amount";

/** 99.00万元. */
export const BUDGET: Amount = { fen: 99_00_0000, decimals: 2, unit: "万元" };
