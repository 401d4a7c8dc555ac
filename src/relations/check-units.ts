import type { BoundCells, BoundComparison, BoundExpression, BoundSum } from "./bound";
import type { FormulaProblem, Span } from "./formula";

/** What a figure measures; "any" for nothing, which is as much money as it is a number. */
type Kind = "money" | "number" | "any";

/** What is wrong with the units of a comparison: money beside plain numbers, money times money. */
export function checkUnits(comparison: BoundComparison, driver: BoundCells | null): FormulaProblem[] {
  const problems: FormulaProblem[] = [];
  const [left, right] = [comparison.left, comparison.right].map((side) => kindOf(side, driver, problems));
  if (problems.length === 0 && left !== right && left !== "any" && right !== "any")
    refuse(problems, comparison, "金额不能与没有单位的数比较；数后面请写明单位，如 20万元。");
  return problems;
}

function kindOf(node: BoundExpression, driver: BoundCells | null, problems: FormulaProblem[]): Kind {
  switch (node.kind) {
    case "number":
      return node.value.over === 0n ? "any" : node.isMoney ? "money" : "number";
    case "cells":
      return kindOfCells(node, problems);
    case "sum":
      return kindOfSum(node, driver, problems);
    case "if-there":
    case "negative":
      return kindOf(node.of, driver, problems);
    case "binary": {
      const left = kindOf(node.left, driver, problems);
      const right = kindOf(node.right, driver, problems);
      return kindOfBinary(node, left, right, problems);
    }
  }
}

function kindOfCells({ column, table, from, to }: BoundCells, problems: FormulaProblem[]): Kind {
  const types = new Set((column ? [column] : table.columns).map(({ type }) => type));
  types.delete("text");
  if (types.size > 1)
    refuse(
      problems,
      { from, to },
      `“${table.name}”既有金额又有数量，请写明是哪一列，如 ${table.name}[合计, 价值]。`,
    );
  return types.has("amount") ? "money" : "number";
}

function kindOfSum({ of }: BoundSum, driver: BoundCells | null, problems: FormulaProblem[]): Kind {
  // 求和(下级) is understood only beside the line whose parts it sums.
  return kindOfCells(of === "children" ? driver! : of, problems);
}

function kindOfBinary(
  node: Extract<BoundExpression, { kind: "binary" }>,
  left: Kind,
  right: Kind,
  problems: FormulaProblem[],
): Kind {
  switch (node.operator) {
    case "+":
    case "-":
      if (left !== right && left !== "any" && right !== "any")
        refuse(problems, node, "金额不能与没有单位的数相加减；数后面请写明单位，如 20万元。");
      return left === "any" ? right : left;
    case "×":
      if (left === "money" && right === "money")
        refuse(problems, node, "金额不能乘以金额，其中一个应是数量。");
      return left === "money" || right === "money" ? "money" : "number";
    case "÷":
      if (right === "any") refuse(problems, node.right, "不能除以 0。");
      if (left === "number" && right === "money") refuse(problems, node, "数量不能除以金额。");
      return left === "money" && right !== "money" ? "money" : "number";
  }
}

function refuse(problems: FormulaProblem[], { from, to }: Span, message: string): void {
  problems.push({ message, from, to });
}
