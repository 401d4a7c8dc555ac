import type { LedgerLines } from "../../model/ledger";
import type { Steps } from "../../model/steps";
import { addBlock, blocksByPrefix, emptyBlock, slotOf, slotsOf, type Block } from "./blocks";
import type { LedgerCriteria } from "./criteria";
import { economicCodes, linesOf, unitTest } from "./lines-of";

/** The sums of a ledger, or of one unit's lines in it, ready to be asked for by the beginnings of codes. */
export interface LedgerCube {
  readonly lines: LedgerLines;
  readonly unit: string | undefined;
  /** The sums of all lines, and of those whose code begins with some digits, by 支出类别, 资金来源 and 资金年度. */
  readonly all: Block;
  readonly byFunction: (prefix: string) => Block | undefined;
  readonly byEconomic: (prefix: string) => Block | undefined;
}

/** A figure: what it comes to, of how many lines, and whether a formula over the sheet sees all of them. */
export interface LedgerSum {
  readonly fen: number;
  readonly count: number;
  readonly isPlain: boolean;
}

/** Lines between two pauses. */
const STEP = 5000;

/** Adds up a ledger in one pass. */
export function* ledgerCube(lines: LedgerLines, unit?: string): Steps<LedgerCube> {
  const byFunction = new Map<string, Block>();
  const byEconomic = new Map<string, Block>();
  const isUnit = unitTest(lines, unit);
  const { functionCode, economicCode } = lines.texts;
  for (let line = 0; line < lines.fen.length; line++) {
    if (line % STEP === STEP - 1) yield;
    if (!isUnit(line)) continue;
    const slot = slotOf(lines.kinds[line]!, lines.funds[line]!, lines.years[line]!);
    addLine(blockOf(byFunction, functionCode[line]!), slot, lines, line);
    addLine(blockOf(byEconomic, economicCode[line]!), slot, lines, line);
  }
  const all = emptyBlock();
  for (const block of byFunction.values()) addBlock(all, block);
  return {
    lines,
    unit,
    all,
    byFunction: blocksByPrefix(byFunction),
    byEconomic: blocksByPrefix(byEconomic),
  };
}

function blockOf(blocks: Map<string, Block>, code: string): Block {
  let block = blocks.get(code);
  if (!block) {
    block = emptyBlock();
    blocks.set(code, block);
  }
  return block;
}

function addLine(block: Block, slot: number, { fen, isPlain }: LedgerLines, line: number): void {
  block.fen[slot]! += fen[line]!;
  block.count[slot]! += 1;
  if (!isPlain[line]!) block.odd[slot]! += 1;
}

/** The sum of the lines that criteria tell. */
export function sumOf(cube: LedgerCube, criteria: LedgerCriteria): LedgerSum {
  const { functionCode = "" } = criteria;
  const codes = economicCodes(criteria);
  const isOfOther = criteria.unit !== undefined && criteria.unit !== cube.unit;
  if (isOfOther || (functionCode !== "" && codes)) return sumOfLines(cube, criteria);
  const blocks = codes
    ? codes.map((code) => cube.byEconomic(code))
    : [functionCode === "" ? cube.all : cube.byFunction(functionCode)];
  const slots = slotsOf(criteria);
  let fen = 0;
  let count = 0;
  let odd = 0;
  for (const block of blocks) {
    if (!block) continue;
    for (const slot of slots) {
      fen += block.fen[slot]!;
      count += block.count[slot]!;
      odd += block.odd[slot]!;
    }
  }
  return { fen, count, isPlain: odd === 0 };
}

/** What the blocks do not tell is looked for line by line. */
function sumOfLines({ lines, unit }: LedgerCube, criteria: LedgerCriteria): LedgerSum {
  const isUnit = unitTest(lines, unit);
  const found = linesOf(lines, criteria).filter(isUnit);
  return {
    fen: found.reduce((sum, line) => sum + lines.fen[line]!, 0),
    count: found.length,
    isPlain: found.every((line) => lines.isPlain[line]!),
  };
}
