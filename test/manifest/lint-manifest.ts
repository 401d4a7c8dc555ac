import { parseXml } from "./element";
import { lintCommands } from "./lint-commands";
import { lintHeader } from "./lint-header";
import { lintIcons, type ReadFile } from "./lint-icons";
import { lintIds } from "./lint-ids";
import { lintOrder } from "./lint-order";
import { lintTexts } from "./lint-texts";
import { lintUrls } from "./lint-urls";

/** What a manifest is judged by besides itself. */
export interface Surroundings {
  /** The names that src/commands associates. */
  readonly functions: readonly string[];
  readonly readFile: ReadFile;
}

/** What Office would refuse or pass over in silence in an add-in only manifest; empty where all is well. */
export function lintManifest(xml: string, { functions, readFile }: Surroundings): readonly string[] {
  const root = parseXml(xml);
  return [
    ...lintOrder(root),
    ...lintHeader(root),
    ...lintTexts(root),
    ...lintIds(root),
    ...lintUrls(root),
    ...lintIcons(root, readFile),
    ...lintCommands(root, functions),
  ];
}
