import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { CellRef } from "../../../sheet/address";
import type { FormSheet, Pending } from "../../../templates/form-sheet";
import { PageBody } from "../page-body";
import { PageFoot } from "../../page-foot";
import { usePageStyles } from "../parts/page-styles";
import { PendingList } from "../pending-list";

interface Props {
  readonly made: FormSheet;
  /** What of it still waits for the user. */
  readonly pending: readonly Pending[];
  readonly onJump: (at: CellRef) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** A table that was just made, and what only the user can fill in it. */
export function MadeTable({ made, pending, onJump, onNext, onBack }: Props) {
  const styles = usePageStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const all = made.pending.length;
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <PageBody title="新建项目表">
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          已建“{made.sheet.snapshot.name}”
        </h2>
        <p role="status" className={styles.note}>
          {pending.length > 0
            ? `待填 ${pending.length} 处${pending.length < all ? `（共 ${all} 处）` : ""}，点一下就到那个单元格：`
            : `${all} 处都填好了，可以到“审核”里看看。`}
        </p>
        {pending.length > 0 && <PendingList pending={pending} onJump={onJump} />}
      </PageBody>
      <PageFoot>
        <Button className={styles.button} size="small" appearance="primary" onClick={onNext}>
          再建一张
        </Button>
        <Button className={styles.light} size="small" onClick={onBack}>
          完成
        </Button>
      </PageFoot>
    </>
  );
}
