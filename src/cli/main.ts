import { isMainThread } from "node:worker_threads";
import { version } from "../../package.json";
import { parseArguments } from "./arguments";
import { useCompression } from "../hosts/xlsx/compression";
import { COMMANDS } from "./commands";
import { NODE_COMPRESSION } from "./node-compression";
import { complain, letReaderGo, print } from "./output";
import { unpackAhead } from "./unpack-ahead";
import { EXIT, USAGE } from "./usage";

useCompression(NODE_COMPRESSION);

// The program is one file, and so its threads run the same.
if (isMainThread) start();
else void import("./check/thread").then(({ workInThread }) => workInThread());

function start(): void {
  letReaderGo();
  void run(process.argv.slice(2))
    .catch((error: unknown) => {
      // A mistake of the program must not read as "errors were found".
      complain(
        `程序出错，没有做完：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return EXIT.unreadable;
    })
    .then((status) => {
      process.exitCode = status;
    });
}

async function run(argv: readonly string[]): Promise<number> {
  const parsed = parseArguments(argv, COMMANDS);
  if (!parsed.ok) {
    complain(`${parsed.problem.message}\n\n${USAGE}`);
    return EXIT.usage;
  }
  const asked = parsed.value;
  if (asked === "help" || asked === "version") {
    print(asked === "help" ? USAGE : version);
    return EXIT.clean;
  }
  const { command, given } = asked;
  const [path, second] = given.paths;
  // A Node that cannot check parts unpacks none, and would do this for nothing.
  const isOne = NODE_COMPRESSION !== undefined && path !== undefined && second === undefined;
  const [run] = await Promise.all([command.load(), isOne && unpackAhead(path)]);
  return run(given);
}
