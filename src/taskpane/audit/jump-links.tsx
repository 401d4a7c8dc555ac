import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { ArrowUpRightRegular } from "@fluentui/react-icons";
import type { Finding } from "../../rules/outcome";
import { toA1 } from "../../sheet/address";
import { actionsOfKind } from "./actions";
import { useLinkStyles } from "./link-styles";
import { PlainButton } from "./plain-button";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", columnGap: "12px", rowGap: "2px", margin: "3px 0 0" },
  icon: { flexShrink: 0 },
});

interface Props {
  /** The id of the finding's row; the links' own ids begin with it. */
  readonly id: string;
  readonly finding: Finding;
  /** Which of the finding's actions the keyboard is on; -1 for none. */
  readonly current: number;
}

/** The cells that a finding speaks of, each a way there. Not Tab stops: → and ← go through them. */
export function JumpLinks({ id, finding, current }: Props) {
  const styles = useStyles();
  const links = useLinkStyles();
  return (
    <div className={styles.root}>
      {actionsOfKind(finding, "jump").map(({ index, action: { at, label } }) => (
        <PlainButton
          key={index}
          id={`${id}-${index}`}
          data-link={index}
          tabIndex={-1}
          className={mergeClasses(links.link, index === current && links.current)}
        >
          <ArrowUpRightRegular className={styles.icon} aria-hidden="true" />
          {at.sheet === finding.at.sheet ? "" : `${at.sheet}!`}
          {toA1(at)} {label}
        </PlainButton>
      ))}
    </div>
  );
}
