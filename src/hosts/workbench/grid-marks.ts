import { BooleanNumber, ICommandService, type IStyleBase } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { MarkReport } from "../port";
import { gravestMarks, MARK_FILLS, markFormula, SEVERITIES, severityOfMarkFormula } from "../../sheet/mark";
import type { Mark, Severity } from "../../sheet/mark";
import { groupBySheet, toAreas } from "../../sheet/areas";
import type { OpenSheet, OpenWorkbook } from "./grid";
import { mergesOf } from "./read-grid";
import { PROTECTED, sheetMissing } from "../port-refusals";
import { factsOf } from "./sheet-cells";

/** Replaces all marks of ours in the workbook. */
export function setMarks(workbook: OpenWorkbook, marks: readonly Mark[]): MarkReport {
  const refused: { sheet: string; because: string }[] = [];
  let marked = 0;
  removeMarks(workbook);
  for (const [name, cells] of groupBySheet(gravestMarks(marks))) {
    const sheet = workbook.getSheetByName(name);
    if (!sheet) refused.push({ sheet: name, because: sheetMissing(name) });
    else if (factsOf(sheet).protected) refused.push({ sheet: name, because: PROTECTED });
    else {
      markSheet(sheet, cells);
      marked += cells.length;
    }
  }
  return { marked, refused };
}

/** Takes away the marks of ours: the conditional formats whose formula is ours, and no others. */
export function removeMarks(workbook: OpenWorkbook): void {
  for (const sheet of workbook.getSheets()) {
    for (const rule of marksOf(sheet)) {
      execute(sheet, DeleteConditionalRuleMutation.id, { cfId: rule.cfId });
    }
  }
}

/** The conditional formats of a sheet that are marks of ours. */
export function marksOf(sheet: OpenSheet): IConditionFormattingRule[] {
  return rulesOf(sheet).filter((rule) => severityOfRule(rule) !== undefined);
}

/** All conditional formats of a sheet, users' own included; the first wins. */
export function rulesOf(sheet: OpenSheet): readonly IConditionFormattingRule[] {
  const model = sheet.getInject().get(ConditionalFormattingRuleModel);
  return [...(model.getSubunitRules(sheet.getWorkbook().getUnitId(), sheet.getSheetId()) ?? [])];
}

/** Which severity a conditional format of ours shows; undefined for a user's own. */
export function severityOfRule({ rule }: IConditionFormattingRule): Severity | undefined {
  const isFormula = rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula;
  return isFormula ? severityOfMarkFormula(rule.value) : undefined;
}

/** The rule added last wins in Univer, so the gravest is added last. */
function markSheet(sheet: OpenSheet, marks: readonly Mark[]): void {
  const merges = mergesOf(sheet);
  for (const severity of [...SEVERITIES].reverse()) {
    const cells = marks.filter((mark) => mark.severity === severity).map((mark) => mark.at);
    if (cells.length === 0) continue;
    const rule: IConditionFormattingRule = {
      cfId: `jixiao-${severity}`,
      ranges: toAreas(cells, merges).map((area) => ({
        startRow: area.top,
        startColumn: area.left,
        endRow: area.bottom,
        endColumn: area.right,
      })),
      stopIfTrue: false,
      rule: {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: markFormula(severity),
        style: markStyle(severity),
      },
    };
    execute(sheet, AddConditionalRuleMutation.id, { rule });
  }
}

/** Errors are bold as well, so that colour is not all that tells them. */
function markStyle(severity: Severity): IStyleBase {
  const fill: IStyleBase = { bg: { rgb: `#${MARK_FILLS[severity]}` } };
  return severity === "error" ? { ...fill, bl: BooleanNumber.TRUE } : fill;
}

/** Mutations, not commands: marks are no step for the user's undo. */
function execute(sheet: OpenSheet, id: string, params: object): void {
  const target = { unitId: sheet.getWorkbook().getUnitId(), subUnitId: sheet.getSheetId() };
  sheet
    .getInject()
    .get(ICommandService)
    .syncExecuteCommand(id, { ...target, ...params });
}
