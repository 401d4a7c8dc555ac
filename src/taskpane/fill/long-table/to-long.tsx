import { mergeClasses } from "@fluentui/react-components";
import { documentTitle, type ProjectTarget } from "../../../model/documents";
import type { CellRef } from "../../../sheet/address";
import { JumpLink } from "../parts/jump-link";
import { usePageStyles } from "../parts/page-styles";
import { tableKey } from "../parts/target-tables";
import { Tick } from "../parts/tick";

interface Props {
  readonly projects: readonly ProjectTarget[];
  /** The keys of those that are left out. */
  readonly off: ReadonlySet<string>;
  readonly onTurn: (keys: readonly string[], isOn: boolean) => void;
  readonly onJump: (at: CellRef) => void;
}

/** Which project tables go onto one long sheet. */
export function ToLong({ projects, off, onTurn, onJump }: Props) {
  const styles = usePageStyles();
  const keys = projects.map(tableKey);
  const on = keys.filter((key) => !off.has(key)).length;
  if (projects.length === 0) {
    return <p className={styles.warning}>这个工作簿里还没有项目绩效目标表，没有可以合成一张的。</p>;
  }
  return (
    <>
      <p className={styles.note}>
        每条指标一行，指标值另拆成 符号、数值、计量单位 三栏，可以导入财政系统。原来的表不动。
      </p>
      <Tick
        checked={on === keys.length ? true : on > 0 ? "some" : false}
        onChange={(isOn) => onTurn(keys, isOn)}
      >
        全部 {projects.length} 张
      </Tick>
      <ul className={styles.list} aria-label="项目表">
        {projects.map((project) => {
          const key = tableKey(project);
          const { sheet, area } = project.source;
          return (
            <li key={key} className={mergeClasses(styles.item, styles.line)}>
              <Tick checked={!off.has(key)} onChange={(isOn) => onTurn([key], isOn)}>
                {documentTitle(project)}
                <span className={styles.muted}> {project.indicators.length} 条</span>
              </Tick>
              <JumpLink at={{ sheet, row: area.top, col: area.left }} onJump={onJump} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
