import type { Command } from "./command";
import { runCheck } from "./run-check";
import { runList } from "./run-lists";
import { runProfiles } from "./run-profiles";
import { runRead } from "./run-read";

/** The commands of this version, each with what it takes. */
export const COMMANDS: readonly Command[] = [
  {
    name: "read",
    formats: ["text", "json"],
    options: ["format"],
    paths: "some",
    run: runRead,
  },
  {
    name: "check",
    formats: ["text", "json", "jsonl", "sarif"],
    options: ["format", "profile", "pack", "codes"],
    paths: "some",
    run: runCheck,
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
