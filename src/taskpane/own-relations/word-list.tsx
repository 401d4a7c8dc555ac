import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import type { Document } from "../../model/documents";
import { tableWords, type TableId, type TableWords } from "../../relations/vocabulary";
import { FIGURE_TABLES, figureColumns, lineNames, pieceFor, wordsForRows } from "./words";
import { useFieldStyles } from "./field-styles";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "4px" },
  piece: { display: "flex", alignItems: "center", gap: "8px" },
  text: {
    flexGrow: 1,
    minWidth: 0,
    fontFamily: tokens.fontFamilyBase,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    lineHeight: "18px",
  },
  button: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly tables: ReadonlySet<TableId>;
  readonly documents: readonly Document[];
  readonly onInsert: (text: string) => void;
}

/** Names to be put into a formula: a table, those of this workbook first, one of its rows, one of its columns. */
export function WordList({ tables, documents, onInsert }: Props) {
  const styles = useStyles();
  const here = FIGURE_TABLES.filter(({ id }) => tables.has(id));
  const others = FIGURE_TABLES.filter(({ id }) => !tables.has(id));
  const [chosen, setChosen] = useState<TableId>();
  const [row, setRow] = useState("");
  const [column, setColumn] = useState("");
  const table = (chosen && tableWords(chosen)) ?? here[0] ?? others[0];
  if (!table) return null;
  const lines = lineNames(table, documents);
  const rows = wordsForRows(table);
  // Another table has other lines.
  const ownRow = [...rows, ...lines].includes(row) ? row : "";
  const ownColumn = figureColumns(table).includes(column) ? column : "";
  const piece = pieceFor(table, ownRow, ownColumn);
  const options = (names: readonly TableWords[]): ReactNode =>
    names.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
  return (
    <div className={styles.root}>
      <Choice label="表" value={table.id} onChoose={(id) => setChosen(tableIdOf(id))}>
        {here.length > 0 && <optgroup label="本工作簿里有的">{options(here)}</optgroup>}
        <optgroup label="其他">{options(others)}</optgroup>
      </Choice>
      <Choice label="行" value={ownRow} onChoose={setRow}>
        <option value="">不写行（只写表名）</option>
        <optgroup label="逐行">{plainOptions(rows)}</optgroup>
        {lines.length > 0 && <optgroup label="某一行">{plainOptions(lines)}</optgroup>}
      </Choice>
      <Choice label="列" value={ownColumn} onChoose={setColumn} disabled={ownRow === ""}>
        <option value="">不写列（只有一列，或每列都核对）</option>
        {plainOptions(figureColumns(table))}
      </Choice>
      <div className={styles.piece}>
        <span className={styles.text}>{piece}</span>
        <Button
          className={styles.button}
          size="small"
          title="插入到公式的光标处"
          onClick={() => onInsert(piece)}
        >
          插入
        </Button>
      </div>
    </div>
  );
}

function Choice({
  label,
  value,
  disabled = false,
  onChoose,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly disabled?: boolean;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
}) {
  const fields = useFieldStyles();
  const id = useId();
  return (
    <div className={fields.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={fields.select}
        value={value}
        disabled={disabled}
        onChange={(event) => onChoose(event.target.value)}
      >
        {children}
      </select>
    </div>
  );
}

function plainOptions(names: readonly string[]): ReactNode {
  return names.map((name) => (
    <option key={name} value={name}>
      {name}
    </option>
  ));
}

function tableIdOf(id: string): TableId | undefined {
  return FIGURE_TABLES.find((words) => words.id === id)?.id;
}
