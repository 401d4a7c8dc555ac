import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Only fonts that come with the systems we run on: nothing is fetched. */
const FONTS = '"Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", sans-serif';

const fonts: Partial<Theme> = { fontFamilyBase: FONTS, fontFamilyNumeric: FONTS };

/** Fluent's themes with fonts that draw Chinese evenly. */
export const THEMES: Readonly<Record<"light" | "dark", Theme>> = {
  light: { ...webLightTheme, ...fonts },
  dark: { ...webDarkTheme, ...fonts },
};
