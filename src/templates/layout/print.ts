import type { PrintSetup } from "../../sheet/extras";
import type { LaidForm } from "./laid-form";

/** What an A4 page holds between the margins, in points. */
const PAGE = { short: 494, long: 734 };
/** A form that is a little wider than the page is printed a little smaller rather than across. */
const SHRINKS = 1.15;
/** The width of a character of a column, in points. */
const CHARACTER = 5.5;

/** How a form is printed: on A4, lying where it is wide, its table's header on every page where there are several. */
export function printOf(
  { pieces }: LaidForm,
  widths: readonly number[],
  heights: readonly number[],
): PrintSetup {
  const width = sumOf(widths) * CHARACTER;
  const isLandscape = width > PAGE.short * SHRINKS;
  const [across, down] = isLandscape ? [PAGE.long, PAGE.short] : [PAGE.short, PAGE.long];
  const scale = Math.min(1, across / width);
  const header = sumOf(heights) * scale > down ? lastHeader(pieces) : undefined;
  return {
    paper: "A4",
    isLandscape,
    fitsWidth: true,
    isCentred: true,
    area: { top: 0, left: 0, bottom: heights.length - 1, right: widths.length - 1 },
    ...(header && { titleRows: header }),
  };
}

/** The rows of the header of the table that a form ends with. */
function lastHeader(pieces: LaidForm["pieces"]): { from: number; to: number } | undefined {
  const last = pieces.filter(({ role }) => role.kind === "header").at(-1);
  if (!last) return undefined;
  const headers = pieces.filter(
    ({ role, area }) => role.kind === "header" && area.bottom === last.area.bottom,
  );
  return { from: Math.min(...headers.map(({ area }) => area.top)), to: last.area.bottom };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
