/** The size of a sheet in Excel and WPS. */
export const SHEET_SIZE = { rows: 1_048_576, columns: 16_384 } as const;
