import { version } from "../../package.json";
import { checkWorkbook } from "../app/check-workbook";
import { withoutLists } from "../app/without-lists";
import { BUILT_IN_CODES } from "../model/classification/built-in";
import { readWorkbook } from "../forms/read-workbook";
import { profileText } from "../rules/profile-text/write-profile";
import type { Problem } from "../sheet/result";
import { parseArguments, type Arguments } from "./arguments";
import { checkJson, toolWith } from "./check-json";
import { tableJson } from "./document-json";
import { filesOf, readWorkbookFile, type WorkbookFile } from "./files";
import { listing } from "./lists";
import { loadCodes } from "./load-codes";
import { loadProfile, builtInProfile } from "./load-profile";
import { sarif } from "./sarif";
import { printable, readingText, reportText } from "./text";
import { EXIT, USAGE } from "./usage";

// A reader that has seen enough (head, less) closes the pipe; that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = run(process.argv.slice(2));

function run(argv: readonly string[]): number {
  const parsed = parseArguments(argv);
  if (!parsed.ok) {
    complain(`${parsed.problem.message}\n\n${USAGE}`);
    return EXIT.usage;
  }
  const { command, format } = parsed.value;
  switch (command) {
    case "help":
      print(USAGE);
      return EXIT.clean;
    case "version":
      print(version);
      return EXIT.clean;
    case "read":
      return readFiles(parsed.value);
    case "check":
      return checkFiles(parsed.value);
    case "profiles":
      return showProfiles(parsed.value);
    default:
      print(listing(command, format));
      return EXIT.clean;
  }
}

function readFiles({ paths, format }: Arguments): number {
  const files: object[] = [];
  const status = eachFile(paths, ({ path, sha256, workbook }) => {
    const reading = readWorkbook(withoutLists(workbook));
    if (format === "text") print(readingText(path, reading));
    else {
      const tables = reading.documents.map(tableJson);
      files.push({ path, sha256, tables, unrecognised: reading.unrecognised });
    }
    return EXIT.clean;
  });
  if (format === "json") print(JSON.stringify({ schemaVersion: 1, files }, null, 2));
  return status;
}

/** All profiles, or one as a text to start one's own from. */
function showProfiles({ paths: [id], format }: Arguments): number {
  const profile = id === undefined ? undefined : builtInProfile(id);
  if (profile && !profile.ok) return refuse(profile.problem);
  print(profile ? profileText(profile.value).trimEnd() : listing("profiles", format));
  return EXIT.clean;
}

function checkFiles({ paths, format, packs, profile: named, codes: file }: Arguments): number {
  const loaded = named === undefined ? undefined : loadProfile(named);
  if (loaded && !loaded.ok) return refuse(loaded.problem);
  const profile = loaded?.value;
  const own = file === undefined ? undefined : loadCodes(file);
  if (own && !own.ok) return refuse(own.problem);
  const codes = own?.value ?? BUILT_IN_CODES;
  const tool = toolWith(codes);
  const files: object[] = [];
  const reports: { path: string; report: ReturnType<typeof checkWorkbook> }[] = [];
  const status = eachFile(paths, ({ path, sha256, workbook }) => {
    const started = performance.now();
    const report = checkWorkbook(workbook, profile, packs, codes);
    const file = checkJson(path, sha256, (performance.now() - started) / 1000, report);
    if (format === "text") print(reportText(path, report));
    else if (format === "jsonl") print(JSON.stringify({ schemaVersion: 1, tool, file }));
    else if (format === "sarif") reports.push({ path, report });
    else files.push(file);
    return report.findings.some(({ severity }) => severity === "error") ? EXIT.errors : EXIT.clean;
  });
  if (format === "json") print(JSON.stringify({ schemaVersion: 1, tool, files }, null, 2));
  if (format === "sarif") print(JSON.stringify(sarif(reports), null, 2));
  return status;
}

/** Runs over all files; one that cannot be read is named and never stops the others. Gives the gravest status. */
function eachFile(paths: readonly string[], work: (file: WorkbookFile) => number): number {
  const files = filesOf(paths);
  if (files.length === 0) {
    complain("没有找到工作簿文件（.xlsx、.xlsm）。");
    return EXIT.unreadable;
  }
  let status: number = EXIT.clean;
  for (const path of files) {
    const read = readWorkbookFile(path);
    if (read.ok) {
      status = Math.max(status, work(read.value));
    } else {
      complain(printable(read.problem.message));
      status = EXIT.unreadable;
    }
  }
  return status;
}

/** Tells why nothing could be done at all. */
function refuse({ code, message }: Problem): number {
  complain(message.split("\n").map(printable).join("\n"));
  return code === "usage" ? EXIT.usage : EXIT.unreadable;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
