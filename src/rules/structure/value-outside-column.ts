import { INDICATOR_COLUMNS, type Indicator } from "../../model/documents";
import type { Field } from "../../model/field";
import { defineWholeTableRule, type Place, type RuleContext } from "../define-rule";
import { gateColumns } from "../gate";
import { placeOfStray, reportSlippedHead } from "./slipped-head";

type Spot = Required<Place>;

/** Texts that slipped together, and what is blank where they may belong. */
interface Slip {
  readonly places: [Spot, ...Spot[]];
  readonly blank: { readonly field: Field<unknown>; readonly isValue: boolean } | undefined;
}

/** Remarks and signs that stand beside a table and are no values of it. */
const REMARK =
  /^(?:[注备]|附|说明|填[报表写]|编制|制表|审[核批]|负责|经办|联系|电话|日期|时间|单位|盖章|签[字章名]|第.{1,3}页|共.{1,3}页|[*※√×✓●○])/;
const COUNT = /^\d{1,3}[.、]?$/;
/** So far beside the columns a text may still be one that slipped. */
const REACH = 3;

/** A text stands in the rows of the indicators under no column, as when values slipped to the side. */
export const valueOutsideColumn = defineWholeTableRule({
  id: "value-outside-column",
  title: "内容应填在表样的栏目里",
  family: "结构",
  severity: "error",
  on: "ProjectOrDepartment",
  basis: "绩效目标表表样",
  why: "填到栏目外的内容不会被读到，该填的栏目反而是空的。",
  how: "把它移到所属的栏目里；是说明的，写到表下的备注里。",
  check(table, context) {
    const { strays, columns, indicators } = table;
    const obstacle = gateColumns(columns, { optional: INDICATOR_COLUMNS });
    // Under a column that was not found stand texts that seem to have none.
    if (obstacle) return context.unseen(obstacle.because);
    const headers = INDICATOR_COLUMNS.map((key) => columns[key]).flatMap((column) =>
      column.state === "given" ? [column.at] : [],
    );
    const top = Math.min(...headers.map(({ row }) => row));
    const header = Math.max(...headers.map(({ row }) => row));
    const last = Math.max(header, ...indicators.map(rowOf));
    const reach = Math.max(...headers.map(({ col }) => col)) + REACH;
    // A column with a header of its own is an addition to the form, and what stands in it no slip.
    const added = new Set(
      strays.filter(({ at }) => at.row >= top && at.row <= header).map(({ at }) => at.col),
    );
    const texts = strays.filter(({ text }) => !REMARK.test(text) && !COUNT.test(text));
    reportSlippedHead(
      table,
      texts.filter(({ at }) => at.row < top),
      context,
    );
    const slips = new Map<string, Slip>();
    for (const stray of texts) {
      const { row, col } = stray.at;
      if (row <= header || row > last || added.has(col)) continue;
      const own = indicators.filter((indicator) => rowOf(indicator) === row);
      const blank = col <= reach ? own.flatMap(blankOf)[0] : undefined;
      // Values of one row slip together; a column without a header is one and the same addition.
      const key = blank ? `row ${row}` : `column ${col}`;
      const slip = slips.get(key);
      if (slip) slip.places.push(placeOfStray(stray));
      else slips.set(key, { places: [placeOfStray(stray)], blank });
    }
    for (const slip of slips.values()) reportSlip(slip, context);
  },
});

function reportSlip({ places: [at, ...others], blank }: Slip, { report }: RuleContext): void {
  const text = `“${at.text}”${others.length > 0 ? `等 ${others.length + 1} 处内容` : ""}`;
  const related = others.map((other) => ({ role: "同样在栏目之外", at: other }));
  if (!blank) return report({ at, message: `${text}填在了栏目之外`, severity: "warning", related });
  report({
    at,
    message: `${text}填在了栏目之外，而这一行的“${blank.field.label}”空着`,
    how: `看是不是“${blank.field.label}”的内容或整行错了位，是的话移回去。`,
    severity: blank.isValue ? "error" : "warning",
    related,
  });
}

/** The row of an indicator, which its lowest cell stands in. */
function rowOf({ level3, value, description, basis }: Indicator): number {
  return Math.max(...[level3, value, description, basis].map((field) => ("at" in field ? field.at.row : -1)));
}

/** What an indicator lacks, what it cannot do without first. */
function blankOf({ level3, value, description, basis }: Indicator): NonNullable<Slip["blank"]>[] {
  return [level3, value, description, basis]
    .map((field, index) => ({ field, isValue: index < 2 }))
    .filter(({ field }) => field.state === "blank");
}
