import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReviewExport } from "../../app/review-export";
import { toA1, type CellRef } from "../../sheet/address";
import { isEmptyEdit } from "../../sheet/edit";

const useStyles = makeStyles({
  list: {
    maxHeight: "24vh",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    overflowY: "auto",
    overflowX: "hidden",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // Text from cells may carry marks that turn the writing round; they end here.
  item: { padding: "1px 0", unicodeBidi: "isolate", contentVisibility: "auto" },
  place: { color: tokens.colorNeutralForeground3 },
  said: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly plan: ReviewExport;
  /** The sheet whose name need not be told; undefined where every line tells its own. */
  readonly sheet: string | undefined;
}

/** What an export would write on the 审核意见 sheet, a line each. */
export function ExportLines({ plan, sheet }: Props) {
  const styles = useStyles();
  const { added, known, solved, reopened, edit } = plan;
  const lines = [
    ...added.map(({ title, at }) => ({ what: "新写", text: title, place: cellName(at, sheet) })),
    ...solved.map(({ problem, place }) => ({ what: "改记已解决", text: problem, place })),
    ...reopened.map(({ problem, place }) => ({ what: "改记待处理", text: problem, place })),
  ];
  return (
    <>
      <p className={styles.said}>{summaryOf(plan)}</p>
      {lines.length > 0 && (
        <ul className={styles.list} tabIndex={0} aria-label="将要写的意见">
          {lines.map(({ what, text, place }, index) => (
            <li key={index} className={styles.item}>
              {what}：{text} <span className={styles.place}>{place}</span>
            </li>
          ))}
        </ul>
      )}
      {lines.length === 0 && known > 0 && !isEmptyEdit(edit) && (
        <p className={styles.said}>只更新问题的文字和位置。</p>
      )}
    </>
  );
}

function cellName(at: CellRef, sheet: string | undefined): string {
  return at.sheet === sheet ? toA1(at) : `${at.sheet}!${toA1(at)}`;
}

function summaryOf({ added, known, solved, reopened, edit }: ReviewExport): string {
  if (isEmptyEdit(edit)) return known > 0 ? "都已写在“审核意见”表里，没有要改的。" : "没有要写的问题。";
  const parts = [
    { text: "新写", count: added.length },
    { text: "已在表上", count: known },
    { text: "改记已解决", count: solved.length },
    { text: "改记待处理", count: reopened.length },
  ].filter(({ count }) => count > 0);
  return `${parts.map(({ text, count }) => `${text} ${count} 条`).join("，")}；人写的处理意见和理由不动。`;
}
