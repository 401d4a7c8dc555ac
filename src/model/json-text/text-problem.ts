/** Something wrong with a text that a person wrote, and where: line and column count from 1. */
export interface TextProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What is wrong at an offset; the sentence is made only where it is shown. */
export interface Remark {
  readonly offset: number;
  readonly say: () => string;
}

/** More than these at once help nobody. */
const MOST = 50;

/** The remarks in the order of the text, with their places; of very many, the first. */
export function problemsOf(text: string, remarks: readonly Remark[]): TextProblem[] {
  const shown = [...remarks].sort((a, b) => a.offset - b.offset).slice(0, MOST);
  const starts = lineStarts(text);
  let line = 1;
  const problems = shown.map(({ offset, say }) => {
    while (line < starts.length && starts[line]! <= offset) line++;
    return { line, column: offset - starts[line - 1]! + 1, message: say() };
  });
  const rest = remarks.length - shown.length;
  const last = problems.at(-1);
  if (last && rest > 0) problems[MOST - 1] = { ...last, message: `${last.message}（后面还有 ${rest} 处）` };
  return problems;
}

/** A problem as a sentence: “第 7 行第 15 列：level2 应是一个列表，这里是文字”. */
export function problemText({ line, column, message }: TextProblem): string {
  return `第 ${line} 行第 ${column} 列：${message}`;
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
}
