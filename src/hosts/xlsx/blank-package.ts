import { draftPackage, type PackageDraft } from "./draft";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A zip archive without entries is its end record alone. */
const NO_ENTRIES = new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]);

/**
 * A workbook without a sheet, styles or texts; the sheet that shows first has the number `active`. It says neither who
 * made it nor when, so that the same sheets make the same bytes. Programs compute its formulas when they open it.
 */
export function blankPackage(active: number): PackageDraft {
  const draft = draftPackage(NO_ENTRIES);
  for (const [path, text] of Object.entries(partsOf(active))) draft.write(path, DECLARATION + text);
  return draft;
}

function partsOf(active: number): Readonly<Record<string, string>> {
  const type = (kind: string): string => `application/vnd.openxmlformats-${kind}+xml`;
  const override = (part: string, kind: string): string =>
    `<Override PartName="/${part}" ContentType="${type(kind)}"/>`;
  const link = (id: number, kind: string, part: string): string =>
    `<Relationship Id="rId${id}" Type="${kind}" Target="${part}"/>`;
  return {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="${type("package.relationships")}"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      override("xl/workbook.xml", "officedocument.spreadsheetml.sheet.main") +
      override("xl/sharedStrings.xml", "officedocument.spreadsheetml.sharedStrings") +
      override("docProps/core.xml", "package.core-properties") +
      override("docProps/app.xml", "officedocument.extended-properties") +
      `</Types>`,
    "_rels/.rels":
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      link(1, `${LINKS}/officeDocument`, "xl/workbook.xml") +
      link(2, `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml") +
      link(3, `${LINKS}/extended-properties`, "docProps/app.xml") +
      `</Relationships>`,
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"/>`,
    "docProps/app.xml":
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
      "<Application>绩效表助手</Application></Properties>",
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      link(1, `${LINKS}/sharedStrings`, "sharedStrings.xml") +
      `</Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" count="0" uniqueCount="0"/>`,
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><workbookPr/>` +
      `<bookViews><workbookView${active === 0 ? "" : ` firstSheet="${active}" activeTab="${active}"`}/></bookViews>` +
      `<sheets/><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`,
  };
}
