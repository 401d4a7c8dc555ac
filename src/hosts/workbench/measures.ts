/** Width in pixels of one character of the default font; Chinese default fonts have 8 pixels at 11 points. */
export const CHARACTER_WIDTH = 8;

/** Width in pixels of a column that a file says nothing about. */
export const DEFAULT_COLUMN_WIDTH = 72;

/** Height in pixels of a row that a file says nothing about. */
export const DEFAULT_ROW_HEIGHT = 19;

/** The canvas counts in pixels, files in points. */
export const PIXELS_PER_POINT = 4 / 3;

/** Size in points of text that a file says nothing about. */
export const DEFAULT_FONT_SIZE = 11;
