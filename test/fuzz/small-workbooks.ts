import { zipSync, strToU8 } from "fflate";
import { parts, relationships, styleSheet, worksheet, zip } from "../hosts/xlsx/package";

const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const TARGET_ROWS = [
  ["招聘经费绩效目标表"],
  ["323001曹妃甸区人力资源和社会保障局本级", "单位：万元"],
  ["项目编码", "13020923P000261100010", "项目名称", "招聘经费"],
  ["预算规模及资金用途", "预算数", "99.00", "其中：财政资金", "99.00", "其他资金", ""],
  ["", "用于招聘"],
  ["资金支出计划（%）", "3月底", "6月底", "10月底", "12月底"],
  ["", "0.00", "0.00", "30.00", "100.00"],
  ["绩效目标", "1.完成招聘25次"],
  ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
  ["产出指标", "数量指标", "招聘活动组织次数", "招聘活动的次数", "≥25次", "工作计划"],
  ["产出指标", "成本指标", "招聘成本", "成本控制", "≤99万元", "预算批复"],
  ["效益指标", "社会效益指标", "就业人数", "促进就业", "≥100人", "历史数据"],
  ["满意度指标", "服务对象满意度指标", "满意度", "满意的比例", "≥95%", "问卷"],
];

const STYLES = styleSheet(
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
    '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><color theme="1" tint="0.4"/><name val="黑体"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFEB9C"/></patternFill></fill></fills>' +
    '<borders count="2"><border/><border><left style="thin"><color indexed="64"/></left><right style="thin"/></border></borders>' +
    '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" fontId="1" fillId="1" borderId="1"><alignment horizontal="center" wrapText="1"/></xf><xf numFmtId="4"/></cellXfs>',
);

const STRINGS =
  '<sst count="3"><si><t>甲</t></si><si><r><rPr><b/></rPr><t xml:space="preserve"> 乙 </t></r><r><t>丙_x000D_</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si><si><t/></si></sst>';

const MIXED = `<sheetPr/><dimension ref="A1:F6"/><cols><col min="1" max="2" width="20" customWidth="1"/><col min="3" max="3" hidden="1" width="0"/></cols>
<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>45052</v></c></row>
<row r="2" hidden="1"><c r="A2"><f t="shared" ref="A2:A4" si="0">B2*$C$1+SUM(B2:B$9)</f><v>1</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c></row>
<row><c><f t="shared" si="0"/><v>2</v></c><c t="inlineStr"><is><t>内</t><r><t>联</t></r></is></c><c t="d"><v>2024-05-06T07:08:09Z</v></c></row>
<row r="4"><c r="A4"><f t="shared" si="0"/></c><c r="D4" t="str"><f>"a"&amp;'别 表'!A1&amp;cmd|'/c calc'!A0</f><v>字</v></c></row>
<row r="6"><c r="F6"><f t="array" ref="F6:F7">A1:A2*2</f><v>1e3</v></c></row></sheetData>
<sheetProtection sheet="1"/><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="D4:E6"/></mergeCells>
<conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>
<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><extLst><ext uri="x"><c r="A1"/></ext></extLst>`;

const OUTSIDE = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  "xl/_rels/workbook.xml.rels": relationships(
    ["worksheet", "worksheets/sheet1.xml"],
    ["sharedStrings", "sharedStrings.xml"],
    ["styles", "styles.xml"],
    ["theme", "theme/theme1.xml"],
    ["externalLink", "externalLinks/externalLink1.xml"],
    ["connections", "connections.xml"],
  ),
  "xl/externalLinks/externalLink1.xml":
    '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"><ddeItems><ddeItem name="A0"/></ddeItems></ddeLink></externalLink>',
  "xl/connections.xml":
    '<connections><connection id="1" name="查询" type="4"><webPr url="https://example.invalid/"/></connection></connections>',
  "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="rId1" Type="${LINKS}/hyperlink" Target="https://example.invalid/" TargetMode="External"/></Relationships>`,
};

/** Small workbooks that between them hold a bit of everything that is read. */
export const SMALL_WORKBOOKS: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ["一张目标表", zip(parts(`<sheetData>${rowsOf(TARGET_ROWS)}</sheetData>`))],
  [
    "杂项",
    zip(
      parts(MIXED, {
        "xl/styles.xml": STYLES,
        "xl/sharedStrings.xml": STRINGS,
        "xl/theme/theme1.xml": theme(),
      }),
    ),
  ],
  ["对外", zip(parts(MIXED, { "xl/styles.xml": STYLES, "xl/sharedStrings.xml": STRINGS, ...OUTSIDE }))],
  ["两张表", twoSheets()],
];

function rowsOf(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells, row) => {
      const written = cells.map((text, col) => {
        const ref = `${String.fromCharCode(65 + col)}${row + 1}`;
        return `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
      });
      return `<row r="${row + 1}">${written.join("")}</row>`;
    })
    .join("");
}

function theme(): string {
  return '<a:theme xmlns:a="x"><a:clrScheme name="y"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme></a:theme>';
}

/** With prefixes, absolute targets, and without any styles or shared strings. */
function twoSheets(): Uint8Array {
  const workbook = `<x:workbook xmlns:x="m" xmlns:q="l"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="constructor" sheetId="1" q:id="r0"/><x:sheet name="__proto__" sheetId="2" state="hidden" q:id="r1"/></x:sheets></x:workbook>`;
  const sheet = worksheet(`<sheetData>${rowsOf(TARGET_ROWS.slice(0, 4))}</sheetData>`);
  const prefixed = sheet.replaceAll(/<(\/?)(?=[a-zA-Z])/g, "<$1x:");
  return zipSync({
    "_rels/.rels": strToU8(relationships(["officeDocument", "/xl/workbook.xml"])),
    "xl/workbook.xml": strToU8(workbook),
    "xl/_rels/workbook.xml.rels": strToU8(
      relationships(["worksheet", "/xl/worksheets/a.xml"], ["worksheet", "worksheets/b%20c.xml"]),
    ),
    "xl/worksheets/a.xml": strToU8(prefixed),
    "xl/worksheets/b c.xml": strToU8(sheet),
  });
}
