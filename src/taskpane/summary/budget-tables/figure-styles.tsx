import { makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { FigureStyle } from "../../../summaries/budget/ledger-tables";
import { usePageStyles } from "../../fill/parts/page-styles";
import { Segments } from "../../segments";

const OPTIONS: readonly (readonly [FigureStyle, string])[] = [
  ["auto", "自动"],
  ["formulas", "公式"],
  ["values", "数值"],
];

const MEANING: Readonly<Record<FigureStyle, string>> = {
  auto: "明细少的写公式，多到会让表格变慢的写数值，并说明。",
  formulas: "每个数都是公式：最细的格从预算明细条件求和，其余由勾稽关系算出；明细改了跟着变。",
  values: "每个数都写成数值，不随明细变；明细改了用“重新汇总”更新。",
};

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "60px minmax(0, 1fr)",
    alignItems: "center",
    columnGap: "8px",
    padding: "3px 0",
  },
  meaning: { gridColumn: "2", margin: "2px 0 0" },
});

interface Props {
  readonly value: FigureStyle;
  readonly onChange: (style: FigureStyle) => void;
}

/** How figures stand in their cells, and what that means. */
export function FigureStyles({ value, onChange }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const id = useId();
  return (
    <div className={styles.root}>
      <span>数字写成</span>
      <div aria-describedby={id}>
        <Segments label="数字写成" value={value} options={OPTIONS} onChange={onChange} />
      </div>
      <p id={id} aria-live="polite" className={`${styles.meaning} ${page.muted}`}>
        {MEANING[value]}
      </p>
    </div>
  );
}
