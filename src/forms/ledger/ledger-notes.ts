/** What is told of lines without keeping them out of the sums, or of rows that are no lines. */
const NOTES = {
  total: (rows: string) => `${rows}是合计或小计，已跳过，不重复计入`,
  head: (rows: string) => `${rows}重复了表头，已跳过`,
  heading: (rows: string) => `${rows}没有功能科目编码和金额，当作标题或说明跳过`,
  negative: (rows: string) => `${rows}金额是负数（调减），照数计入`,
  short: (rows: string) => `${rows}功能科目编码只到类或款，只计入这一级和它的上级`,
  shortEconomic: (rows: string) => `${rows}部门经济科目编码只到类，只计入这一级`,
  longer: (rows: string) => `${rows}科目编码比统一科目还细，计入所属的项或款`,
  noEconomic: (rows: string) => `${rows}没有部门经济科目编码，按经济科目汇总的表里没有这些金额`,
  basic: (rows: string) =>
    `${rows}支出类别只写“基本支出”，按部门经济科目区分：301、303 是人员经费，其余是公用经费`,
  hidden: (rows: string) => `${rows}被隐藏或筛选掉，照样计入`,
} as const;

/** What is told of rows of a ledger. */
export type NoteKind = keyof typeof NOTES;

/** Rows named in a sentence; of more the number is told. */
const MOST_NAMED = 5;

interface Noted {
  readonly rows: number[];
  count: number;
}

/** Sentences on rows of a ledger, one for each kind, as its rows are passed. */
export interface LedgerNotes {
  readonly note: (kind: NoteKind, row: number) => void;
  readonly sentences: () => readonly string[];
}

/** Begins to take notes. */
export function ledgerNotes(): LedgerNotes {
  const noted = new Map<NoteKind, Noted>();
  return {
    note: (kind, row) => {
      let entry = noted.get(kind);
      if (!entry) noted.set(kind, (entry = { rows: [], count: 0 }));
      entry.count += 1;
      if (entry.rows.length < MOST_NAMED) entry.rows.push(row);
    },
    sentences: () => [...noted].map(([kind, entry]) => NOTES[kind](rowsText(entry))),
  };
}

function rowsText({ rows, count }: Noted): string {
  const named = `第 ${rows.map((row) => row + 1).join("、")} 行`;
  return count > rows.length ? `${named}等 ${count} 行` : named;
}
