import { makeStyles } from "@fluentui/react-components";
import type { CellRef } from "../../../sheet/address";
import type { Completion } from "../../../templates/complete/completion";
import { usePageStyles } from "../parts/page-styles";
import { PendingList } from "../pending-list";

const useStyles = makeStyles({ root: { margin: "6px 0 0" } });

interface Props {
  readonly waiting: readonly Completion[];
  readonly onJump: (at: CellRef) => void;
}

/** 待填: what of a table only the user can fill in, each a way to its cell. */
export function WaitingLines({ waiting, onJump }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  if (waiting.length === 0) return null;
  return (
    <div className={styles.root}>
      <span className={page.muted}>待填 {waiting.length} 处，只有您知道：</span>
      <PendingList pending={waiting} onJump={onJump} />
    </div>
  );
}
