import { ledgerOwner } from "../../../src/summaries/budget/ledger-head";
import { ledgerOf, lineOf } from "../../forms/ledger/ledgers";
import { readLedger } from "./budget-kit";

type Units = readonly (readonly [code: string | null, name: string | null])[];

/** Whose tables a ledger with lines of these units makes. */
function owner(units: Units, unit?: string): string | undefined {
  const rows = units.map(([code, name]) => lineOf({ 单位编码: code, 单位名称: name }));
  return ledgerOwner(readLedger(ledgerOf(...rows)).lines, unit);
}

test.each<[Units, string | undefined]>([
  [[["323001", "某局"]], "323001某局"],
  [
    [
      ["323001", "某局本级"],
      ["323001", "某局本级"],
    ],
    "323001某局本级",
  ],
  [[[null, "某局"]], "某局"],
  [[["323001", null]], "323001"],
  [[[null, null]], undefined],
  [
    [
      ["323001", "某局本级"],
      ["323001", null],
    ],
    "323001某局本级",
  ],
  [
    [
      ["323001", null],
      ["323001", "某局本级"],
      ["323002", "某中心"],
    ],
    "323某局",
  ],
  [
    [
      ["323001", null],
      ["323002", null],
    ],
    undefined,
  ],
  [
    [
      ["323001", "某局本级"],
      ["323002", "某中心"],
    ],
    "323某局",
  ],
  [
    [
      ["323002", "某中心"],
      ["323001", "某局（本级）"],
    ],
    "323某局",
  ],
  [
    [
      ["323002", "某中心"],
      ["323001", "某局(本级)"],
      ["323002", "某中心"],
    ],
    "323某局",
  ],
  [
    [
      ["323001", "某本级管理局"],
      ["323002", "某中心"],
    ],
    undefined,
  ],
  [
    [
      ["323001", "某局"],
      ["323002", "某中心"],
    ],
    undefined,
  ],
  [
    [
      ["323001", "某局本级"],
      ["323002", "另一局本级"],
    ],
    undefined,
  ],
  [
    [
      ["323001", "某局本级"],
      ["324001", "另一局"],
    ],
    undefined,
  ],
  [
    [
      [null, "某局本级"],
      [null, "某中心"],
    ],
    undefined,
  ],
])("the head of the tables of %j names %s", (units, named) => {
  expect(owner(units)).toBe(named);
});

test.each([
  ["323002", "323002某中心"],
  ["某中心", "323002某中心"],
  ["某局本级", "323001某局本级"],
  ["某局", undefined],
])("the head of the tables of the unit %s alone names %s", (unit, named) => {
  expect(
    owner(
      [
        ["323001", "某局本级"],
        ["323002", "某中心"],
      ],
      unit,
    ),
  ).toBe(named);
});
