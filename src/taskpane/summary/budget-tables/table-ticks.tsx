import { makeStyles, tokens } from "@fluentui/react-components";
import { BUDGET_TABLE_NAMES } from "../../../model/documents";
import { LEDGER_TABLES, type LedgerTable } from "../../../summaries/budget/ledger-tables";
import { usePageStyles } from "../../fill/parts/page-styles";
import { Tick } from "../../fill/parts/tick";

const useStyles = makeStyles({
  root: { margin: "6px 0 8px", padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, width: "100%" },
  all: { padding: "2px 0", fontWeight: tokens.fontWeightSemibold },
  item: { padding: "1px 0" },
  number: {
    display: "inline-block",
    width: "22px",
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
});

interface Props {
  readonly chosen: ReadonlySet<LedgerTable>;
  readonly onChange: (chosen: ReadonlySet<LedgerTable>) => void;
}

/** Which of the nine tables are to be made. */
export function TableTicks({ chosen, onChange }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const { length } = LEDGER_TABLES;

  function turn(table: LedgerTable, isOn: boolean): void {
    onChange(new Set(LEDGER_TABLES.filter((each) => (each === table ? isOn : chosen.has(each)))));
  }

  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>
        <Tick
          className={styles.all}
          checked={chosen.size === 0 ? false : chosen.size === length || "some"}
          onChange={(isOn) => onChange(new Set(isOn ? LEDGER_TABLES : []))}
        >
          生成的表（{chosen.size}/{length}）
        </Tick>
      </legend>
      <ul className={page.list}>
        {LEDGER_TABLES.map((table) => (
          <li key={table} className={styles.item}>
            <Tick checked={chosen.has(table)} onChange={(isOn) => turn(table, isOn)}>
              <span className={styles.number}>{table}</span>
              {shortName(table)}
            </Tick>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** All their names begin alike. */
function shortName(table: LedgerTable): string {
  return BUDGET_TABLE_NAMES[table].replace("部门预算", "");
}
