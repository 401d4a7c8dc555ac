// `npm run mutation`; one folder alone: `npm run mutation -- --mutate 'src/rules/plan/**/*.ts'`. See docs/mutation.md.
export default {
  mutate: ["src/rules/**/*.ts", "src/model/**/*.ts"],
  testRunner: "jest",
  jest: { configFile: "test/jest.rules.config.mjs" },
  coverageAnalysis: "perTest",
  incremental: true,
  incrementalFile: "coverage/mutation/known.json",
  tempDirName: ".stryker-tmp",
  ignorePatterns: ["/assets", "/bench", "/coverage", "/dist", "/src/{app,cli,hosts,taskpane,workbench}"],
  concurrency: 1,
  // A family's tests take a fifth of a second.
  timeoutMS: 2000,
  reporters: ["clear-text", "progress-append-only", "json"],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: "coverage/mutation/last.json" },
  thresholds: { high: 95, low: 85, break: 85 },
};
