import { pathToFileURL } from "node:url";
import { ALL_RULES } from "../../rules/catalogue";
import type { Severity } from "../../sheet/mark";
import { TOOL } from "../check/check-json";
import { isChecked, type CheckedFile, type FileAnswer, type OwnJson } from "../check/file-answer";
import type { FindingJson } from "../check/file-json";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", notice: "note" };

/** Checked files as SARIF 2.1.0, which CI systems show; a cell is a logical location of its file. */
export interface SarifLog {
  readonly add: (answer: FileAnswer) => void;
  readonly log: () => object;
}

/** A log of no files yet. */
export function newSarif(): SarifLog {
  const results: object[] = [];
  const wrong: object[] = [];
  const unread: object[] = [];
  // Of the users' own rules with one id in several files the first is told.
  const rules = new Map<string, OwnJson["rules"][number]>(ALL_RULES.map((rule) => [rule.id, rule]));
  return {
    add: (answer) => {
      if (!isChecked(answer)) {
        unread.push(unreadNotice(answer.path, answer.problem));
        return;
      }
      results.push(...resultsOf(answer));
      wrong.push(...wrongFormulas(answer));
      for (const rule of answer.own.rules) if (!rules.has(rule.id)) rules.set(rule.id, rule);
    },
    log: () => ({
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: TOOL.name,
              version: TOOL.version,
              language: "zh-CN",
              rules: [...rules.values()].map(ruleOf),
            },
          },
          invocations: [
            {
              executionSuccessful: unread.length === 0,
              toolExecutionNotifications: unread,
              toolConfigurationNotifications: wrong,
            },
          ],
          results,
        },
      ],
    }),
  };
}

function ruleOf({ id, title, severity, why, how }: OwnJson["rules"][number]): object {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: how },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultsOf({ path, file }: CheckedFile): object[] {
  return [
    ...file.findings.map((finding) => resultOf(path, finding)),
    // SARIF keeps what was set aside beside the rest, with the reason.
    ...file.waived.map((finding) => ({
      ...resultOf(path, finding),
      suppressions: [{ kind: "external", justification: finding.reason }],
    })),
  ];
}

/** A file of which nothing is known: no results for it does not mean that all is well. */
function unreadNotice(path: string, { code, message }: { code: string; message: string }): object {
  return {
    descriptor: { id: code },
    level: "error",
    message: { text: message },
    locations: [{ physicalLocation: artifact(path) }],
  };
}

/** Formulas that the users wrote wrong: what was to be checked with them was not. */
function wrongFormulas({ path, own }: CheckedFile): object[] {
  return own.problems.map(({ sheet, cell, title, rule, because }) => ({
    descriptor: { id: rule },
    level: "error",
    message: { text: `审核公式“${title}”未能检查：${because}` },
    locations: [locationOf(path, sheet, cell)],
  }));
}

function resultOf(path: string, finding: FindingJson): object {
  return {
    ruleId: finding.rule,
    level: LEVELS[finding.severity],
    message: { text: `${finding.message}。${finding.how}` },
    locations: [locationOf(path, finding.sheet, finding.cell)],
    partialFingerprints: { "jixiao/v1": finding.fingerprint },
  };
}

function locationOf(path: string, sheet: string, cell: string): object {
  return {
    physicalLocation: artifact(path),
    logicalLocations: [{ fullyQualifiedName: `${sheet}!${cell}` }],
  };
}

function artifact(path: string): object {
  return { artifactLocation: { uri: pathToFileURL(path).href } };
}
