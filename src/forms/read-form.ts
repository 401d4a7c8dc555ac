import type { MoneyUnit } from "../model/amount";
import type { Area } from "../sheet/address";
import { declaredUnit } from "./declared-unit";
import type { Form } from "./description";
import { readHead } from "./read-head";
import { readNotes } from "./read-notes";
import { readTable } from "./read-table";
import type { FormReading } from "./reading";
import type { Region } from "./regions";
import { refOn, type Token, type TokenSheet } from "./tokens";
import { mainTable, termsOf } from "./vocabulary";

/** Reads one table of a sheet as the given form says. */
export function readForm(sheet: TokenSheet, form: Form, region: Region): FormReading {
  const context = { sheet, unit: unitOfHead(sheet, region) };
  const notes = form.parts
    .filter((part) => part.kind === "notes")
    .map(({ key }) => ({ key, ...readNotes(sheet, region) }));
  const noted = notes.flatMap(({ tokens }) => tokens);
  const head = readHead(context, form.parts, { ...region, noted });
  const { claimed } = head;
  const main = mainTable(form);
  const table = readTable(context, main, region.header, region.end, (token) => claimed.add(token));
  const tokens = tokensOf(sheet, region);
  const terms = termsOf(form);
  const strays = tokens
    .filter((token) => !claimed.has(token) && !terms.some((term) => term.matches(token)))
    .map((token) => ({ value: token.text, text: token.text, at: refOn(sheet, token) }));
  const area = boundingArea(tokens);
  return {
    form,
    sheet: sheet.name,
    area,
    hiddenRows: numbers(area.top, area.bottom).filter((row) => sheet.hiddenRows.has(row)),
    hiddenColumns: numbers(area.left, area.right).filter((col) => sheet.hiddenColumns.has(col)),
    fields: new Map([...head.fields, ...notes.map(({ key, field }) => [key, field] as const)]),
    tables: new Map([...head.tables, [main.key, table]]),
    strays,
  };
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function tokensOf(sheet: TokenSheet, region: Region): Token[] {
  const tokens: Token[] = [];
  for (let row = region.top; row < region.foot; row++) tokens.push(...sheet.row(row));
  return tokens;
}

/** The unit for money that the head declares first. */
function unitOfHead(sheet: TokenSheet, region: Region): MoneyUnit | undefined {
  for (let row = region.top; row < region.header; row++) {
    for (const token of sheet.row(row)) {
      const unit = declaredUnit(token);
      if (unit) return unit;
    }
  }
  return undefined;
}

/** The smallest area that holds all these tokens, merged widths included. */
function boundingArea(tokens: readonly Token[]): Area {
  const area = { top: Infinity, left: Infinity, bottom: -Infinity, right: -Infinity };
  for (const { row, col, bottom, right } of tokens) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, col);
    area.bottom = Math.max(area.bottom, bottom);
    area.right = Math.max(area.right, right);
  }
  return area;
}
