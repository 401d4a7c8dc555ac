import type { ExpenditureKind, Fund, FundYear } from "../../model/ledger";
import type { LedgerCriteria } from "./criteria";

const KINDS = {
  personnel: 0,
  operating: 1,
  project: 2,
  business: 3,
  superior: 4,
  subordinate: 5,
} as const satisfies Record<ExpenditureKind, number>;

const FUNDS = {
  general: 0,
  governmentFund: 1,
  stateCapital: 2,
  specialAccount: 3,
  undertaking: 4,
  business: 5,
  superior: 6,
  subordinate: 7,
  other: 8,
} as const satisfies Record<Fund, number>;

const YEARS = { current: 0, carriedIn: 1 } as const satisfies Record<FundYear, number>;

const OF_KIND = Object.keys(FUNDS).length * 2;
const SLOTS = Object.keys(KINDS).length * OF_KIND;

/** Sums with a slot for each 支出类别, 资金来源 and 资金年度; 分 stay whole numbers in it up to 90 万亿元. */
export interface Block {
  readonly fen: Float64Array;
  readonly count: Float64Array;
  /** How many of the lines a formula would see otherwise. */
  readonly odd: Float64Array;
}

/** A block without any line. */
export function emptyBlock(): Block {
  return { fen: new Float64Array(SLOTS), count: new Float64Array(SLOTS), odd: new Float64Array(SLOTS) };
}

/** The slot of a line. */
export function slotOf(kind: ExpenditureKind, fund: Fund, year: FundYear): number {
  return KINDS[kind] * OF_KIND + FUNDS[fund] * 2 + YEARS[year];
}

/** The slots of all lines that criteria may tell, whatever their codes are. */
export function slotsOf({ kinds, funds, years }: LedgerCriteria): readonly number[] {
  const slots: number[] = [];
  for (const kind of kinds ?? allOf(KINDS))
    for (const fund of funds ?? allOf(FUNDS))
      for (const year of years ?? allOf(YEARS)) slots.push(slotOf(kind, fund, year));
  return slots;
}

function allOf<Key extends string>(numbers: Readonly<Record<Key, number>>): readonly Key[] {
  return Object.keys(numbers) as Key[];
}

/** Adds the sums of one block to those of another. */
export function addBlock(to: Block, { fen, count, odd }: Block): void {
  for (let slot = 0; slot < SLOTS; slot++) {
    to.fen[slot]! += fen[slot]!;
    to.count[slot]! += count[slot]!;
    to.odd[slot]! += odd[slot]!;
  }
}

/** The sums of all codes that begin with some digits, added up when they are first asked for. */
export function blocksByPrefix(blocks: ReadonlyMap<string, Block>): (prefix: string) => Block | undefined {
  const known = new Map<string, Block | undefined>();
  return (prefix) => {
    if (!known.has(prefix)) known.set(prefix, addedUp(blocks, prefix));
    return known.get(prefix);
  };
}

function addedUp(blocks: ReadonlyMap<string, Block>, prefix: string): Block | undefined {
  let sum: Block | undefined;
  for (const [code, block] of blocks) {
    if (!code.startsWith(prefix)) continue;
    sum ??= emptyBlock();
    addBlock(sum, block);
  }
  return sum;
}
