import path from "node:path";

/** Exit status of a command that was called wrongly, as sysexits.h has it. */
export const WRONG_USE = 64;

/**
 * Reads `--name value`, `--name=value` and flags. `known` says of every name whether it is "value" or "flag". All
 * mistakes are found at once, each a sentence.
 */
export function readOptions(argv, known) {
  const values = {};
  const problems = [];
  const rest = [...argv];
  while (rest.length > 0) {
    const word = rest.shift();
    const [, name, given] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) problems.push(`“${word}”不是选项，选项以两个减号开头`);
    else if (!Object.hasOwn(known, name)) {
      problems.push(`没有“--${name}”这个选项`);
      if (given === undefined) takeValue(rest);
    } else if (Object.hasOwn(values, name)) problems.push(`--${name} 写了不止一次`);
    else if (known[name] === "flag") {
      if (given !== undefined) problems.push(`--${name} 后面不带值`);
      values[name] = true;
    } else values[name] = given ?? takeValue(rest);
  }
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === "") problems.push(`--${name} 后面缺少值`);
  }
  return { values, problems };
}

function takeValue(rest) {
  return rest[0]?.startsWith("--") ? undefined : rest.shift();
}

/** A path that a person wrote, taken from where npm was called, which is not where npm runs scripts. */
export function fromCaller(written) {
  return path.resolve(process.env["INIT_CWD"] ?? process.cwd(), written);
}

/** Prints what was wrong with the call, all of it, then how to call; sets the exit status. */
export function refuseCall(problems, usage) {
  console.error([...problems.map((problem) => `${problem}。`), "", usage].join("\n"));
  process.exitCode = WRONG_USE;
}
