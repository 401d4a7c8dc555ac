import type { BudgetTable } from "../../model/documents";
import { valueOf } from "../../model/field";
import { once } from "../../model/remember";
import { nameOf } from "../../relations/find-rows";
import { isFigureField, isMoney } from "./figures";

/** All that a table says in figures as one text, the same for tables that say the same; "" where it has none. */
export const figuresText = once((table: BudgetTable): string => {
  const said = table.rows.flatMap((row) =>
    Object.entries(row.cells).flatMap(([column, field]) => {
      if (!isFigureField(field)) return [];
      const { value } = field;
      const figure = isMoney(value) ? value.fen : `${value.digits}e${value.scale}`;
      return figure === 0 ? [] : [`${valueOf(row.code) ?? row.line ?? nameOf(row)} ${column} ${figure}`];
    }),
  );
  return said.sort().join("\n");
});
