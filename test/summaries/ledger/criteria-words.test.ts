import type { ExpenditureKind, Fund } from "../../../src/model/ledger";
import type { LedgerCriteria } from "../../../src/summaries/ledger/criteria";
import { criteriaWords, FUND_NAMES, KIND_NAMES } from "../../../src/summaries/ledger/criteria-words";
import { ledgerOf, lineOf, readLines } from "../../forms/ledger/ledgers";

test.each<[LedgerCriteria, string]>([
  [{}, "全部明细"],
  [{ unit: "323001" }, "单位“323001”"],
  [{ functionCode: "208" }, "功能科目 208 开头"],
  [{ functionCode: "20805" }, "功能科目 20805 开头"],
  [{ functionCode: "2080505" }, "功能科目 2080505"],
  [{ economicCode: "303" }, "部门经济科目 303 开头"],
  [{ economicCode: "30302" }, "部门经济科目 30302"],
  [{ economicCodes: ["31013", "30231"] }, "部门经济科目 31013、30231"],
  [{ kinds: ["personnel", "operating"] }, "基本支出（人员经费、公用经费）"],
  [{ kinds: ["operating", "project"] }, "公用经费、项目支出"],
  [{ kinds: ["personnel", "project"] }, "人员经费、项目支出"],
  [{ kinds: ["personnel", "operating", "project"] }, "人员经费、公用经费、项目支出"],
  [
    { funds: ["stateCapital", "general", "governmentFund"] },
    "财政拨款（国有资本经营预算、一般公共预算、政府性基金预算）",
  ],
  [{ funds: ["general", "governmentFund"] }, "一般公共预算、政府性基金预算"],
  [{ funds: ["general", "governmentFund", "other"] }, "一般公共预算、政府性基金预算、其他收入"],
  [
    { funds: ["general", "governmentFund", "stateCapital", "other"] },
    "一般公共预算、政府性基金预算、国有资本经营预算、其他收入",
  ],
  [
    { funds: ["undertaking", "business", "superior", "subordinate", "other"] },
    "单位资金（事业收入、事业单位经营收入、上级补助收入、附属单位上缴收入、其他收入）",
  ],
  [{ years: ["current", "carriedIn"] }, "本年、上年结转"],
  [
    {
      unit: "323001",
      functionCode: "208",
      economicCode: "30231",
      kinds: ["project"],
      funds: ["general"],
      years: ["carriedIn"],
    },
    "单位“323001”，功能科目 208 开头，部门经济科目 30231，项目支出，一般公共预算，上年结转",
  ],
])("%j is told as “%s”", (criteria, words) => {
  expect(criteriaWords(criteria)).toBe(words);
});

test("what criteria call kinds and sources is read as these where a ledger calls them so", () => {
  for (const [kind, name] of Object.entries(KIND_NAMES)) {
    expect(readLines(ledgerOf(lineOf({ 支出类别: name }))).kinds).toEqual([kind]);
    expect(criteriaWords({ kinds: [kind as ExpenditureKind] })).toBe(name);
  }
  for (const [fund, name] of Object.entries(FUND_NAMES)) {
    expect(readLines(ledgerOf(lineOf({ 资金来源: name }))).funds).toEqual([fund]);
    expect(criteriaWords({ funds: [fund as Fund] })).toBe(name);
  }
});
