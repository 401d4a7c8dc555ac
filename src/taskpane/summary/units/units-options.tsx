import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { TextField } from "../../fill/fields/text-field";
import { usePageStyles } from "../../fill/parts/page-styles";
import { Segments } from "../../segments";

/** What of putting units together is the user's to choose. */
export interface UnitsOptions {
  /** "" where it is taken from the tables. */
  readonly department: string;
  readonly year: string;
  readonly origin: "columns" | "sheets";
}

/** What is chosen before the user does. */
export const FIRST_OPTIONS: UnitsOptions = { department: "", year: "", origin: "columns" };

/** What is wrong with a year; undefined where it is one, or blank. */
export function yearProblem(year: string): string | undefined {
  return year === "" || /^20\d\d$/.test(year) ? undefined : "年度写四位数字，如 2026";
}

const ORIGINS = [
  ["columns", "每个单位一列"],
  ["sheets", "每个单位一张表"],
] as const;

const HINTS = {
  columns: "合计列右边一个单位一列",
  sheets: "部门的表之外，每个单位的表各放一张",
} as const;

const useStyles = makeStyles({
  origin: {
    display: "grid",
    gridTemplateColumns: "60px minmax(0, 1fr)",
    alignItems: "baseline",
    columnGap: "8px",
    padding: "3px 0",
  },
  hint: { margin: "2px 0 0" },
});

interface Props {
  readonly options: UnitsOptions;
  readonly onChange: (options: UnitsOptions) => void;
}

/** 来源, 部门 and 年度. */
export function UnitsOptionFields({ options, onChange }: Props) {
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <>
      <div className={styles.origin}>
        <span>来源</span>
        <div>
          <Segments
            label="来源"
            value={options.origin}
            options={ORIGINS}
            onChange={(origin) => onChange({ ...options, origin })}
          />
          <p className={mergeClasses(page.muted, styles.hint)}>{HINTS[options.origin]}</p>
        </div>
      </div>
      <TextField
        label="部门"
        value={options.department}
        onChange={(department) => onChange({ ...options, department })}
        placeholder="可不填，取自各表"
      />
      <TextField
        label="年度"
        value={options.year}
        onChange={(year) => onChange({ ...options, year })}
        problem={yearProblem(options.year.trim())}
        placeholder="可不填，取多数表的年度"
      />
    </>
  );
}
