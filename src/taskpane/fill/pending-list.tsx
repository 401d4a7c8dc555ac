import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CellRef } from "../../sheet/address";
import type { Pending } from "../../templates/form-sheet";
import { useLinkStyles } from "../audit/link-styles";
import { PlainButton } from "../audit/plain-button";
import { JumpLink } from "./parts/jump-link";

/** More are shown when they are asked for. */
const AT_ONCE = 30;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "1px 0" },
  done: { margin: "4px 0", color: tokens.colorStatusSuccessForeground1 },
});

interface Props {
  readonly pending: readonly Pending[];
  readonly onJump: (at: CellRef) => void;
}

/** 待填: what waits for the user in a new table, each a way to its cell. */
export function PendingList({ pending, onJump }: Props) {
  const styles = useStyles();
  const links = useLinkStyles();
  const [shown, setShown] = useState(AT_ONCE);
  if (pending.length === 0) return <p className={styles.done}>待填的都填好了。</p>;
  return (
    <>
      <ul className={styles.list} aria-label="待填">
        {pending.slice(0, shown).map(({ at, label }) => (
          <li key={`${at.row},${at.col}`} className={styles.item}>
            <JumpLink at={at} label={label} onJump={onJump} />
          </li>
        ))}
      </ul>
      {shown < pending.length && (
        <PlainButton className={links.link} onClick={() => setShown(shown + 10 * AT_ONCE)}>
          还有 {pending.length - shown} 处…
        </PlainButton>
      )}
    </>
  );
}
