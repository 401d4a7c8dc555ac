/** How far a file may go before it is refused; hostile files end here instead of filling the memory. */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of all parts that are read, inflated. */
  inflatedBytes: 400 * 1024 * 1024,
  /** Entries in the zip directory. */
  parts: 5_000,
  /** Cells with a value or a formula, and merged areas, over all sheets. */
  cells: 2_000_000,
  /** Styled empty cells whose look is kept; past this they are blank. */
  emptyCells: 1_000_000,
  /** Rows times columns of one sheet's block, empty ones counted. */
  blockCells: 20_000_000,
  /** Rows that hold something times columns, over all sheets: what is really laid out. */
  laidOutCells: 8_000_000,
  /** Elements inside one another. */
  xmlDepth: 256,
} as const;

/** The size of a sheet in Excel and WPS. */
export const SHEET_SIZE = { rows: 1_048_576, columns: 16_384 } as const;

/** How far styled empty cells, merges and widths reach past the last cell that says something. */
export const MARGIN = { rows: 200, columns: 50 } as const;
