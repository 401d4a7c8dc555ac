/** Whether Office is shown light or dark. Office tells it on the desktop; on the web the browser does. */
export function officeTheme(): "light" | "dark" {
  const theme = knownTheme();
  if (typeof theme?.isDarkTheme === "boolean") return theme.isDarkTheme ? "dark" : "light";
  const background = luminance(theme?.bodyBackgroundColor);
  if (background !== undefined) return background < 0.5 ? "dark" : "light";
  const prefersDark = typeof matchMedia === "function" && matchMedia("(prefers-color-scheme: dark)").matches;
  return prefersDark ? "dark" : "light";
}

/** Excel on the web has no theme, and older hosts only its colours, whatever the types say. */
function knownTheme(): Partial<Office.OfficeTheme> | undefined {
  return typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
}

/** How light a colour like "#F3F3F3" is, from 0 to 1; undefined for anything else. */
function luminance(colour: string | undefined): number | undefined {
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? "");
  if (!hex) return undefined;
  const [red, green, blue] = hex.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
