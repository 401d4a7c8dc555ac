import { makeStyles } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons";
import type { CellRef } from "../../../sheet/address";
import { useLinkStyles } from "../../audit/link-styles";
import { PlainButton } from "../../audit/plain-button";
import { usePageStyles } from "../../fill/parts/page-styles";

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  item: { padding: "1px 0" },
});

interface Props {
  readonly sheets: readonly string[];
  readonly onJump: (at: CellRef) => void;
  readonly label?: string;
}

/** Sheets, each a way to it. */
export function SheetLinks({ sheets, onJump, label = "生成的工作表" }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const links = useLinkStyles();
  return (
    <ul className={page.list} aria-label={label}>
      {sheets.map((sheet) => (
        <li key={sheet} className={styles.item}>
          <PlainButton
            className={links.link}
            title={`到工作表“${sheet}”`}
            onClick={() => onJump({ sheet, row: 0, col: 0 })}
          >
            <TableRegular className={styles.icon} aria-hidden="true" />
            {sheet}
          </PlainButton>
        </li>
      ))}
    </ul>
  );
}
