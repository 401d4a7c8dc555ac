"use strict";

const path = require("node:path");

/** The layers from the bottom up; an import goes downwards only, and siblings do not know each other. */
const LAYERS = [
  ["sheet"],
  ["model"],
  ["forms"],
  ["relations"],
  ["rules", "templates", "reports"],
  ["summaries"],
  ["app"],
  ["taskpane", "commands", "cli", "workbench"],
];

/** Packages, and the only folders of src/ that may import them. */
const PACKAGES = [
  { name: /^@univerjs\//, only: ["hosts/workbench"] },
  { name: /^(fflate|saxes)$/, only: ["hosts/xlsx"] },
  { name: /^(react|react-dom|@fluentui\/[^/]+)(\/|$)/, only: ["taskpane", "workbench"] },
  { name: /^(node:.*|fs|path|os|url|child_process|http|https|net|crypto|zlib|stream)$/, only: ["cli"] },
];

/** Says why an import is against the law, or gives undefined where it is not. Both are paths below src/. */
function whyForbidden(from, to) {
  const [here, hereSub] = from.split("/");
  const [there, thereSub] = to.split("/");
  if (there === "tools") return "src/tools holds scripts, which the product does not import";
  if (here === "hosts") {
    if (there === "sheet" || (there === "hosts" && thereSub.startsWith("port"))) return undefined;
    if (there === "hosts" && hereSub === thereSub) return undefined;
    return "a host imports only sheet/, hosts/port and its own folder";
  }
  const height = LAYERS.findIndex((layer) => layer.includes(here));
  if (height < 0 || here === there) return undefined;
  if (there === "hosts") {
    if (height === LAYERS.length - 1) return undefined;
    if (here === "app" && thereSub.startsWith("port")) return undefined;
    return here === "app" ? "app/ knows hosts only by hosts/port" : `${here}/ does not know that hosts exist`;
  }
  // The workbench is the page that the pane is tried in.
  if (here === "workbench" && there === "taskpane") return undefined;
  // The ribbon's buttons drive the pane; of the pane, only the page that holds both knows them.
  if (here === "commands" && there === "taskpane") return undefined;
  if (from === "taskpane/taskpane.tsx" && there === "commands") return undefined;
  const target = LAYERS.findIndex((layer) => layer.includes(there));
  if (target < 0 || target < height) return undefined;
  return target === height ? `${here}/ and ${there}/ are siblings` : `${there}/ lies above ${here}/`;
}

/** ESLint rule: imports go downwards, and packages stay where they belong. */
const importsDownwards = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      layer: "{{from}} may not import {{to}}: {{why}}.",
      package: "{{name}} may be imported only in src/{{only}}.",
    },
  },
  create(context) {
    const file = belowSrc(context.cwd, context.filename);
    if (file === undefined || file.startsWith("tools/")) return {};
    const check = (source) => {
      if (typeof source?.value !== "string") return;
      if (source.value.startsWith(".")) {
        const to = belowSrc(context.cwd, path.resolve(path.dirname(context.filename), source.value));
        const why = to === undefined ? undefined : whyForbidden(file, to);
        if (why) context.report({ node: source, messageId: "layer", data: { from: file, to, why } });
        return;
      }
      const rule = PACKAGES.find(({ name }) => name.test(source.value));
      if (rule && !rule.only.some((folder) => file.startsWith(`${folder}/`))) {
        const data = { name: source.value, only: rule.only.join(" or src/") };
        context.report({ node: source, messageId: "package", data });
      }
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
    };
  },
};

function belowSrc(root, file) {
  const relative = path.relative(path.join(root, "src"), file).split(path.sep).join("/");
  return relative.startsWith("..") || path.isAbsolute(relative) ? undefined : relative;
}

module.exports = { rules: { "imports-downwards": importsDownwards } };
