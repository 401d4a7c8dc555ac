import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../sheet/mark";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    width: "10px",
    height: "10px",
    // Drawn in the text's colour where the system sets the colours: the shape alone tells them apart.
    "@media (forced-colors: active)": { color: "inherit" },
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  notice: { color: tokens.colorBrandForeground1 },
  right: { color: tokens.colorStatusSuccessForeground1 },
});

/** How something is: as grave as a finding, or right. */
export type Sign = Severity | "right";

/** ● 错误, ▲ 警告, ○ 提示, ✓ 相符. The words stand beside it, so it is hidden from screen readers. */
export function SignIcon({ sign, className }: { readonly sign: Sign; readonly className?: string }) {
  const styles = useStyles();
  return (
    <svg
      viewBox="0 0 10 10"
      aria-hidden="true"
      focusable="false"
      className={mergeClasses(styles.root, styles[sign], className)}
    >
      {sign === "error" && <circle cx="5" cy="5" r="5" fill="currentColor" />}
      {sign === "warning" && <path d="M5 0.3 L10 9.5 H0 Z" fill="currentColor" />}
      {sign === "notice" && (
        <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      )}
      {sign === "right" && (
        <path d="M1 5.4 L4 8.4 L9 1.8" fill="none" stroke="currentColor" strokeWidth="1.8" />
      )}
    </svg>
  );
}
