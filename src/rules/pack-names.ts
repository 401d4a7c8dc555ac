/** The packs that rules come in, as a profile and the command line name them. */
export const PACK_NAMES = ["合法性", "合理性", "规范性", "文字"] as const;
export type PackName = (typeof PACK_NAMES)[number];
