import { parseArgs } from "node:util";
import { PACK_NAMES, type PackName } from "../rules/pack-names";
import { failed, ok, type Result } from "../sheet/result";
import { LEDGER_TABLES, type FigureStyle } from "../summaries/budget/ledger-tables";
import type { Arguments, Command } from "./command";
import { fileLimits } from "./file-limits";
import { MAKES, ORIGINS } from "./summarise/wanted";
import { isFlag, isOption, OPTIONS, type OptionName } from "./options";

/** What a command line asks for. */
export type Asked = { readonly command: Command; readonly given: Arguments } | "help" | "version";

/** The options as they were typed; the same may be given more than once. */
type Typed = ReadonlyMap<OptionName, readonly string[]>;

/** Understands a command line; the problem of a wrong one says what is wrong with it. */
export function parseArguments(argv: readonly string[], commands: readonly Command[]): Result<Asked> {
  const { positionals, tokens } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    // The parser's own complaints are in English.
    strict: false,
    tokens: true,
    options: OPTIONS,
  });
  const typed = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOption(name)) return failed("usage", `不认识的参数：${rawName}`);
    if (isFlag(name) && value !== undefined) return failed("usage", `${rawName} 后面不写值`);
    if (!isFlag(name) && (!value || (!inlineValue && /^-./.test(value)))) {
      return failed("usage", `${rawName} 后面要写值`);
    }
    typed.set(name, [...(typed.get(name) ?? []), value ?? ""]);
  }
  if (typed.has("help")) return ok("help");
  if (typed.has("version")) return ok("version");
  const [name = "", ...paths] = positionals;
  const command = commands.find((known) => known.name === name);
  if (!command) return failed("usage", name ? `没有“${name}”这个命令` : "请写明命令");
  const refused = refusal(command, paths, typed);
  if (refused) return failed("usage", refused);
  return ok({ command, given: argumentsOf(command, paths, typed) });
}

/** What numbers may be. */
const NUMBERS = {
  jobs: { least: 1, most: 64, isWhole: true },
  timeout: { least: 0.01, most: 86_400, isWhole: false },
  memory: { least: 16, most: 65_536, isWhole: true },
  "max-file-mb": { least: 1, most: 1_024, isWhole: true },
  "max-inflated-mb": { least: 1, most: 16_384, isWhole: true },
  "max-cells": { least: 1, most: 100_000_000, isWhole: true },
} as const;

const FIGURE_STYLES: readonly FigureStyle[] = ["auto", "formulas", "values"];

/** What words may be, one or several with commas between them. */
const WORDS = { make: MAKES, tables: LEDGER_TABLES, figures: FIGURE_STYLES, origin: ORIGINS } as const;

/** What is wrong with what a command was given. */
function refusal(command: Command, paths: readonly string[], typed: Typed): string | undefined {
  const { name, formats, options, needs = [] } = command;
  const foreign = [...typed.keys()].find((option) => !options.includes(option));
  if (foreign !== undefined) return `${name} 不用 --${foreign}`;
  const missing = needs.find((option) => !typed.has(option));
  if (missing !== undefined) return `${name} 要写明 --${missing}`;
  const format = typed.get("format")?.[0];
  if (format !== undefined && !formats.includes(format)) {
    return `${name} 不能用格式“${format}”，可用：${formats.join("、")}`;
  }
  const unknown = typed.get("pack")?.find((pack) => !isPack(pack));
  if (unknown !== undefined) return `没有“${unknown}”这个规则包，可用：${PACK_NAMES.join("、")}`;
  for (const [option, words] of Object.entries(WORDS) as [keyof typeof WORDS, readonly string[]][]) {
    const foreign = split(typed.get(option)).find((word) => !words.includes(word));
    if (foreign !== undefined) return `--${option} 没有“${foreign}”，可用：${words.join("、")}`;
  }
  for (const option of Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]) {
    const { least, most, isWhole } = NUMBERS[option];
    const value = numberOf(typed.get(option)?.at(-1));
    if (value === undefined || (value >= least && value <= most && (!isWhole || Number.isInteger(value))))
      continue;
    return `--${option} 要写 ${least} 到 ${most} 的${isWhole ? "整数" : "数"}`;
  }
  const year = typed.get("year")?.at(-1);
  if (year !== undefined && !/^20\d\d$/.test(year)) return `--year 要写四位的年份，如 2024`;
  if (typed.has("files-from")) return paths.length > 0 ? "用了 --files-from，后面不再写文件" : undefined;
  if (typed.has("null")) return "-0 要与 --files-from 一起用";
  return pathsRefusal(command, paths.length);
}

function pathsRefusal({ name, paths }: Command, count: number): string | undefined {
  switch (paths) {
    case "some":
      return count === 0 ? `${name} 后面要写文件或文件夹` : undefined;
    case "one":
      return count === 1 ? undefined : `${name} 后面要写一个文件`;
    case "optional":
      return count > 1 ? `${name} 后面最多写一个` : undefined;
    case "none":
      return count > 0 ? `${name} 后面不用写文件` : undefined;
  }
}

function argumentsOf(command: Command, paths: readonly string[], typed: Typed): Arguments {
  const last = (option: OptionName): string | undefined => typed.get(option)?.at(-1);
  return {
    paths,
    format: last("format") ?? (typed.has("files-from") ? "jsonl" : (command.formats[0] ?? "text")),
    profile: last("profile"),
    codes: last("codes"),
    packs: typed.get("pack")?.filter(isPack),
    output: last("output"),
    isConfirmed: typed.has("confirm"),
    isClearing: typed.has("clear"),
    isNoting: typed.has("notes"),
    form: last("form"),
    list: last("list"),
    year: last("year"),
    makes: wordsOf(typed.get("make"), MAKES),
    tables: wordsOf(typed.get("tables"), LEDGER_TABLES),
    unit: last("unit"),
    department: last("department"),
    figures: FIGURE_STYLES.find((style) => style === last("figures")) ?? "auto",
    origin: ORIGINS.find((origin) => origin === last("origin")) ?? "columns",
    last: last("last"),
    isDryRun: typed.has("dry-run"),
    jobs: numberOf(last("jobs")),
    timeout: numberOf(last("timeout")),
    memory: numberOf(last("memory")),
    limits: fileLimits((option) => numberOf(last(option))),
    isQuiet: typed.has("quiet"),
    resume: last("resume"),
    reports: typed.get("report") ?? [],
    filesFrom: last("files-from"),
    isNulSeparated: typed.has("null"),
  };
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function split(typed: readonly string[] = []): string[] {
  return typed.flatMap((words) => words.split(/[,，、]/)).map((word) => word.trim());
}

function wordsOf<T extends string>(
  typed: readonly string[] | undefined,
  words: readonly T[],
): readonly T[] | undefined {
  const named = split(typed);
  return typed && words.filter((word) => named.includes(word));
}

function isPack(name: string): name is PackName {
  return PACK_NAMES.some((known) => known === name);
}
