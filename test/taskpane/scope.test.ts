import type { Document } from "../../src/model/documents";
import { areaToA1, parseArea } from "../../src/sheet/address";
import { tableAt } from "../../src/taskpane/audit/scope";
import { cellOn } from "./pane-host";

function tableOn(sheet: string, area: string): Document {
  const source = {
    form: "x",
    formName: "x",
    sheet,
    area: parseArea(area)!,
    hiddenRows: [],
    hiddenColumns: [],
  };
  return { kind: "ActivityTargets", source, columns: {} as never, activities: [], strays: [] };
}

const STACKED = [tableOn("甲", "A1:G10"), tableOn("甲", "A14:G20"), tableOn("乙", "A1:G10")];
const areaUnder = (sheet: string, a1: string) => {
  const table = tableAt(STACKED, cellOn(sheet, a1));
  return table && `${table.source.sheet}!${areaToA1(table.source.area)}`;
};

it("takes the table that the cell stands in", () => {
  expect(areaUnder("甲", "C15")).toBe("甲!A14:G20");
  expect(areaUnder("乙", "C5")).toBe("乙!A1:G10");
});

it("takes the nearest table for a cell between tables or beside them", () => {
  expect(areaUnder("甲", "A11")).toBe("甲!A1:G10");
  expect(areaUnder("甲", "A13")).toBe("甲!A14:G20");
  expect(areaUnder("甲", "Z18")).toBe("甲!A14:G20");
  expect(areaUnder("甲", "A99")).toBe("甲!A14:G20");
});

it("takes no table from another sheet", () => {
  expect(areaUnder("丙", "A1")).toBeUndefined();
});
