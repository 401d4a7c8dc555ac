import { Input, makeStyles } from "@fluentui/react-components";
import { usePageStyles } from "../parts/page-styles";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: "6px" },
  year: { width: "64px", minWidth: 0 },
});

interface Props {
  readonly from: string;
  readonly to: string;
  /** What is wrong with them. */
  readonly problem: string | undefined;
  readonly onFrom: (text: string) => void;
  readonly onTo: (text: string) => void;
}

/** From which budget year to which. */
export function YearFields({ from, to, problem, onFrom, onTo }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const field = (label: string, value: string, onChange: (text: string) => void) => (
    <Input
      className={styles.year}
      size="small"
      inputMode="numeric"
      aria-label={label}
      aria-invalid={problem !== undefined}
      value={value}
      onChange={(_event, data) => onChange(data.value)}
    />
  );
  return (
    <>
      <div className={styles.root}>
        从 {field("原年度", from, onFrom)} 年到 {field("新年度", to, onTo)} 年
      </div>
      {problem !== undefined && (
        <p role="alert" className={page.warning}>
          {problem}
        </p>
      )}
    </>
  );
}

/** The year that was typed; undefined where it is none. */
export function yearTyped(text: string): number | undefined {
  const digits = text.normalize("NFKC").trim();
  return /^20\d\d$/.test(digits) ? Number(digits) : undefined;
}
