const SHORT = 4_000;
const TIMES_LONGER = 16;
/** Far more than linear growth needs on a busy machine, and far less than quadratic growth gives (256). */
const MOST_TIMES_SLOWER = 100;

/** Pieces that are hard on patterns when they are repeated. */
export const HOSTILE = [
  ..."1 9 , . - + = ( [ / * × 每 人 元 万 月 年 A x ≥ 约 % 、 第 令".split(" "),
  ..."1, 1- 1. 1= 1+ 1x x1 (1 1( 1、 1月 1年 1元 1人 1% 人1 A1 令1 第1 ≥1 每1元 1,111 \u0301 e\u0301 \ufdfa ㎡ １".split(
    " ",
  ),
  ..."[2020 2020[1 〔2020〕 2020-1- 2021-2022年 1人/次( 1%万亿元/人/月(注 1+1=2; 每人每 (含)以上 百千万亿 1~ 至1".split(
    " ",
  ),
  ..." ,\n,\u3000,\ud800,\udc00,\n1.".split(","),
];

/** The hostile pieces with which a function takes more than linear time in the length of its text. */
export function growsTooFast(read: (text: string) => unknown, pieces = HOSTILE): string[] {
  // What looks slow once may have been held up; only what stays so is.
  return pieces.filter((piece) => [1, 2, 3].every(() => isTooSlow(read, piece)));
}

function isTooSlow(read: (text: string) => unknown, piece: string): boolean {
  const short = timeOf(read, piece, SHORT);
  return timeOf(read, piece, SHORT * TIMES_LONGER) > MOST_TIMES_SLOWER * Math.max(short, 0.5);
}

function timeOf(read: (text: string) => unknown, piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const started = performance.now();
  read(text);
  return performance.now() - started;
}
