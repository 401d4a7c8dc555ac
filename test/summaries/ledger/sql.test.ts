import initSqlJs from "sql.js";
import { finish } from "../../../src/model/steps";
import { LEDGER_TABLES } from "../../../src/summaries/budget/ledger-tables";
import { criteriaOf } from "../../../src/summaries/ledger/criteria";
import { ledgerCube, sumOf } from "../../../src/summaries/ledger/cube";
import { ledgerOf, readLines } from "../../forms/ledger/ledgers";
import { dice, randomLine } from "./random-ledgers";
import { SQL_FIGURES } from "./sql-figures";

const LEDGERS = 1000;
const MOST_LINES = 25;

test("on 1,000 random ledgers all figures of the nine tables are those of a database, to the 分", async () => {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run("CREATE TABLE l (id INTEGER, f TEXT, e TEXT, kind TEXT, fund TEXT, year TEXT, fen INTEGER)");
  const insert = database.prepare("INSERT INTO l VALUES (?, ?, ?, ?, ?, ?, ?)");
  const roll = dice(20_230_101);
  database.run("BEGIN");
  const cubes = Array.from({ length: LEDGERS }, (_, id) => {
    const made = Array.from({ length: 1 + roll(MOST_LINES) }, () => randomLine(roll));
    for (const { line } of made) insert.run([id, line.f, line.e, line.kind, line.fund, line.year, line.fen]);
    const lines = readLines(ledgerOf(...made.map(({ cells }) => cells)));
    expect(lines.problems).toEqual([]);
    return finish(ledgerCube(lines));
  });
  database.run("COMMIT");
  insert.free();
  const compared = new Map<string, number>();
  const differing: unknown[] = [];
  for (const { table, by, sql } of SQL_FIGURES) {
    const statement = database.prepare(sql);
    const [, , ...columns] = statement.getColumnNames();
    while (statement.step()) {
      const [id, place, ...sums] = statement.get();
      const code = by === "code" ? String(place) : "";
      const line = by === "line" ? String(place) : code === "" ? "total" : null;
      columns.forEach((column, index) => {
        const criteria = criteriaOf({ table, code, line, column });
        const fen = criteria && sumOf(cubes[Number(id)]!, criteria).fen;
        if (fen !== sums[index]) differing.push({ id, table, place, column, fen, sql: sums[index] });
        compared.set(table, (compared.get(table) ?? 0) + 1);
      });
    }
    statement.free();
  }
  database.close();
  expect(differing.slice(0, 5)).toEqual([]);
  expect([...compared.keys()]).toEqual([...LEDGER_TABLES]);
  for (const count of compared.values()) expect(count).toBeGreaterThan(LEDGERS);
});
