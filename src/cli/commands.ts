import type { Command } from "./command";
import { CHECK_FORMATS } from "./formats/check-formats";
import type { OptionName } from "./options";

const LIMIT_OPTIONS = ["max-file-mb", "max-inflated-mb", "max-cells"] as const;

const CHECK_OPTIONS: readonly OptionName[] = [
  ...(["format", "profile", "pack", "codes", "jobs", "timeout", "memory"] as const),
  ...LIMIT_OPTIONS,
  ...(["quiet", "resume", "report", "files-from", "null"] as const),
];

/** The commands of this version, each with what it takes. */
export const COMMANDS: readonly Command[] = [
  {
    name: "read",
    formats: ["text", "json"],
    options: ["format", ...LIMIT_OPTIONS],
    paths: "some",
    load: async () => (await import("./run-read")).runRead,
  },
  {
    name: "check",
    formats: CHECK_FORMATS,
    options: CHECK_OPTIONS,
    paths: "some",
    load: async () => (await import("./check/run-check")).runCheck,
  },
  {
    name: "mark",
    formats: ["text", "json"],
    options: ["output", "format", "profile", "pack", "codes", "notes", "clear", ...LIMIT_OPTIONS],
    needs: ["output"],
    paths: "one",
    load: async () => (await import("./change/run-mark")).runMark,
  },
  {
    name: "fix",
    formats: ["text", "json"],
    options: ["output", "format", "profile", "pack", "codes", "confirm", ...LIMIT_OPTIONS],
    needs: ["output"],
    paths: "one",
    load: async () => (await import("./change/run-fix")).runFix,
  },
  {
    name: "fill",
    formats: ["text", "json"],
    options: ["form", "list", "output", "format", "profile", "year", "dry-run", ...LIMIT_OPTIONS],
    needs: ["form", "list"],
    paths: "none",
    load: async () => (await import("./fill/run-fill")).runFill,
  },
  {
    name: "summarise",
    formats: ["text", "json"],
    options: [
      ...(["make", "tables", "unit", "department", "year", "figures", "origin", "last"] as const),
      ...(["output", "dry-run", "format", "profile", "codes"] as const),
      ...LIMIT_OPTIONS,
    ],
    paths: "some",
    load: async () => (await import("./summarise/run-summarise")).runSummarise,
  },
  {
    name: "rules",
    formats: ["text", "json"],
    options: ["format"],
    paths: "none",
    load: async () => (await import("./run-lists")).runList("rules"),
  },
  {
    name: "forms",
    formats: ["text", "json"],
    options: ["format"],
    paths: "none",
    load: async () => (await import("./run-lists")).runList("forms"),
  },
  {
    name: "profiles",
    formats: ["text", "json"],
    options: ["format"],
    paths: "optional",
    load: async () => (await import("./run-profiles")).runProfiles,
  },
];
