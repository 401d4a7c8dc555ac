import type { CellRef } from "../../../sheet/address";
import type { ProjectList } from "../../../templates/project-list/read-lists";
import { JumpLink } from "../parts/jump-link";
import { usePageStyles } from "../parts/page-styles";

interface Props {
  readonly lists: readonly ProjectList[];
  readonly onJump: (at: CellRef) => void;
}

/** The 项目清单 of the workbook, with how many projects each has. */
export function ListsFound({ lists, onJump }: Props) {
  const styles = usePageStyles();
  if (lists.length === 0) {
    return (
      <p className={styles.note}>
        还没有项目清单：先新建一张，一行写一个项目（名称、单位、预算数、用途…），或打开已有的清单，有“项目名称”一列就认得。
      </p>
    );
  }
  return (
    <ul className={styles.list} aria-label="项目清单">
      {lists.map(({ sheet, row, lines }) => (
        <li key={`${sheet} ${row}`} className={styles.line}>
          <span>
            {sheet}：{lines.length === 0 ? "还是空的，一行写一个项目" : `${lines.length} 个项目`}
          </span>
          <JumpLink at={{ sheet, row, col: 0 }} label="到清单" onJump={onJump} />
        </li>
      ))}
    </ul>
  );
}
