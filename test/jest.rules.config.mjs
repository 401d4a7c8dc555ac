// What judges src/rules, src/relations and src/model, and nothing slow: the ground of `npm run coverage` and `npm run mutation`.
import config from "./jest.config.mjs";

const unit = config.projects.find(({ displayName }) => displayName === "unit");

export default {
  ...unit,
  testTimeout: config.testTimeout,
  testMatch: [
    "<rootDir>/test/rules/**/*.test.ts",
    "<rootDir>/test/relations/**/*.test.ts",
    "<rootDir>/test/model/**/*.test.ts",
  ],
  testPathIgnorePatterns: [
    ...unit.testPathIgnorePatterns,
    // Whole workbooks, mended and mutilated: a quarter of a minute each.
    "<rootDir>/test/rules/fixes.test.ts",
    "<rootDir>/test/rules/silent-pass.test.ts",
    "<rootDir>/test/relations/silent-pass.test.ts",
    "<rootDir>/test/relations/published.test.ts",
    // Long texts, timed.
    "<rootDir>/test/model/hostile.test.ts",
    // Loads every family, which each mutant of one family would pay for.
    "<rootDir>/test/rules/catalogue.test.ts",
  ],
  collectCoverageFrom: ["src/rules/**/*.ts", "src/relations/**/*.ts", "src/model/**/*.ts"],
  coverageDirectory: "coverage/lines",
  coverageReporters: ["text", "json"],
  coverageThreshold: { global: { lines: 100, branches: 100 } },
};
