import { normaliseLabel } from "../../sheet/label";

/** The cells of a file or a sheet as text. */
export interface TextBlock {
  readonly rows: readonly (readonly string[])[];
  /** Where the first cell stands, from 0. */
  readonly top: number;
  readonly left: number;
  /** The name of the sheet; "" for a file that is one table. */
  readonly sheet: string;
}

/** Where the columns of a table of codes stand; of some, that they are not there. */
export interface CodeColumns {
  readonly header: number;
  readonly code: number;
  readonly name: number;
  readonly years: number | undefined;
  readonly system: number | undefined;
}

/** A title and notes may stand above the header, but not a whole page. */
const HIGHEST = 20;
/** Longer texts are no labels. */
const LONGEST = 40;

const LABELS = {
  // Not 项目编码 or 单位名称.
  code: /^(?:.*(?:科目|分类))?(?:编码|代码)$/,
  name: /^(?:.*(?:科目|分类))?名称$|^科目$/,
  years: /^(?:预算|适用)?年[度份]$/,
  system: /^(?:科目)?(?:体系|类别|分类)$/,
} as const;

/** The columns by their labels, in whatever order; undefined where those of code and name are not to be found. */
export function codeColumns({ rows }: TextBlock): CodeColumns | undefined {
  for (const [header, row] of rows.slice(0, HIGHEST).entries()) {
    const labels = row.map((text) => (text.length > LONGEST ? "" : normaliseLabel(text)));
    const find = (key: keyof typeof LABELS): number | undefined => {
      const index = labels.findIndex((label) => LABELS[key].test(label));
      return index < 0 ? undefined : index;
    };
    const [code, name] = [find("code"), find("name")];
    if (code === undefined || name === undefined) continue;
    return { header, code, name, years: find("years"), system: find("system") };
  }
  return undefined;
}
