import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUpRightRegular } from "@fluentui/react-icons";
import type { Finding } from "../../rules/outcome";
import { toA1 } from "../../sheet/address";
import { jumpsOf } from "./listed";
import { PlainButton } from "./plain-button";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", columnGap: "12px", rowGap: "2px", margin: "3px 0 0" },
  link: {
    display: "inline-flex",
    alignItems: "center",
    gap: "3px",
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    color: tokens.colorBrandForeground2,
    overflowWrap: "anywhere",
    ":hover": { textDecorationLine: "underline", color: tokens.colorBrandForeground2Hover },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
  current: {
    ':global([role="tree"]:focus-visible)': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
  },
  icon: { flexShrink: 0 },
});

interface Props {
  /** The id of the finding's row; the links' own ids begin with it. */
  readonly id: string;
  readonly finding: Finding;
  /** Which link the keyboard is on; -1 for none. */
  readonly current: number;
}

/** The cells that a finding speaks of, each a way there. Not Tab stops: → and ← go through them. */
export function JumpLinks({ id, finding, current }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {jumpsOf(finding).map(({ label, at }, index) => (
        <PlainButton
          key={index}
          id={`${id}-${index}`}
          data-link={index}
          tabIndex={-1}
          className={mergeClasses(styles.link, index === current && styles.current)}
        >
          <ArrowUpRightRegular className={styles.icon} aria-hidden="true" />
          {at.sheet === finding.at.sheet ? "" : `${at.sheet}!`}
          {toA1(at)} {label}
        </PlainButton>
      ))}
    </div>
  );
}
