import path from "node:path";
import { ROOT } from "../install.mjs";

/** Where Microsoft serves Office.js to the world; 21Vianet's address for China is in docs/deploy.md. */
export const WORLD_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** Where fetched files are kept: git ignores dist/, since nobody but the one who deploys may pass them on. */
export const KEPT = path.join(ROOT, "dist/office-js");

/** Without these the pane does not start in Excel for Windows, for Mac or on the web, in Chinese or English. */
export const NEEDED = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

/** What Office.js asks for now and then and can do without; a CDN may have dropped it. */
export const OPTIONAL = [
  "excel-win32-16.00.js",
  "excel-win32-16.01-core.js",
  "excel-web-16.00-core.js",
  "excel-mac-16.00-core.js",
  "o15apptofilemappingtable.js",
  "es6-promise.js",
  "zh-tw/office_strings.js",
  "telemetry/oteljs.js",
  "telemetry/oteljs_agave.js",
  "agaveerrorux/index.html",
  "agaveerrorux/agaveerrorux.js",
  "agaveerrorux/style/agaveerrorux.css",
  ...[
    "agavedefaulticon32x32",
    "agavedefaulticon96x96",
    "businessbarclose_16x16x32",
    "dropdownarrow_16x16x32",
    "ellipsis_16x16x32",
    "miniinfoblue_16x16x32",
    "moe_default_icon",
    "moe_status_icons",
    "office",
    "refresh_16x16x32",
  ].map((name) => `agaveerrorux/images/${name}.png`),
];

/** The files that say which build they are, as Office.js does: normally the same one. */
export const BUNDLES = NEEDED.filter((file) => file.startsWith("excel-"));

/** Microsoft's licence for these files; the CDN has none, the npm package of the same files does. */
export const LICENCE = "LICENSE.md";
