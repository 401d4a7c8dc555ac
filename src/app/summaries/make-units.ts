import type { Steps } from "../../model/steps";
import type { Making, Naming } from "./making";
import { putTogether } from "./put-together";
import type { SummaryAbout, SummaryRequest } from "./summary-request";

type Request = Extract<SummaryRequest, { kind: "units" }>;

const ORIGINS = { columns: "各单位一列", sheets: "各单位一张表" } as const;
/** Excel keeps no longer texts in a cell than some thousands of file names; a reader wants far fewer. */
const MOST_FILES = 12;

/** Puts the tables of several units together. */
export function* makeUnits(request: Request, about: SummaryAbout, naming: Naming): Steps<Making> {
  const { files, department, year, origin } = request;
  const asked = { ...(department !== undefined && { department }), ...(year !== undefined && { year }) };
  const parts = new Map<string, string>();
  const plan = yield* putTogether(
    files,
    {
      ...asked,
      origin,
      names: (wanted) => {
        const name = naming(wanted, wanted);
        parts.set(name, wanted);
        return name;
      },
      classification: about.report.classification,
      workbook: about.workbook.name,
    },
    about.onProgress,
  );
  return {
    sheets: plan.sheets.map((sheet) => ({ part: parts.get(sheet.snapshot.name) ?? "", sheet })),
    remarks: plan.remarks,
    from: fromWords(plan),
    options: [
      `来源列示：${ORIGINS[origin]}`,
      department !== undefined && `部门：${department}`,
      year !== undefined && `年度：${year}`,
    ]
      .filter((words) => words !== false)
      .join("；"),
    recipe: (part) => ({
      kind: "units",
      part,
      files: files.map(({ name }) => name),
      ...asked,
      origin,
    }),
  };
}

/** The files with the units whose tables are in them. */
function fromWords({
  files,
  units,
}: {
  readonly files: readonly { name: string }[];
  readonly units: readonly { name: string; files: readonly string[] }[];
}): string {
  const words = files.slice(0, MOST_FILES).map(({ name }) => {
    const own = units.filter((unit) => unit.files.includes(name)).map((unit) => unit.name);
    return own.length > 0 ? `“${name}”（${own.join("、")}）` : `“${name}”`;
  });
  return `${files.length} 个文件：${words.join("、")}${files.length > MOST_FILES ? " 等" : ""}`;
}
