import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { CellRef } from "../../../sheet/address";
import type { CellChange } from "../../../summaries/made/sheet-refresh";
import { useLinkStyles } from "../../audit/link-styles";
import { PlainButton } from "../../audit/plain-button";
import { BeforeAfter } from "../../fill/parts/before-after";
import { JumpLink } from "../../fill/parts/jump-link";
import { usePageStyles } from "../../fill/parts/page-styles";

/** More are shown when they are asked for. */
const AT_ONCE = 30;

const useStyles = makeStyles({
  item: { padding: "3px 0" },
  label: { display: "block" },
});

interface Props {
  readonly label: string;
  readonly changes: readonly CellChange[];
  readonly onJump?: ((at: CellRef) => void) | undefined;
}

/** Cells with what they say and are to say. */
export function CellChanges({ label: name, changes, onJump }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const links = useLinkStyles();
  const [shown, setShown] = useState(AT_ONCE);
  if (changes.length === 0) return null;
  return (
    <>
      <ul className={page.list} aria-label={name}>
        {changes.slice(0, shown).map(({ at, label, before, after }, index) => (
          <li key={index} className={mergeClasses(page.line, styles.item)}>
            <span>
              <span className={mergeClasses(page.muted, styles.label)}>{label}</span>
              <BeforeAfter before={before} after={after} />
            </span>
            {onJump && <JumpLink at={at} onJump={onJump} />}
          </li>
        ))}
      </ul>
      {shown < changes.length && (
        <PlainButton className={links.link} onClick={() => setShown(shown + 10 * AT_ONCE)}>
          还有 {changes.length - shown} 处…
        </PlainButton>
      )}
    </>
  );
}
