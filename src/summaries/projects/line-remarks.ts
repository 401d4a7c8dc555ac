import type { Amount } from "../../model/amount";
import type { ProjectTarget } from "../../model/documents";
import type { Field } from "../../model/field";
import type { CellRef } from "../../sheet/address";
import type { SummaryRemark } from "../summary-remark";
import { MONEY_COLUMNS, MONEY_KEYS, type MoneyColumn, type ProjectLine } from "./project-line";
import type { Twin } from "./twins";

/** What is to be told of one project, for the user and shorter on its line. */
export interface LineRemark extends SummaryRemark {
  readonly short: string;
}

/** What the money of a project lacks, or why it does not follow its table. A form without such places is told apart. */
export function moneyRemarks({ project, name, money }: ProjectLine): LineRemark[] {
  const copied = MONEY_KEYS.filter((key) => money[key].isCopied);
  const labels = copied.map(labelOf).join("、");
  const first = copied.map((key) => project[key])[0];
  return [
    ...MONEY_KEYS.flatMap((key) => lackOf(project, name, key)),
    ...(first?.state === "given"
      ? [
          {
            text: `“${name}”的${labels}在表里是文字（如“${first.text}”），汇总表里写的是数，不会随表改变`,
            short: `${labels}原为文字`,
            at: first.at,
            weight: "note" as const,
          },
        ]
      : []),
  ];
}

/** A project that stands in two tables is counted twice. */
export function twinRemark({ line, first }: Twin): LineRemark {
  const { source, name } = line.project;
  const other = first.project.source.sheet;
  const where = other === source.sheet ? `同一张工作表的上面` : `工作表“${other}”`;
  return {
    text: `“${line.name}”与${where}的是同一个项目，合计里算了两次；删去多余的一张表再重新汇总`,
    short: `与“${other}”重复`,
    at: name.state === "given" ? name.at : topOf(line.project),
    weight: "problem",
  };
}

/** The first cell of a project's table. */
export function topOf({ source }: ProjectTarget): CellRef {
  return { sheet: source.sheet, row: source.area.top, col: source.area.left };
}

function lackOf(project: ProjectTarget, name: string, key: MoneyColumn): LineRemark[] {
  const field: Field<Amount> = project[key];
  const label = labelOf(key);
  const weight = "problem";
  switch (field.state) {
    case "given":
    case "foreign":
      return [];
    case "unreadable":
      return [
        {
          text: `“${name}”的${label}“${field.text}”没有读出来（${field.because}），汇总表里空着，没有算进合计`,
          short: `${label}没有读出`,
          at: field.at,
          weight,
        },
      ];
    case "absent":
      return [
        {
          text: `“${name}”的表里没有找到${label}，汇总表里空着，没有算进合计`,
          short: `没有找到${label}`,
          at: topOf(project),
          weight,
        },
      ];
    case "blank":
      // Where the whole is known, a source that is left blank has nothing.
      return key === "budget"
        ? [
            {
              text: `“${name}”没有填${label}，汇总表里空着，没有算进合计`,
              short: `没有填${label}`,
              at: field.at,
              weight,
            },
          ]
        : [];
  }
}

function labelOf(key: MoneyColumn): string {
  return MONEY_COLUMNS[key].replace("其中：", "");
}
