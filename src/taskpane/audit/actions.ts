import type { Finding, Fix } from "../../rules/outcome";
import type { CellRef } from "../../sheet/address";
import { hasRulePage } from "../pages/rule-pages";
import { jumpsOf } from "./listed";

/** Something that can be done from an open finding, in the order in which → goes through it. */
export type Action =
  | { readonly kind: "jump"; readonly label: string; readonly at: CellRef }
  | { readonly kind: "fix"; readonly fix: Fix }
  | { readonly kind: "waive" }
  | { readonly kind: "page"; readonly rule: string };

/** An action with its place among all of the finding's. */
export interface NumberedAction<A extends Action = Action> {
  readonly index: number;
  readonly action: A;
}

/** The cells it leads to, then the mends that can be carried out, then 忽略, then the rule's page. */
export function actionsOf(finding: Finding): readonly Action[] {
  return [
    ...jumpsOf(finding).map((jump) => ({ kind: "jump" as const, ...jump })),
    ...finding.fixes.filter(isApplicable).map((fix) => ({ kind: "fix" as const, fix })),
    { kind: "waive" },
    ...(hasRulePage(finding.rule) ? [{ kind: "page" as const, rule: finding.rule }] : []),
  ];
}

/** The actions of one kind, with their places among all of them. */
export function actionsOfKind<K extends Action["kind"]>(
  finding: Finding,
  kind: K,
): readonly NumberedAction<Extract<Action, { kind: K }>>[] {
  return actionsOf(finding).flatMap((action, index) =>
    action.kind === kind ? [{ index, action: action as Extract<Action, { kind: K }> }] : [],
  );
}

/** Whether a mend can be carried out here, and is not only told. */
export function isApplicable({ safety, changes }: Fix): boolean {
  return safety !== "show" && changes.length > 0;
}
