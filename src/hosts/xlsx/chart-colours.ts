/** The colours of series and slices, told one by one: a workbook may have no theme, and some programs then draw nothing. */
const COLOURS = ["4472C4", "ED7D31", "7F7F7F", "FFC000", "5B9BD5", "70AD47", "264478", "9E480E"];

/** The colour of the series or slice with a number, as a fill. */
export function fillOf(index: number): string {
  return `<a:solidFill><a:srgbClr val="${COLOURS[index % COLOURS.length]}"/></a:solidFill>`;
}

/** How bars of a series look. */
export function barColour(index: number): string {
  return `<c:spPr>${fillOf(index)}</c:spPr>`;
}

/** How the line of a series and its points look. */
export function lineColour(index: number): string {
  return (
    `<c:spPr><a:ln w="28575" cap="rnd">${fillOf(index)}<a:round/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fillOf(index)}</c:spPr></c:marker>`
  );
}

/** How the slices of a pie look, parted by white lines. */
export function sliceColours(count: number): string {
  const edge = '<a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln>';
  return Array.from(
    { length: count },
    (_, index) =>
      `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/><c:spPr>${fillOf(index)}${edge}</c:spPr></c:dPt>`,
  ).join("");
}
