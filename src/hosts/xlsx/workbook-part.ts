import type { SheetSnapshot } from "../../sheet/snapshot";
import { LIMITS } from "./limits";
import { ReadStop, tooLarge } from "./problems";
import { unescapeText } from "./text";
import { isTrue, parseXml, prefixedAttribute, type XmlSource } from "./xml";

/** The workbook part: its sheets in tab order, and how it counts days. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  /** Defined names whose formulas have a "|", as links to other programs do. */
  readonly barNames: readonly { readonly name: string; readonly formula: string }[];
}

/** One tab, with the id of the relationship that leads to its part. */
export interface SheetEntry {
  readonly name: string;
  readonly relationship: string;
  readonly visible: SheetSnapshot["visible"];
}

/** Reads xl/workbook.xml. */
export function readWorkbookPart(source: XmlSource): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const barNames: { name: string; formula: string }[] = [];
  let defined: { name: string; formula: string } | undefined;
  let inSheets = false;
  let date1904 = false;
  parseXml(source, {
    open: (name, attributes) => {
      if (name === "sheets") inSheets = true;
      else if (name === "definedName") defined = { name: attributes["name"] ?? "", formula: "" };
      else if (name === "workbookPr") date1904 = isTrue(attributes["date1904"]);
      else if (name === "sheet" && inSheets) {
        const { state } = attributes;
        const { parts } = source.budget?.limits ?? LIMITS;
        if (sheets.length >= parts) {
          throw new ReadStop(tooLarge(`工作表超过 ${parts} 张`, "请拆成几个工作簿后再试。"));
        }
        sheets.push({
          name: unescapeText(attributes["name"] ?? ""),
          relationship: prefixedAttribute(attributes, "id") ?? "",
          visible: state === "hidden" || state === "veryHidden" ? state : "visible",
        });
      }
    },
    text: (text) => {
      if (defined) defined.formula += text;
    },
    close: (name) => {
      if (name === "sheets") inSheets = false;
      else if (name === "definedName" && defined) {
        if (defined.formula.includes("|")) barNames.push(defined);
        defined = undefined;
      }
    },
  });
  return { sheets, date1904, barNames };
}
