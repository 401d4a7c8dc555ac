/** An option as the command line has it. */
interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
  readonly multiple?: true;
}

/** All options that any command takes, by their long names; which command takes which is in commands.ts. */
export const OPTIONS = {
  format: { type: "string" },
  profile: { type: "string" },
  codes: { type: "string" },
  pack: { type: "string", multiple: true },
  output: { type: "string", short: "o" },
  confirm: { type: "boolean" },
  clear: { type: "boolean" },
  notes: { type: "boolean" },
  form: { type: "string" },
  list: { type: "string" },
  year: { type: "string" },
  make: { type: "string", multiple: true },
  tables: { type: "string", multiple: true },
  unit: { type: "string" },
  department: { type: "string" },
  figures: { type: "string" },
  origin: { type: "string" },
  last: { type: "string" },
  "dry-run": { type: "boolean" },
  jobs: { type: "string" },
  timeout: { type: "string" },
  memory: { type: "string" },
  "max-file-mb": { type: "string" },
  "max-inflated-mb": { type: "string" },
  "max-cells": { type: "string" },
  quiet: { type: "boolean" },
  resume: { type: "string" },
  report: { type: "string", multiple: true },
  "files-from": { type: "string" },
  null: { type: "boolean", short: "0" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof OPTIONS;

/** Whether a name is that of an option. */
export function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

/** Whether an option stands for itself, with no value behind it. */
export function isFlag(name: OptionName): boolean {
  return OPTIONS[name].type === "boolean";
}
