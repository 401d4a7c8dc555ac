import { mergeClasses } from "@fluentui/react-components";
import type { CellRef } from "../../../sheet/address";
import { FormField } from "../forms/form-field";
import type { FormShelf } from "../forms/form-shelf";
import { JumpLink } from "../parts/jump-link";
import { usePageStyles } from "../parts/page-styles";
import { Tick } from "../parts/tick";
import type { LongLine } from "./plan-tables";

interface Props {
  readonly lines: readonly LongLine[];
  readonly shelf: FormShelf;
  readonly form: string;
  readonly off: ReadonlySet<string>;
  readonly onForm: (id: string) => void;
  readonly onTurn: (keys: readonly string[], isOn: boolean) => void;
  readonly onJump: (at: CellRef) => void;
}

/** Which projects of the 一行一指标 tables get a table of their own, and which cannot and why. */
export function FromLong({ lines, shelf, form, off, onForm, onTurn, onJump }: Props) {
  const styles = usePageStyles();
  if (lines.length === 0) {
    return (
      <p className={styles.warning}>
        没有找到一行一指标的表。要有“项目名称”（或“项目编码”）、“三级指标”、“指标值”几栏，一条指标一行；指标值也可以分成“符号”“数值”“计量单位”三栏。
      </p>
    );
  }
  return (
    <>
      <FormField shelf={shelf} value={form} onChange={onForm} />
      <p className={styles.note}>每个项目一张新表，原有的表不动。预算数、用途等取自项目清单，没有的待填。</p>
      <ul className={styles.list} aria-label="一行一指标里的项目">
        {lines.map(({ key, at, name, count, gives }) => (
          <li key={key} className={mergeClasses(styles.item, styles.line)}>
            {"sheet" in gives ? (
              <Tick checked={!off.has(key)} onChange={(isOn) => onTurn([key], isOn)}>
                {name}
                <span className={styles.muted}>
                  {" "}
                  {count} 条 → 新表“{gives.sheet}”
                </span>
                {gives.remarks.map((remark) => (
                  <span key={remark} className={styles.remark}>
                    {remark}
                  </span>
                ))}
              </Tick>
            ) : (
              <span className={styles.inset}>
                {name === "" ? `第 ${at.row + 1} 行起` : name}
                <span className={styles.remark}>不能做：{gives.because}</span>
              </span>
            )}
            <JumpLink at={at} onJump={onJump} />
          </li>
        ))}
      </ul>
    </>
  );
}
