import { mergeClasses } from "@fluentui/react-components";
import { usePageStyles } from "./page-styles";

interface Props {
  /** Whether the workbook has been read yet. */
  readonly isRead: boolean;
  /** Whether the whole workbook was looked through. */
  readonly isWhole?: boolean;
  /** The tables that are meant: 项目绩效目标表. */
  readonly wanted: string;
}

/** Says that there is no table of the kind under the cursor, or anywhere, and what to do. */
export function NoTable({ isRead, isWhole = false, wanted }: Props) {
  const styles = usePageStyles();
  return (
    <p className={mergeClasses(styles.about, isRead && styles.warning)}>
      {!isRead
        ? "正在读取工作簿…"
        : isWhole
          ? `这个工作簿里没有${wanted}，可以先“新建项目表”。`
          : `光标不在${wanted}里。在工作表里点一下要填的表，这里就会跟过去；还没有表的，先“新建项目表”。`}
    </p>
  );
}
