import type { TemplateCell, TitleCell } from "./description";
import type { HeadContext } from "./head-context";
import { isTitleOf } from "./table-titles";
import { filledValue, isUnfilled, shapelyValue } from "./template-text";
import { refOn, type Token } from "./tokens";
import { isTitle } from "./vocabulary";

/** The token of a template: one that is filled in as it should be, else one that is filled in at all. */
export function templateToken({ tokens }: HeadContext, cell: TemplateCell): Token | undefined {
  if (cell.key === "title") return tokens.find(isTitle);
  return (
    tokens.find(({ norm }) => shapelyValue(cell, norm) !== undefined) ??
    tokens.find(({ norm }) => filledValue(cell, norm) !== undefined)
  );
}

/** The token of a template whose blank is still to be filled in. */
export function unfilledToken({ tokens }: HeadContext, { template }: TemplateCell): Token | undefined {
  return tokens.find(({ norm }) => isUnfilled(template, norm));
}

/** A text with a blank; the title is kept whole. */
export function readTemplate(head: HeadContext, cell: TemplateCell): void {
  const { key, template } = cell;
  const label = key === "title" ? "表名" : template.replace("{}", "…");
  const token = templateToken(head, cell);
  const unfilled = token ? undefined : unfilledToken(head, cell);
  if (unfilled) {
    head.claimed.add(unfilled);
    head.fields.set(key, { state: "blank", label, at: refOn(head.sheet, unfilled) });
  } else if (!token) head.fields.set(key, { state: "absent", label });
  else if (key === "title") give(head, key, label, token, token.text);
  else give(head, key, label, token, shapelyValue(cell, token.norm) ?? filledValue(cell, token.norm));
}

/** The token of a table's name. */
export function titleToken({ tokens }: HeadContext, cell: TitleCell): Token | undefined {
  return tokens.find(({ norm }) => isTitleOf(norm, cell));
}

/** The name of a table with all that stands before it. */
export function readTitle(head: HeadContext, cell: TitleCell): void {
  const token = titleToken(head, cell);
  if (token) give(head, "title", "表名", token, token.norm);
  else head.fields.set("title", { state: "absent", label: "表名" });
}

function give(head: HeadContext, key: string, label: string, token: Token, value: string | undefined): void {
  head.claimed.add(token);
  const at = refOn(head.sheet, token);
  head.fields.set(key, { state: "given", label, kept: "text", at, text: token.text, value });
}
