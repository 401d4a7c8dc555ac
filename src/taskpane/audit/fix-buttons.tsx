import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding, Fix } from "../../rules/outcome";
import { actionsOfKind, isApplicable } from "./actions";
import type { TextAt } from "./cell-texts";
import { ChangeLine } from "./change-line";
import { useLinkStyles } from "./link-styles";
import { PlainButton } from "./plain-button";
import { sameCell } from "./listed";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px", margin: "5px 0 0" },
  fix: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "2px 8px", maxWidth: "100%" },
  button: {
    maxWidth: "100%",
    padding: "1px 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
  current: { border: `1px solid ${tokens.colorCompoundBrandStroke}` },
  applying: {
    cursor: "default",
    color: tokens.colorNeutralForegroundDisabled,
    "@media (forced-colors: active)": { color: "GrayText" },
  },
  // Only the excerpt is needed there: the button must stay one line or two.
  words: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
  },
  changes: {
    display: "flex",
    flexDirection: "column",
    padding: "0 4px",
    borderRadius: tokens.borderRadiusSmall,
    ":is(button:hover + *, button:focus-visible + *)": {
      backgroundColor: tokens.colorNeutralBackground1Selected,
    },
  },
  shown: { backgroundColor: tokens.colorNeutralBackground1Selected },
  told: { fontSize: tokens.fontSizeBase200, lineHeight: "18px", overflowWrap: "anywhere" },
});

interface Props {
  /** The id of the finding's row; the buttons' own ids begin with it. */
  readonly id: string;
  readonly finding: Finding;
  /** Which of the finding's actions the keyboard is on; -1 for none. */
  readonly current: number;
  /** Whether a mend is being carried out just now. */
  readonly applying: boolean;
  readonly textAt: TextAt;
}

/** The mends of a finding, each with before → after; those that can only be told have no button. */
export function FixButtons({ id, finding, current, applying, textAt }: Props) {
  const styles = useStyles();
  const links = useLinkStyles();
  if (finding.fixes.length === 0) return null;
  const told = finding.fixes.filter((fix) => !isApplicable(fix));
  const changesOf = (fix: Fix) =>
    fix.changes.map((change, index) => (
      <ChangeLine
        key={index}
        change={change}
        textAt={textAt}
        showCell={fix.changes.length > 1 || !sameCell(change.at, finding.at)}
        showSheet={change.at.sheet !== finding.at.sheet}
      />
    ));
  return (
    <div className={styles.root}>
      {actionsOfKind(finding, "fix").map(({ index, action: { fix } }) => (
        <div key={index} className={styles.fix}>
          <PlainButton
            id={`${id}-${index}`}
            data-link={index}
            tabIndex={-1}
            aria-disabled={applying}
            aria-describedby={`${id}-${index}-changes`}
            title={fix.title}
            className={mergeClasses(
              styles.button,
              index === current && mergeClasses(styles.current, links.current),
              applying && styles.applying,
            )}
          >
            <span className={styles.words}>{fix.title}</span>
          </PlainButton>
          <span
            id={`${id}-${index}-changes`}
            className={mergeClasses(styles.changes, index === current && styles.shown)}
          >
            {changesOf(fix)}
          </span>
        </div>
      ))}
      {told.map((fix, index) => (
        <div key={index} className={styles.told}>
          <div>请自己改：{fix.title}</div>
          {changesOf(fix)}
        </div>
      ))}
    </div>
  );
}
