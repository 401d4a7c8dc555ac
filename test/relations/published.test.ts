import { readWorkbook } from "../../src/forms/read-workbook";
import { RELATION_RULES } from "../../src/rules/budget/relation-rules";
import { profileById } from "../../src/rules/profiles";
import { runRules } from "../../src/rules/run-rules";
import { cellKey, toA1 } from "../../src/sheet/address";
import { readSample } from "../forms/samples";
import { amountCells, formulaStates, rereader } from "./perturbations";

const profile = profileById("hebei-2023")!;

describe("昌黎县 2023 as it was published", () => {
  const outcomes = runRules(RELATION_RULES, readWorkbook(readSample("昌黎县2023")).documents, profile);

  test("every relation holds but the rounding of 303 and the soft 30110 against 21011", () => {
    expect(
      outcomes.flatMap(({ findings }) =>
        findings.map(({ rule, severity, at, difference }) => [rule, severity, toA1(at), difference]),
      ),
    ).toEqual([
      ["relation-E07", "notice", "D29", "0.01万元"],
      ["relation-E26", "notice", "D14", "3.29万元"],
    ]);
  });

  test("what was not compared is told as such", () => {
    const others = outcomes.filter(({ kind }) => kind !== "pass" && kind !== "fail");
    expect(others.map(({ rule, kind, because }) => [rule, kind, because])).toEqual([
      ["relation-E11", "notApplicable", "“部门政府采购预算”里没有要核对的行"],
      ["relation-E13", "notApplicable", "工作簿里没有“三公经费增减变化表”"],
      ["relation-E28", "notApplicable", "项目绩效目标表的表样没有“预算数”"],
      ["relation-E29", "notApplicable", "工作簿里没有“部门整体支出绩效目标申报表”"],
    ]);
  });
});

test("the changes of 满城 2021 come out, and its assets add up", () => {
  const outcomes = runRules(RELATION_RULES, readWorkbook(readSample("满城区2021")).documents, profile);
  const said = outcomes.filter(({ kind }) => kind !== "notApplicable");
  expect(said.map(({ rule, kind }) => [rule, kind])).toEqual([
    ["relation-E12", "pass"],
    ["relation-E13", "pass"],
  ]);
});

describe.each([
  ["昌黎县2023", 360],
  ["满城区2021", 20],
] as const)("%s with one amount changed by 1.00", (name, least) => {
  const workbook = readSample(name);
  const { documents } = readWorkbook(workbook);
  const before = new Map(formulaStates(documents).map((state) => [state.name, state]));
  const given = amountCells(documents).filter(({ amount }) => amount !== null);
  const reread = rereader(workbook);
  const changed = given.flatMap(({ table, at, amount }) =>
    [1, -1].map((by) => ({
      table,
      at,
      place: `${at.sheet}!${toA1(at)} ${by}`,
      states: formulaStates(reread(at, Number((amount! + by).toFixed(2)))),
    })),
  );

  test("there are amounts enough to change", () => expect(given.length).toBeGreaterThan(least));

  test("every amount that is part of an equation is missed by some relation", () => {
    const unnoticed = changed.filter(({ at, states }) => {
      const key = cellKey(at);
      return !states.some(({ fails }) => fails.some((cells) => cells.includes(key)));
    });
    // A part of the buildings may be anything up to the whole.
    expect(unnoticed.map(({ place }) => place)).toEqual(
      name === "昌黎县2023" ? ["部门固定资产占用情况表!C6 1", "部门固定资产占用情况表!C6 -1"] : [],
    );
  });

  test("exactly the equations that read it fail, where they read it", () => {
    for (const { at, place, states } of changed) {
      const key = cellKey(at);
      const equations = states.filter(({ isEquation }) => isEquation);
      const reading = equations.filter((state) => before.get(state.name)?.read.has(key));
      const failing = equations.filter(({ fails }) => fails.some((cells) => cells.includes(key)));
      expect([place, failing.map((state) => state.name)]).toEqual([
        place,
        reading.map((state) => state.name),
      ]);
    }
  });

  test("nothing fails that does not read it", () => {
    for (const { at, place, states } of changed) {
      const strange = states.flatMap((state) => {
        const known = before.get(state.name)?.fails.map((cells) => cells.join());
        return state.fails.filter((cells) => !cells.includes(cellKey(at)) && !known?.includes(cells.join()));
      });
      expect([place, strange]).toEqual([place, []]);
    }
  });
});
