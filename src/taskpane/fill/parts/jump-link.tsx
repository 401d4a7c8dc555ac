import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { ArrowUpRightRegular } from "@fluentui/react-icons";
import { toA1, type CellRef } from "../../../sheet/address";
import { useLinkStyles } from "../../audit/link-styles";
import { PlainButton } from "../../audit/plain-button";

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  // An address alone is short, and unreadable in two lines.
  alone: { flexShrink: 0, whiteSpace: "nowrap", lineHeight: "18px" },
});

interface Props {
  readonly at: CellRef;
  /** What stands or belongs there. */
  readonly label?: string;
  /** Whether the sheet's name must be told. */
  readonly showSheet?: boolean;
  readonly onJump: (at: CellRef) => void;
}

/** A way to a cell. */
export function JumpLink({ at, label = "", showSheet = false, onJump }: Props) {
  const styles = useStyles();
  const links = useLinkStyles();
  return (
    <PlainButton
      className={mergeClasses(links.link, label === "" && styles.alone)}
      title={`到 ${at.sheet}!${toA1(at)}`}
      onClick={() => onJump(at)}
    >
      <ArrowUpRightRegular className={styles.icon} aria-hidden="true" />
      {showSheet ? `${at.sheet}!` : ""}
      {[toA1(at), label].filter((part) => part !== "").join(" ")}
    </PlainButton>
  );
}
