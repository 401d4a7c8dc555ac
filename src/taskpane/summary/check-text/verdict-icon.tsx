import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SeverityIcon } from "../../audit/severity-icon";
import type { Verdict } from "./verdicts";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    width: "10px",
    height: "10px",
    "@media (forced-colors: active)": { color: "inherit" },
  },
  tied: { color: tokens.colorStatusSuccessForeground1 },
});

const SEVERITIES = { differs: "error", unexplained: "warning", unknown: "notice" } as const;

/** The sign of a verdict: ● 不符, ▲ 未说明, ○ 没有对应, ✓ 相符. The words stand beside it. */
export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  const styles = useStyles();
  if (verdict !== "tied") return <SeverityIcon severity={SEVERITIES[verdict]} />;
  return (
    <svg
      viewBox="0 0 10 10"
      aria-hidden="true"
      focusable="false"
      className={mergeClasses(styles.root, styles.tied)}
    >
      <path d="M1 5.4 L4 8.4 L9 1.8" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}
