import type { Block } from "./markdown";

/** Blocks that a reader opens when they want to know more. */
export interface FoldedBlocks {
  readonly kind: "folded";
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** How many examples of a section are shown at once; the others are there for those who want to know exactly. */
const SHOWN: Readonly<Record<string, number>> = { 正确示例: 2, 错误示例: 2, 不作判断的示例: 0 };

/** A page with most of its examples folded, so that what to do about a finding is not far below. */
export function foldExamples(blocks: readonly Block[]): readonly (Block | FoldedBlocks)[] {
  return split(blocks, 2).flatMap((section): readonly (Block | FoldedBlocks)[] => {
    const shown = SHOWN[titleOf(section[0])];
    if (shown === undefined) return section;
    const [head = [], ...examples] = split(section, 3);
    const rest = examples.slice(shown);
    if (rest.length === 0) return section;
    const title = `${shown > 0 ? "其余 " : ""}${rest.length} 个例子`;
    return [...head, ...examples.slice(0, shown).flat(), { kind: "folded", title, blocks: rest.flat() }];
  });
}

/** Parts that each begin with a heading of that level; the first is what stands before all of them. */
function split(blocks: readonly Block[], level: number): readonly (readonly Block[])[] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === level) parts.push([]);
    parts.at(-1)!.push(block);
  }
  return parts;
}

function titleOf(block: Block | undefined): string {
  return block?.kind === "heading" ? block.inlines.map(({ text }) => text).join("") : "";
}
