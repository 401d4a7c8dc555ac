// A test runner for StrykerJS that keeps rules and tests in one process: through jest a mutant takes a second, so a
// hundred times longer.
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";

const { collectTests } = createRequire(import.meta.url)("./collect-tests.cjs");
const stryker = (globalThis.__stryker__ ??= {});

function createRunner(options) {
  const files = options.inProcess.tests;
  const root = process.cwd();
  let tests;
  /** Whether the tests were loaded while a mutant was active. */
  let tainted = true;

  function load() {
    tests = collectTests(files, root);
  }

  async function run(filter, bail) {
    const wanted = filter && new Set(filter);
    const results = [];
    for (const { id, run: body } of tests) {
      if (wanted && !wanted.has(id)) continue;
      const began = performance.now();
      stryker.currentTestId = id;
      const failureMessage = await outcome(body);
      const timeSpentMs = performance.now() - began;
      results.push({
        id,
        name: id,
        timeSpentMs,
        status: failureMessage === undefined ? 0 : 1,
        failureMessage,
      });
      if (bail && failureMessage !== undefined) break;
    }
    stryker.currentTestId = undefined;
    return results;
  }

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async dryRun() {
      stryker.activeMutant = undefined;
      stryker.mutantCoverage = { static: {}, perTest: {} };
      load();
      tainted = false;
      return { status: "complete", tests: await run(), mutantCoverage: stryker.mutantCoverage };
    },

    async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
      Object.assign(stryker, { hitLimit, hitCount: hitLimit ? 0 : undefined, mutantCoverage: undefined });
      const isStatic = mutantActivation === "static";
      try {
        if (!isStatic && tainted) {
          stryker.activeMutant = undefined;
          load();
        }
        stryker.activeMutant = activeMutant.id;
        if (isStatic) load();
      } catch (error) {
        tainted = true;
        return { status: "killed", killedBy: ["load"], failureMessage: String(error), nrOfTests: 1 };
      }
      tainted = isStatic;
      // A static mutant is judged by all tests, whichever of them were seen to reach it.
      const results = await run(isStatic || !testFilter?.length ? undefined : testFilter, true);
      if (hitLimit && stryker.hitCount > hitLimit) return { status: "timeout", reason: "hit limit" };
      const nrOfTests = results.length;
      const failed = results.find(({ status }) => status === 1);
      if (!failed) return { status: "survived", nrOfTests };
      return { status: "killed", killedBy: [failed.id], failureMessage: failed.failureMessage, nrOfTests };
    },
  };
}
createRunner.inject = tokens(commonTokens.options);

async function outcome(body) {
  try {
    await body();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error).slice(0, 300) || "failed";
  }
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "in-process", createRunner)];
