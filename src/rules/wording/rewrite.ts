import type { FixDraft, Safety, TextCell } from "../define-rule";

/** The mend that writes a text anew, and with it the title that repeats it; none where it stands in several cells. */
export function rewrite(cell: TextCell, mended: string, safety: Safety, title: string): readonly FixDraft[] {
  const { text, label, echo } = cell;
  // 目标1, 目标2 … are cells of their own, read as the lines of one text.
  if (label.includes("目标") && text.includes("\n")) return [];
  return [
    {
      title,
      safety,
      changes: [
        { at: cell, value: mended },
        ...(echo?.text === undefined ? [] : [{ at: echo, value: echo.text.replaceAll(text, () => mended) }]),
      ],
    },
  ];
}
