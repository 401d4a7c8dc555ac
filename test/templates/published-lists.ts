import { readWorkbook } from "../../src/forms/read-workbook";
import { amountAsWritten, type Amount } from "../../src/model/amount";
import type { Document, ProjectTarget } from "../../src/model/documents";
import { valueOf, type Field } from "../../src/model/field";
import type { NewSheet } from "../../src/sheet/edit";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";
import { longTable, projectNameOf } from "../../src/templates/long-table/long-table";
import { newProjectList } from "../../src/templates/project-list/read-lists";
import { readSample, type SAMPLES } from "../forms/samples";

/** What a published workbook is made anew from, and what it is compared with. */
export interface PublishedLists {
  /** The sheets that hold a project each, in their order. */
  readonly published: readonly SheetSnapshot[];
  readonly projects: readonly ProjectTarget[];
  /** 项目清单 and 一行一指标, made of what was read. */
  readonly sheets: readonly NewSheet[];
  readonly workbook: WorkbookSnapshot;
}

const NO_SHEETS: WorkbookSnapshot = { name: "清单.xlsx", sheets: [] };

/** The lists of a published workbook: an empty 项目清单 filled in with its projects, and their indicators a line each. */
export function publishedLists(name: (typeof SAMPLES)[number]): PublishedLists {
  const { sheets } = readSample(name);
  const { documents } = readWorkbook({ name, sheets });
  const projects = documents.filter(isProject);
  const list = filled(newProjectList(NO_SHEETS), projects.map(lineOf));
  const lists = [list, longTable([list.snapshot.name], documents)];
  return {
    published: projects.map(({ source }) => sheets.find((sheet) => sheet.name === source.sheet)!),
    projects,
    sheets: lists,
    workbook: { ...NO_SHEETS, sheets: lists.map(({ snapshot }) => snapshot) },
  };
}

function isProject(document: Document): document is ProjectTarget {
  return document.kind === "ProjectTarget";
}

/** A new list with lines typed into it, each cell below its label. */
export function filled(sheet: NewSheet, lines: readonly Readonly<Record<string, CellValue>>[]): NewSheet {
  const { snapshot } = sheet;
  const labels = snapshot.values[1]!;
  const values = snapshot.values.map((row, index) => {
    const line = lines[index - 2];
    return line ? labels.map((label) => line[String(label)] ?? null) : row;
  });
  for (const label of lines.flatMap(Object.keys)) expect(labels).toContain(label);
  return { ...sheet, snapshot: { ...snapshot, values } };
}

/** A line of a list as someone types it: money in 万元 and shares as numbers. */
function lineOf(project: ProjectTarget): Record<string, CellValue> {
  const share = (index: number): CellValue => {
    const point = project.plan[index];
    return point ? valueOf(point.share) : null;
  };
  return {
    项目编码: valueOf(project.code),
    项目名称: projectNameOf(project),
    单位: valueOf(project.unit),
    主管部门: valueOf(project.authority),
    年度: valueOf(project.year),
    项目来源: valueOf(project.origin),
    项目期: valueOf(project.period),
    "预算数（万元）": moneyOf(project.budget),
    "财政资金（万元）": moneyOf(project.fiscal),
    "上年结转（万元）": moneyOf(project.carryover),
    "其他资金（万元）": moneyOf(project.other),
    资金用途: valueOf(project.purpose),
    绩效目标: valueOf(project.goals)?.join("\n") ?? null,
    "3月底（%）": share(0),
    "6月底（%）": share(1),
    "10月底（%）": share(2),
    "12月底（%）": share(3),
  };
}

function moneyOf(field: Field<Amount>): CellValue {
  const amount = valueOf(field);
  if (!amount) return null;
  expect(amount.unit).toBe("万元");
  return Number(amountAsWritten(amount));
}
