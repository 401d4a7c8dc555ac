import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { LocaleType, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingZhCN from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreZhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationZhCN from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteZhCN from "@univerjs/preset-sheets-note/locales/zh-CN";

/** A running spreadsheet engine and the facade by which it is driven. */
export interface Engine {
  readonly univer: Univer;
  readonly api: FUniver;
}

/**
 * Starts Univer in an element. The plugins are registered by hand: the all-in-one package @univerjs/presets would
 * pull in proprietary ones.
 */
export function startUniver(container: HTMLElement, theme: "light" | "dark"): Engine {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreZhCN, conditionalFormattingZhCN, noteZhCN, dataValidationZhCN),
    },
    darkMode: theme === "dark",
  });
  const presets = [
    // The pane has its own fields: the grid must not draw the keyboard to itself when it opens.
    UniverSheetsCorePreset({ container, disableAutoFocus: true, ribbonType: "simple" }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsDataValidationPreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return { univer, api: FUniver.newAPI(univer) };
}
