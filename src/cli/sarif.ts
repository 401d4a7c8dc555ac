import { pathToFileURL } from "node:url";
import type { CheckReport } from "../app/check-workbook";
import { ownRules } from "../app/own-relations";
import { ALL_RULES } from "../rules/catalogue";
import type { WorkbookRule } from "../rules/define-rule";
import type { Finding } from "../rules/outcome";
import type { Severity } from "../sheet/mark";
import { toA1, type CellRef } from "../sheet/address";
import { TOOL } from "./check-json";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", notice: "note" };

interface CheckedFile {
  readonly path: string;
  readonly report: CheckReport;
}

/** Checked files as SARIF 2.1.0, which CI systems show; a cell is a logical location of its file. */
export function sarif(files: readonly CheckedFile[]): object {
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
            rules: [...ALL_RULES, ...ownRulesOf(files)].map((rule) => ({
              id: rule.id,
              shortDescription: { text: rule.title },
              fullDescription: { text: rule.why },
              help: { text: rule.how },
              defaultConfiguration: { level: LEVELS[rule.severity] },
            })),
          },
        },
        invocations: [
          { executionSuccessful: true, toolConfigurationNotifications: files.flatMap(wrongFormulas) },
        ],
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

/** The relations of the users' own that were checked; of those with one id in several files the first is told. */
function ownRulesOf(files: readonly CheckedFile[]): readonly WorkbookRule[] {
  const rules = files.flatMap(({ report }) => ownRules(report.own));
  return [...new Map([...rules].reverse().map((rule) => [rule.id, rule])).values()].reverse();
}

/** Formulas that the users wrote wrong: what was to be checked with them was not. */
function wrongFormulas({ path, report }: CheckedFile): object[] {
  return report.own.problems.map(({ at, title, rule, because }) => ({
    descriptor: { id: rule },
    level: "error",
    message: { text: `审核公式“${title}”未能检查：${because}` },
    locations: [locationOf(path, at)],
  }));
}

function resultOf(path: string, finding: Finding): object {
  return {
    ruleId: finding.rule,
    level: LEVELS[finding.severity],
    message: { text: `${finding.message}。${finding.how}` },
    locations: [locationOf(path, finding.at)],
    partialFingerprints: { "jixiao/v1": finding.fingerprint },
  };
}

function locationOf(path: string, at: CellRef): object {
  return {
    physicalLocation: { artifactLocation: { uri: pathToFileURL(path).href } },
    logicalLocations: [{ fullyQualifiedName: `${at.sheet}!${toA1(at)}` }],
  };
}
