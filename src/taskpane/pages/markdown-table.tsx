import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Inlines } from "./inlines";
import type { MarkdownCell } from "./markdown";
import { WrongMark } from "./wrong-mark";

const useStyles = makeStyles({
  // Wide tables scroll by themselves, and the page does not.
  frame: { overflowX: "auto", margin: "4px 0 8px" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
  cell: {
    padding: "2px 6px",
    minWidth: "44px",
    textAlign: "start",
    verticalAlign: "top",
    whiteSpace: "pre-line",
    fontWeight: tokens.fontWeightRegular,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  wrong: { backgroundColor: tokens.colorStatusDangerBackground1 },
});

/** A table of a page; what is wrong in it carries a mark. */
export function MarkdownTable({ rows }: { rows: readonly (readonly MarkdownCell[])[] }) {
  const styles = useStyles();
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label="示例表">
      <table className={styles.table}>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map(
                (cell, col) =>
                  cell.rows > 0 && (
                    <td
                      key={col}
                      rowSpan={cell.rows}
                      className={mergeClasses(
                        styles.cell,
                        row === 0 && styles.head,
                        cell.wrong && styles.wrong,
                      )}
                    >
                      <Inlines inlines={cell.inlines} />
                      {cell.wrong && <WrongMark />}
                    </td>
                  ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
