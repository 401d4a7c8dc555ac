import type { Command } from "./command";
import type { OptionName } from "./options";
import { runFix } from "./change/run-fix";
import { runMark } from "./change/run-mark";
import { runCheck } from "./check/run-check";
import { runFill } from "./fill/run-fill";
import { CHECK_FORMATS } from "./formats/check-printers";
import { runList } from "./run-lists";
import { runSummarise } from "./summarise/run-summarise";
import { runProfiles } from "./run-profiles";
import { runRead } from "./run-read";

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
    run: runRead,
  },
  {
    name: "check",
    formats: CHECK_FORMATS,
    options: CHECK_OPTIONS,
    paths: "some",
    run: runCheck,
  },
  {
    name: "mark",
    formats: ["text", "json"],
    options: ["output", "format", "profile", "pack", "codes", "notes", "clear", ...LIMIT_OPTIONS],
    needs: ["output"],
    paths: "one",
    run: runMark,
  },
  {
    name: "fix",
    formats: ["text", "json"],
    options: ["output", "format", "profile", "pack", "codes", "confirm", ...LIMIT_OPTIONS],
    needs: ["output"],
    paths: "one",
    run: runFix,
  },
  {
    name: "fill",
    formats: ["text", "json"],
    options: ["form", "list", "output", "format", "profile", "year", "dry-run", ...LIMIT_OPTIONS],
    needs: ["form", "list"],
    paths: "none",
    run: runFill,
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
    run: runSummarise,
  },
  { name: "rules", formats: ["text", "json"], options: ["format"], paths: "none", run: runList("rules") },
  { name: "forms", formats: ["text", "json"], options: ["format"], paths: "none", run: runList("forms") },
  {
    name: "profiles",
    formats: ["text", "json"],
    options: ["format"],
    paths: "optional",
    run: runProfiles,
  },
];
