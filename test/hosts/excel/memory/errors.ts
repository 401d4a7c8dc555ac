/** What Excel says with each code, as the documentation on error handling lists them. */
const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ActivityLimitReached: "Activity limit has been reached.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "This operation is not permitted for the current object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  UnsupportedOperation: "The operation being attempted is not supported.",
  /** Not Excel's: the double was asked for what it cannot do, and a test that goes on would show nothing. */
  NotInDouble: "The in-memory Excel cannot do this.",
} as const;

/** The codes that the double answers with. */
export type ErrorCode = keyof typeof MESSAGES;

/** An error that ends a batch. */
export interface ExcelError extends Error {
  readonly code: ErrorCode;
}

/** Makes the error of a code. */
export function excelError(code: ErrorCode, message: string = MESSAGES[code]): ExcelError {
  return Object.assign(new Error(message), { code });
}

/** Whether this is an error of Excel, not a fault of the double. */
export function isExcelError(thrown: unknown): thrown is ExcelError {
  return thrown instanceof Error && "code" in thrown && String(thrown.code) in MESSAGES;
}

/** The status that goes with a code. */
export function statusOf(code: ErrorCode): number {
  if (code === "ItemNotFound" || code === "ApiNotFound") return 404;
  if (code === "AccessDenied") return 403;
  return code === "GeneralException" ? 500 : 400;
}
