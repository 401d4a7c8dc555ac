import type { Chart } from "../../sheet/extras";

/** The ids by which a chart and its axes know each other: names along the one, numbers along the other. */
export const AXIS_IDS = [500000001, 500000002] as const;

const LINES =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/** The axes of a chart; a pie has none. */
export function axesMarkup(kind: Chart["kind"]): string {
  if (kind === "pie") return "";
  const isLying = kind === "bar";
  const [names, numbers] = AXIS_IDS;
  return (
    `<c:catAx>${axisStart(names, isLying ? "l" : "b", "")}${ticks("none")}${crossing(numbers)}` +
    `<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx>${axisStart(numbers, isLying ? "b" : "l", LINES)}<c:numFmt formatCode="General" sourceLinked="1"/>` +
    `${ticks("out")}${crossing(names)}<c:crossBetween val="between"/></c:valAx>`
  );
}

function axisStart(id: number, position: string, lines: string): string {
  return (
    `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${position}"/>${lines}`
  );
}

function ticks(major: string): string {
  return `<c:majorTickMark val="${major}"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`;
}

function crossing(other: number): string {
  return `<c:crossAx val="${other}"/><c:crosses val="autoZero"/>`;
}
