import { documentTitle, type Document } from "../../src/model/documents";
import { valueOf, type Field } from "../../src/model/field";

const at = { row: 0, column: 0 } as unknown as never;
const ABSENT: Field<string> = { state: "absent", label: "名称" };

function given(value: string): Field<string> {
  return { state: "given", label: "名称", kept: "text", value, text: ` ${value}`, at };
}

/** A document as far as its title is concerned. */
function named(document: object): Document {
  return { source: { sheet: "表3" }, ...document } as Document;
}

test.each<[object, string]>([
  [{ kind: "ActivityTargets" }, "职责活动绩效表"],
  [{ kind: "BudgetTable", table: "T10" }, "部门政府采购预算"],
  [{ kind: "ProjectTarget", title: given("扶贫绩效目标表"), name: given("扶贫") }, "扶贫绩效目标表"],
  [{ kind: "ProjectTarget", title: ABSENT, name: given("扶贫") }, "扶贫绩效目标表"],
  [{ kind: "ProjectTarget", title: ABSENT, name: ABSENT }, "表3"],
  [{ kind: "ProjectTarget", title: given("目标表"), name: ABSENT }, "目标表"],
  [{ kind: "DepartmentTarget", name: given("人社局") }, "人社局整体支出绩效目标申报表"],
  [{ kind: "DepartmentTarget", name: ABSENT }, "表3"],
])("lists call %j by its title, its name or its sheet: %s", (document, title) => {
  expect(documentTitle(named(document))).toBe(title);
});

test("only a field that was given has a value", () => {
  expect(valueOf(given("甲"))).toBe("甲");
  expect(valueOf(ABSENT)).toBeNull();
  expect(valueOf({ state: "blank", label: "名称", at })).toBeNull();
});
