/** The path that a target or a name means, seen from a folder: no "\", no "//", no "." and "..", escapes resolved. */
export function normalPath(folder: readonly string[], path: string): string {
  const plain = unescapePath(path.replaceAll("\\", "/"));
  const steps = plain.startsWith("/") ? [] : [...folder];
  for (const step of plain.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** What tells parts apart, however they are written: folders and Windows take no account of case and final dots. */
export function partKey(path: string): string {
  const key = normalPath([], path)
    .split("/")
    .map((step) => step.replace(/(?<=[^.])\.{1,9}$/, ""))
    .join("/")
    .toLowerCase();
  return /[/\\]$/.test(path) ? `${key}/` : key;
}

/** Why no spreadsheet program would name a part so; undefined for a proper name. */
export function whyOddName(name: string): string | undefined {
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) < 0x20) return "control characters";
  const steps = unescapePath(name.replaceAll("\\", "/")).split("/");
  if (steps.includes("..")) return "leads out of its folder";
  return steps.some((step) => step.includes("\0")) ? "escaped NUL" : undefined;
}

function unescapePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
