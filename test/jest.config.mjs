import { fileURLToPath } from "node:url";

const transform = {
  "\\.(tsx?|mjs)$": ["@swc/jest", swcOptions()],
  // Help pages of rules are read as the text they are, as webpack does it.
  "\\.md$": "<rootDir>/src/tools/jest-text.cjs",
};

const common = {
  rootDir: fileURLToPath(new URL("..", import.meta.url)),
  transform,
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.stryker-tmp/"],
};

export default {
  // A busy machine is no failure; only what hangs is one.
  testTimeout: 300_000,
  projects: [
    {
      ...common,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: [...common.testPathIgnorePatterns, "<rootDir>/test/e2e/"],
    },
    {
      ...common,
      displayName: "ui",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/taskpane/patience.ts"],
      moduleNameMapper: { "\\.css$": "<rootDir>/src/tools/jest-empty.cjs" },
    },
    {
      ...common,
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
    },
  ],
};

function swcOptions() {
  return {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      // Nothing may be lowered: functions given to page.evaluate must stand without helpers.
      target: "es2022",
    },
    module: { type: "commonjs" },
  };
}
