import { parseArgs } from "node:util";
import { PACK_NAMES, type PackName } from "../rules/profile";
import { failed, ok, type Result } from "../sheet/result";

/** The commands of this version. */
export const COMMANDS = ["read", "check", "rules", "forms", "profiles"] as const;
export type Command = (typeof COMMANDS)[number];

/** The formats each command can print, its default first. */
const FORMATS: Readonly<Record<Command, readonly string[]>> = {
  read: ["text", "json"],
  check: ["text", "json", "jsonl", "sarif"],
  rules: ["text", "json"],
  forms: ["text", "json"],
  profiles: ["text", "json"],
};

/** A command line that was understood. */
export interface Arguments {
  readonly command: Command | "help" | "version";
  readonly paths: readonly string[];
  readonly format: string;
  /** The id of a built-in profile, or a file that holds one. */
  readonly profile: string | undefined;
  /** A file with the user's own table of codes. */
  readonly codes: string | undefined;
  /** The packs that are to be run instead of the profile's own. */
  readonly packs: readonly PackName[] | undefined;
}

const NOTHING_MORE = { paths: [], format: "text", profile: undefined, codes: undefined, packs: undefined };

/** Understands a command line; the problem of a wrong one says what is wrong with it. */
export function parseArguments(argv: readonly string[]): Result<Arguments> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: "string" },
        profile: { type: "string" },
        codes: { type: "string" },
        pack: { type: "string", multiple: true },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
  } catch (error) {
    return failed("usage", `不认识的参数：${error instanceof Error ? error.message : String(error)}`);
  }
  const { values, positionals } = parsed;
  if (values.help) return ok({ command: "help", ...NOTHING_MORE });
  if (values.version) return ok({ command: "version", ...NOTHING_MORE });
  const [name = "", ...paths] = positionals;
  const command = COMMANDS.find((known) => known === name);
  if (!command) return failed("usage", name ? `没有“${name}”这个命令` : "请写明命令");
  const format = values.format ?? FORMATS[command][0] ?? "text";
  if (!FORMATS[command].includes(format)) {
    return failed("usage", `${command} 不能用格式“${format}”，可用：${FORMATS[command].join("、")}`);
  }
  const unknown = values.pack?.find((pack) => !isPack(pack));
  if (unknown !== undefined) {
    return failed("usage", `没有“${unknown}”这个规则包，可用：${PACK_NAMES.join("、")}`);
  }
  const takesFiles = command === "read" || command === "check";
  if (takesFiles && paths.length === 0) return failed("usage", `${command} 后面要写文件或文件夹`);
  if (!takesFiles && paths.length > (command === "profiles" ? 1 : 0)) {
    return failed("usage", `${command} 后面不用写文件`);
  }
  if (values.codes !== undefined && command !== "check") return failed("usage", `${command} 不用 --codes`);
  const { profile, codes } = values;
  return ok({ command, paths, format, profile, codes, packs: values.pack?.filter(isPack) });
}

function isPack(name: string): name is PackName {
  return PACK_NAMES.some((known) => known === name);
}
