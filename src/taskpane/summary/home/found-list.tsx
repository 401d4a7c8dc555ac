import { makeStyles, tokens } from "@fluentui/react-components";
import type { SummaryAbout } from "../../../app/summaries/summary-request";
import type { CellRef } from "../../../sheet/address";
import { useLinkStyles } from "../../audit/link-styles";
import { PlainButton } from "../../audit/plain-button";
import { foundSheets } from "./found-sheets";

const useStyles = makeStyles({
  root: {
    padding: "6px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { margin: 0, display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "10px" },
  kind: { color: tokens.colorNeutralForeground2 },
  what: { margin: 0, minWidth: 0, overflowWrap: "anywhere", unicodeBidi: "isolate" },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly report: SummaryAbout["report"] | undefined;
  readonly onJump: (at: CellRef) => void;
}

/** Which sheets were recognised as what. */
export function FoundList({ report, onJump }: Props) {
  const styles = useStyles();
  const links = useLinkStyles();
  const found = report ? foundSheets(report.reading) : [];
  return (
    <div className={styles.root}>
      {found.length === 0 && (
        <p className={styles.none}>
          {report ? "还没有认出能汇总的表：预算明细、预算表、项目表或整体表。" : "正在读取工作簿…"}
        </p>
      )}
      {found.length > 0 && (
        <dl className={styles.list} aria-label="认出的表">
          {found.map(({ kind, what, first }, index) => (
            <div key={index} style={{ display: "contents" }}>
              <dt className={styles.kind}>{kind}</dt>
              <dd className={styles.what}>
                <PlainButton
                  className={links.link}
                  title={`到工作表“${first}”`}
                  onClick={() => onJump({ sheet: first, row: 0, col: 0 })}
                >
                  {what}
                </PlainButton>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
