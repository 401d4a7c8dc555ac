import { quoted } from "../../model/quoted";
import type { CellsNode, Name, RowSelector, Span } from "../formula";
import { fail, here, nextSign, take, type Reader } from "./reader";
import { failLoneName } from "./lone-name";
import { takeBareName, takeNameInBrackets, type WrittenName } from "./take-name";

/** What the row just looked at is called in place of a table. */
export const THIS_ROW = "本行";

/** Rows of a level, and names such as 每科目 and 每类支出. */
const EACH = /^(?:[类款项]|每.*)$/su;
const SAME = /^(?:同科目|同行|同类)$/;

const OPENING = /\[/y;
const CLOSING = /\]/y;
const COMMA = /,/y;

/** Whether a name without quotes speaks of rows in another way than by their name. */
export function isRowWord(text: string): boolean {
  return EACH.test(text) || SAME.test(text);
}

/** Takes 表[行, 列], 表[行] or 本行[列]. */
export function takeCells(reader: Reader): CellsNode | undefined {
  const written = takeBareName(reader);
  if (!written) return undefined;
  if (nextSign(reader) !== "[") return failLoneName(reader, written);
  return takeInside(reader, written);
}

/** Takes cells, or the name of a table alone. */
export function takeTableOrCells(reader: Reader): CellsNode | undefined {
  const written = takeBareName(reader);
  if (!written || nextSign(reader) === "[") return written && takeInside(reader, written);
  const { name } = written;
  return { kind: "cells", table: name, row: null, column: null, from: name.from, to: name.to };
}

/** Takes [行, 列] behind the name of a table. */
function takeInside(reader: Reader, { name, isQuoted }: WrittenName): CellsNode | undefined {
  const opening = take(reader, OPENING)!;
  const first = takeNameInBrackets(reader);
  if (!first) return undefined;
  const second = take(reader, COMMA) && takeNameInBrackets(reader);
  if (reader.problem) return undefined;
  const closing = take(reader, CLOSING);
  if (!closing) return failUnclosed(reader, opening);
  const span = { from: name.from, to: closing.to };
  if (isQuoted || name.text !== THIS_ROW) {
    return { kind: "cells", table: name, row: rowOf(first), column: second?.name ?? null, ...span };
  }
  if (second) return fail(reader, first.name, "“本行”后面只写列：本行[列]");
  return { kind: "cells", table: null, row: null, column: first.name, ...span };
}

function rowOf({ name, isQuoted }: WrittenName): RowSelector {
  const { text, from, to }: Name = name;
  if (!isQuoted && SAME.test(text)) return { kind: "same", of: text, from, to };
  if (!isQuoted && EACH.test(text)) return { kind: "each", of: text, from, to };
  return { kind: "named", text, from, to };
}

/** Says why a bracket does not close where it should. */
function failUnclosed(reader: Reader, opening: Span): undefined {
  const sign = nextSign(reader);
  if (sign === "," || (sign !== "" && sign !== "[")) {
    const rule = sign === "," ? "方括号里最多写一行、一列" : `引号后面不能接${quoted(sign)}`;
    return fail(reader, here(reader), `${rule}；名称里有逗号或方括号的，整个名称加英文双引号`);
  }
  return fail(reader, opening, "这个“[”没有结束，缺少“]”");
}
