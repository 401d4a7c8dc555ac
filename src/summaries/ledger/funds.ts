import type { Fund } from "../../model/ledger";

/** 财政拨款. */
export const FISCAL: readonly Fund[] = ["general", "governmentFund", "stateCapital"];

/** 单位资金. */
export const OWN: readonly Fund[] = ["undertaking", "business", "superior", "subordinate", "other"];
