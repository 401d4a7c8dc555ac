"use strict";

const js = require("@eslint/js");
const officeAddins = require("eslint-plugin-office-addins");
const reactHooks = require("eslint-plugin-react-hooks");
const { defineConfig } = require("eslint/config");
const tseslint = require("typescript-eslint");
const layers = require("./src/tools/layers.cjs");

const SOURCE = ["src/**/*.{ts,tsx}"];

/** What would send something away. Only the workbench page reads files from its own server. */
const NETWORK = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"];
const OFFICE = ["Excel", "Office", "OfficeExtension"];
const WPS = ["wps", "Application"];

module.exports = defineConfig(
  { ignores: ["dist/", "coverage/", ".stryker-tmp/", "**/node_modules/"] },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    languageOptions: { globals: readonly(["console", "process", "URL", "setTimeout", "clearTimeout"]) },
    linterOptions: { reportUnusedDisableDirectives: "error" },
  },
  {
    rules: {
      // With noUncheckedIndexedAccess an index that is known to be good needs the mark.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
    },
  },
  {
    files: ["**/*.cjs", "webpack.config.js", "eslint.config.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: readonly(["require", "module", "__dirname", "__filename"]),
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    // It says that Excel is too old, so it must be read by what is too old: ECMAScript 5, in the parser that knows it.
    files: ["src/taskpane/too-old.js"],
    languageOptions: {
      parser: require(require.resolve("espree", { paths: [require.resolve("eslint")] })),
      ecmaVersion: 5,
      sourceType: "script",
      globals: readonly(["document", "window"]),
    },
    rules: { "@typescript-eslint/consistent-type-imports": "off" },
  },
  {
    // Types are the compiler's business.
    files: ["**/*.{ts,tsx,mts}"],
    rules: { "no-undef": "off" },
  },
  {
    files: SOURCE,
    plugins: { layers },
    rules: {
      "layers/imports-downwards": "error",
      "no-restricted-syntax": ["error", ...forbiddenSyntax()],
      "no-restricted-globals": globalsBut([]),
    },
  },
  {
    files: ["src/{taskpane,workbench}/**/*.{ts,tsx}", "test/**/*.tsx"],
    ...reactHooks.configs.flat["recommended-latest"],
  },
  { files: ["src/workbench/**"], rules: { "no-restricted-globals": globalsBut(NETWORK) } },
  { files: ["src/hosts/wps/**"], rules: { "no-restricted-globals": globalsBut(WPS) } },
  { files: ["src/taskpane/taskpane.tsx"], rules: { "no-restricted-globals": globalsBut(OFFICE) } },
  {
    files: ["src/hosts/excel/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "no-restricted-globals": globalsBut(OFFICE),
      // The plugin's own recommended set would bring its own parser and Prettier settings as well.
      ...Object.fromEntries(officeRules().map((rule) => [rule, "error"])),
    },
  },
);

function readonly(names) {
  return Object.fromEntries(names.map((name) => [name, "readonly"]));
}

function officeRules() {
  const rules = officeAddins.configs.recommended.flatMap((config) => Object.keys(config.rules ?? {}));
  return rules.filter((rule) => rule.startsWith("office-addins/"));
}

function globalsBut(allowed) {
  const why = [
    ...NETWORK.map((name) => ({ name, message: "加载项运行时不联网。" })),
    ...OFFICE.map((name) => ({ name, message: "Office.js 只在 src/hosts/excel 里用。" })),
    ...WPS.map((name) => ({ name, message: "WPS 的对象只在 src/hosts/wps 里用。" })),
  ];
  return ["error", ...why.filter(({ name }) => !allowed.includes(name))];
}

function forbiddenSyntax() {
  const written = "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|sendBeacon)$/]";
  return [
    { selector: "ExportDefaultDeclaration", message: "No default exports: a name is the same everywhere." },
    { selector: "ExportSpecifier[exported.name='default']", message: "No default exports." },
    { selector: "TSEnumDeclaration", message: "No enums: a union of strings says the same." },
    { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "No markup from strings." },
    { selector: "Property[key.name='dangerouslySetInnerHTML']", message: "No markup from strings." },
    { selector: written, message: "No markup from strings, nothing sent away." },
    {
      selector:
        ":matches(NewExpression, CallExpression)[callee.name='RegExp']:not([arguments.0.type='Literal'])",
      message: "A pattern made from data can be made to hang: write it out.",
    },
    {
      selector:
        "MemberExpression[object.name=/^(window|globalThis|self)$/][property.name=/^(fetch|XMLHttpRequest)$/]",
      message: "加载项运行时不联网。",
    },
  ];
}
