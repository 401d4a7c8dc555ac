import { pathToFileURL } from "node:url";
import type { CheckReport } from "../app/check-workbook";
import { ALL_RULES } from "../rules/catalogue";
import type { Finding } from "../rules/outcome";
import type { Severity } from "../sheet/mark";
import { toA1 } from "../sheet/address";
import { TOOL } from "./check-json";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", notice: "note" };

/** Checked files as SARIF 2.1.0, which CI systems show; a cell is a logical location of its file. */
export function sarif(files: readonly { readonly path: string; readonly report: CheckReport }[]): object {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: TOOL.name,
            version: TOOL.version,
            language: "zh-CN",
            rules: ALL_RULES.map((rule) => ({
              id: rule.id,
              shortDescription: { text: rule.title },
              fullDescription: { text: rule.why },
              help: { text: rule.how },
              defaultConfiguration: { level: LEVELS[rule.severity] },
            })),
          },
        },
        results: files.flatMap(({ path, report }) => [
          ...report.findings.map((finding) => resultOf(path, finding)),
          // SARIF keeps what was set aside beside the rest, with the reason.
          ...report.waived.map(({ finding, line }) => ({
            ...resultOf(path, finding),
            suppressions: [{ kind: "external", justification: line.reason }],
          })),
        ]),
      },
    ],
  };
}

function resultOf(path: string, finding: Finding): object {
  return {
    ruleId: finding.rule,
    level: LEVELS[finding.severity],
    message: { text: `${finding.message}。${finding.how}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: pathToFileURL(path).href } },
        logicalLocations: [{ fullyQualifiedName: `${finding.at.sheet}!${toA1(finding.at)}` }],
      },
    ],
    partialFingerprints: { "jixiao/v1": finding.fingerprint },
  };
}
