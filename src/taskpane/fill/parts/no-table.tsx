import { mergeClasses } from "@fluentui/react-components";
import { usePageStyles } from "./page-styles";

interface Props {
  /** Whether the workbook has been read yet. */
  readonly isRead: boolean;
  /** The tables that are meant: 项目绩效目标表. */
  readonly wanted: string;
}

/** Says that the cursor stands in no table of the kind, and what to do. */
export function NoTable({ isRead, wanted }: Props) {
  const styles = usePageStyles();
  return (
    <p className={mergeClasses(styles.about, styles.warning)}>
      {isRead
        ? `光标不在${wanted}里。在工作表里点一下要填的表，这里就会跟过去；还没有表的，先“新建项目表”。`
        : "正在读取工作簿…"}
    </p>
  );
}
