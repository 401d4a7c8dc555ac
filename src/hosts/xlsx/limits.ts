/** How far a file may go before it is refused; hostile files end here instead of filling the memory. */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of all parts that are read, inflated. */
  inflatedBytes: 400 * 1024 * 1024,
  /**
   * How many times its packed bytes a part, or the file, may be inflated. Real sheets reach 30 : 1, cells that are all
   * alike and say no place 221 : 1; bombs go for the 1,032 : 1 that deflate can do.
   */
  ratio: 300,
  /** Inflated bytes below which the ratio does not matter. */
  ratioFrom: 16 * 1024 * 1024,
  /** Entries in the zip directory, and tabs of a workbook. */
  parts: 5_000,
  /** Cells with a value or a formula, over all sheets. */
  cells: 2_000_000,
  /** Merged areas over all sheets. */
  merges: 200_000,
  /** Relationships of one part. */
  links: 100_000,
  /** Styled empty cells whose look is kept; past this they are blank. */
  emptyCells: 1_000_000,
  /** Rows times columns of one sheet's block, empty ones counted. */
  blockCells: 20_000_000,
  /** Rows of all sheets' blocks, empty ones counted. */
  blockRows: 8_000_000,
  /** Rows that hold something times columns, over all sheets: what is really laid out. */
  laidOutCells: 8_000_000,
  /** Characters of one text or formula: four times what Excel lets a cell hold. */
  textChars: 4 * 32_768,
  /** Characters of all formulas that are derived from shared ones; a reference in them counts as eight more. */
  formulaChars: 100_000_000,
  /** Elements inside one another. */
  xmlDepth: 256,
  /** Elements that go through the parser, over all parts. */
  xmlElements: 20_000_000,
  /** Characters without a tag: a text, a comment, or a tag with all its attributes. */
  xmlStretch: 1_000_000,
} as const;

/** The limits that one file is held to. */
export type XlsxLimits = Readonly<Record<keyof typeof LIMITS, number>>;

/** How far styled empty cells, merges and widths reach past the last cell that says something. */
export const MARGIN = { rows: 200, columns: 50 } as const;
