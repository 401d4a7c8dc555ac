import { version } from "../../../package.json";
import { countOutcomes, type CheckReport } from "../../app/check-workbook";
import { ownRules } from "../../app/own-relations";
import type { Classification } from "../../model/classification/classification";
import { documentTitle, type Document } from "../../model/documents";
import { ownerOf } from "../../relations/owners";
import { ALL_RULES } from "../../rules/catalogue";
import { fingerprint } from "../../rules/fingerprint";
import type { Finding } from "../../rules/outcome";
import type { OwnJson } from "./file-answer";
import type { FileJson, FindingJson } from "./file-json";
import { areaToA1, toA1 } from "../../sheet/address";
import type { Problem } from "../../sheet/result";

/** Who made a report, and with which rules. */
export const TOOL = {
  name: "jixiao",
  version,
  ruleset: fingerprint(ALL_RULES.flatMap(({ id, title, severity }) => [id, title, severity])),
};

/** Who made a report, with which rules and which codes. */
export function toolWith(classification: Classification): object {
  return { ...TOOL, codes: codesVersion(classification) };
}

/** "builtin-…", or "own-…" with a user's own table; what follows changes with every name. */
function codesVersion({ id, tables }: Classification): string {
  const names = tables.flatMap((table) => [...table.values()].flat());
  const parts = names.flatMap(({ code, name, from, until }) => [code, name, String(from), String(until)]);
  return `${id}-${fingerprint(parts)}`;
}

/** One checked file as `jixiao check --format json` gives it. */
export function checkJson(
  path: string,
  sha256: string,
  seconds: number,
  report: CheckReport,
  notices: readonly Problem[] = [],
): FileJson {
  return {
    path,
    sha256,
    seconds,
    profile: report.profile.id,
    profileReason: report.profileReason,
    tables: report.reading.documents.map((document) => ({
      form: document.source.form,
      sheet: document.source.sheet,
      range: areaToA1(document.source.area),
      title: documentTitle(document),
      unit: unitOf(document),
    })),
    notices: notices.map(({ code, message }) => ({ code, message })),
    unrecognised: report.reading.unrecognised,
    outcomes: countOutcomes(report.outcomes),
    findings: report.findings.map(findingJson),
    waived: report.waived.map(({ finding, line: { reason, by, date } }) => ({
      ...findingJson(finding),
      reason,
      by,
      date,
    })),
    staleWaivers: report.stale.map(({ line: { problem, place, reason, fingerprint }, isBack }) => ({
      problem,
      place,
      reason,
      fingerprint,
      isBack,
    })),
    unchecked: report.outcomes
      .filter(({ kind }) => kind === "insufficient" || kind === "unreadable" || kind === "crashed")
      .map(({ rule, kind, because, table }) => ({
        rule,
        outcome: kind,
        because,
        sheet: table?.sheet ?? null,
        title: table?.title ?? null,
      })),
  };
}

/** What users' own 审核公式 are, for what tells of rules and of formulas that are wrong. */
export function ownJson({ own }: CheckReport): OwnJson {
  return {
    rules: ownRules(own).map(({ id, title, severity, why, how }) => ({ id, title, severity, why, how })),
    problems: own.problems.map(({ at, title, rule, because }) => ({
      sheet: at.sheet,
      cell: toA1(at),
      title,
      rule,
      because,
    })),
  };
}

/** The 预算单位 that a table names: by its name, else by its code. */
function unitOf(document: Document): string | null {
  if (document.kind === "ActivityTargets") return null;
  const { name, code } = ownerOf(document.kind === "DepartmentTarget" ? document.name : document.unit);
  return name || code || null;
}

function findingJson(finding: Finding): FindingJson {
  return {
    rule: finding.rule,
    title: finding.title,
    severity: finding.severity,
    sheet: finding.at.sheet,
    cell: toA1(finding.at),
    place: finding.place,
    message: finding.message,
    why: finding.why,
    how: finding.how,
    basis: finding.basis,
    related: finding.related.map(({ role, at, value }) => ({ role, sheet: at.sheet, cell: toA1(at), value })),
    difference: figureOf(finding.difference),
    allowed: figureOf(finding.allowed),
    unit: figureUnit(finding.difference),
    fixes: finding.fixes.map(({ title, safety }) => ({ title, safety })),
    fingerprint: finding.fingerprint,
  };
}

/** The number of a figure with its unit: "3000.00万元" → "3000.00". */
function figureOf(figure: string | undefined): string | null {
  return /^-?[\d.]+/.exec(figure ?? "")?.[0] ?? null;
}

function figureUnit(figure: string | undefined): string | null {
  return figure?.replace(/^-?[\d.]+/, "") || null;
}
