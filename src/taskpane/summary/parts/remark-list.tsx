import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CellRef } from "../../../sheet/address";
import type { SummaryRemark } from "../../../summaries/summary-remark";
import { useLinkStyles } from "../../audit/link-styles";
import { PlainButton } from "../../audit/plain-button";
import { JumpLink } from "../../fill/parts/jump-link";
import { usePageStyles } from "../../fill/parts/page-styles";

/** More are shown when they are asked for. */
const AT_ONCE = 20;

const useStyles = makeStyles({
  problem: { color: tokens.colorStatusWarningForeground3 },
  more: { display: "block", marginTop: "4px" },
});

interface Props {
  readonly remarks: readonly SummaryRemark[];
  readonly onJump: (at: CellRef) => void;
  readonly label?: string;
}

/** What the user should read of a summary, gravest first, each with the way to its cell. */
export function RemarkList({ remarks, onJump, label = "说明" }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const links = useLinkStyles();
  const [shown, setShown] = useState(AT_ONCE);
  if (remarks.length === 0) return null;
  const sorted = [...remarks].sort((a, b) => gravity(a) - gravity(b));
  return (
    <>
      <ul className={page.list} aria-label={label}>
        {sorted.slice(0, shown).map(({ text, at, weight }, index) => (
          <li key={index} className={page.item}>
            <span className={mergeClasses(weight === "problem" && styles.problem)}>{text}</span>
            {at && (
              <>
                {" "}
                <JumpLink at={at} showSheet onJump={onJump} />
              </>
            )}
          </li>
        ))}
      </ul>
      {shown < sorted.length && (
        <PlainButton
          className={mergeClasses(links.link, styles.more)}
          onClick={() => setShown(shown + 10 * AT_ONCE)}
        >
          还有 {sorted.length - shown} 条…
        </PlainButton>
      )}
    </>
  );
}

function gravity({ weight }: SummaryRemark): number {
  return weight === "problem" ? 0 : 1;
}
