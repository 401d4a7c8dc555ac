/** No set that exists has a higher number; counted from here downwards. */
const HIGHEST_SET = 40;

/** Which Excel this is, in one line to copy: platform, build, and the highest ExcelApi set that it claims. */
export function environment(): string {
  if (typeof Office === "undefined" || !Office.context) return "Excel: Office.js is not there";
  const { host, platform, version } = Office.context.diagnostics ?? {};
  const parts = [host ?? "Excel", platform, version, `ExcelApi 1.${highestSet()}`];
  return parts.filter(Boolean).join(" ");
}

function highestSet(): number {
  for (let minor = HIGHEST_SET; minor > 0; minor -= 1) {
    if (Office.context.requirements.isSetSupported("ExcelApi", `1.${minor}`)) return minor;
  }
  return 0;
}
