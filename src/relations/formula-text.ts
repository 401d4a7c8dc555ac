import { decimalToText } from "../model/decimal";
import type { CellsNode, Formula, RowSelector } from "./formula";
import { LEVELS, type Operator } from "./parser/operators";
import { readerOf } from "./parser/reader";
import { isRowWord, THIS_ROW } from "./parser/take-cells";
import { CHILDREN, isCall } from "./parser/take-function";
import { takeBareName } from "./parser/take-name";
import type { Part } from "./parser/take-operation";

/** What a name outside brackets would be taken for, if it began so. */
const BEGINS_OTHERWISE = /^(?:[\d当:(]|软\s*:)/;

/** A formula in the house style: what parses to the same again. */
export function formulaText({ soft, condition, left, operator, right }: Formula): string {
  const when = condition ? `当 ${partText(condition, LEVELS.或)} 时，` : "";
  return `${soft ? "软：" : ""}${when}${joinedText(left, operator, right)}`;
}

/** A part of a formula, in round brackets where its surroundings bind more tightly. */
function partText(part: Part, least: number): string {
  switch (part.kind) {
    case "binary":
    case "compare":
    case "and":
    case "or": {
      const sign = "operator" in part ? part.operator : part.kind === "and" ? "且" : "或";
      const text = joinedText(part.left, sign, part.right);
      return LEVELS[sign] < least ? `(${text})` : text;
    }
    case "cells":
      return cellsText(part);
    case "number":
      return `${decimalToText(part.value)}${part.unit ?? ""}`;
    case "sum":
      return `求和(${part.of === "children" ? CHILDREN : cellsText(part.of)})`;
    case "if-there":
      return `有则取(${partText(part.of, 0)})`;
    case "there":
      return `${part.not ? "没有" : "有"}(${cellsText(part.of)})`;
    case "negative":
      return `-${partText(part.of, LEVELS["×"] + 1)}`;
  }
}

/** On one level what stands first is joined first. */
function joinedText(left: Part, sign: Operator["sign"], right: Part): string {
  const level = LEVELS[sign];
  return `${partText(left, level)} ${sign} ${partText(right, level + 1)}`;
}

/** Cells as formulas name them, with quotes where a name needs them: 表[行, 列]. */
export function cellsText({ table, row, column }: Pick<CellsNode, "table" | "row" | "column">): string {
  const inside = [...(row ? [rowText(row)] : []), ...(column ? [inBrackets(column.text)] : [])];
  const name = table ? tableText(table.text) : THIS_ROW;
  return inside.length === 0 ? name : `${name}[${inside.join(", ")}]`;
}

function rowText(row: RowSelector): string {
  if (row.kind !== "named") return row.of;
  return isRowWord(row.text) ? inQuotes(row.text) : inBrackets(row.text);
}

function inBrackets(text: string): string {
  return /^"|[,[\]]/.test(readerOf(text).plain) ? inQuotes(text) : text;
}

function tableText(text: string): string {
  const reader = readerOf(text);
  const isBare =
    takeBareName(reader)?.isQuoted === false &&
    reader.at === text.length &&
    !BEGINS_OTHERWISE.test(reader.plain) &&
    !isCall(text) &&
    text !== THIS_ROW;
  return isBare ? text : inQuotes(text);
}

function inQuotes(text: string): string {
  return `"${text.replace(/["＂]/g, "$&$&")}"`;
}
