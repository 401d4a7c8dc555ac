import { readSheet, styleSheet, type Parts } from "./package";
import type { CellLook } from "../../../src/sheet/look";

const CELL = '<sheetData><row><c r="A1" s="1"><v>1</v></c></row></sheetData>';

/** The look of a cell whose format 1 is made of the second entry of each list. */
function look(
  sections: { fonts?: string; fills?: string; borders?: string; alignment?: string; more?: string },
  theme?: string,
): CellLook {
  const { fonts = "", fills = "", borders = "", alignment = "", more = "" } = sections;
  const files: Parts = {
    "xl/styles.xml": styleSheet(
      `<fonts><font/><font>${fonts}</font></fonts><fills><fill/><fill>${fills}</fill></fills>` +
        `<borders><border/><border>${borders}</border></borders>` +
        '<cellStyleXfs><xf fontId="0"/></cellStyleXfs>' +
        `<cellXfs><xf/><xf fontId="1" fillId="1" borderId="1">${alignment}</xf></cellXfs>` +
        `<dxfs><dxf><font><b/></font></dxf></dxfs>${more}`,
    ),
    "xl/theme/theme1.xml": theme,
  };
  const { look: sheet } = readSheet(CELL, files);
  return sheet.looks[sheet.cells[0]?.[0] ?? -1] ?? {};
}

function solid(colour: string): string {
  return `<patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill>`;
}

describe("the look of cells", () => {
  test("a font is read whole", () => {
    const fonts =
      '<b/><i val="1"/><u val="double"/><strike/><sz val="10.5"/><color rgb="ff1f497d"/><name val="宋体"/><family val="2"/>';
    expect(look({ fonts })).toEqual({
      bold: true,
      italic: true,
      underline: true,
      strike: true,
      fontSize: 10.5,
      fontColor: "1F497D",
      fontName: "宋体",
    });
  });

  test("switches that say no are off", () => {
    expect(look({ fonts: '<b val="0"/><i val="false"/><u val="none"/><color auto="1"/>' })).toEqual({});
  });

  test("only solid fills count", () => {
    expect(look({ fills: solid('rgb="FFFFEB9C"') }).fill).toBe("FFEB9C");
    expect(look({ fills: '<patternFill patternType="gray125"/>' }).fill).toBeUndefined();
    expect(look({ fills: '<patternFill patternType="solid"/>' }).fill).toBeUndefined();
  });

  test("borders have a style and a colour, by side or by direction", () => {
    const borders =
      '<left style="thin"><color auto="1"/></left><right style="none"/><top style="medium"><color rgb="FFFF0000"/></top>' +
      '<bottom/><end style="double"/>';
    expect(look({ borders }).borders).toEqual({
      left: { style: "thin", color: "000000" },
      top: { style: "medium", color: "FF0000" },
      right: { style: "double", color: "000000" },
    });
  });

  test("alignment is what the grid can show", () => {
    expect(look({ alignment: '<alignment horizontal="center" vertical="top" wrapText="1"/>' })).toEqual({
      horizontal: "center",
      vertical: "top",
      wrap: true,
    });
    expect(look({ alignment: '<alignment horizontal="general" vertical="distributed"/>' })).toEqual({
      vertical: "center",
    });
  });

  test.each([
    ['theme="0"', "FFFFFF"],
    ['theme="1"', "000000"],
    ['theme="3"', "1F497D"],
    ['theme="4" tint="0.5999938962981048"', "B8CCE4"],
    ['theme="4" tint="-0.249977111117893"', "366092"],
    ['theme="0" tint="-0.249977111117893"', "BFBFBF"],
    ['indexed="10"', "FF0000"],
    ['indexed="22"', "C0C0C0"],
    ['indexed="63"', "333333"],
    ['indexed="64"', "000000"],
    ['theme="99"', undefined],
    ['rgb="red"', undefined],
  ])("the colour %s is %s", (colour, rgb) => {
    // Excel shades in whole steps, so that its colours may be one step off the formula's.
    const channels = (colour = ""): number[] => (colour.match(/../g) ?? []).map((two) => parseInt(two, 16));
    const found = channels(look({ fills: solid(colour) }).fill);
    expect(found).toHaveLength(channels(rgb).length);
    channels(rgb).forEach((level, at) => expect(Math.abs(level - (found[at] ?? -9))).toBeLessThanOrEqual(1));
  });

  test("the file's own theme and palette come first", () => {
    const theme =
      '<a:theme><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1>' +
      '<a:lt1><a:srgbClr val="eeeeee"/></a:lt1></a:clrScheme></a:themeElements></a:theme>';
    expect(look({ fonts: '<color theme="1"/>', fills: solid('theme="0"') }, theme)).toMatchObject({
      fontColor: "111111",
      fill: "EEEEEE",
    });
    const more = '<colors><indexedColors><rgbColor rgb="00123456"/></indexedColors></colors>';
    expect(look({ fills: solid('indexed="0"'), more }).fill).toBe("123456");
  });
});

describe("number formats", () => {
  function formatOf(xf: string, numFmts = ""): string | undefined {
    const styles = styleSheet(`${numFmts}<cellXfs><xf/>${xf}</cellXfs>`);
    return readSheet(CELL, { "xl/styles.xml": styles }).snapshot.numberFormats[0]?.[0];
  }

  test.each([
    ["0", "General"],
    ["4", "#,##0.00"],
    ["9", "0%"],
    ["14", "m/d/yyyy"],
    ["31", 'yyyy"年"m"月"d"日"'],
    ["49", "@"],
    ["57", 'yyyy"年"m"月"'],
    ["58", 'm"月"d"日"'],
    ["163", "General"],
    ["x", "General"],
  ])("format %s is %s", (id, code) => {
    expect(formatOf(`<xf numFmtId="${id}"/>`)).toBe(code);
  });

  test("the file's own formats come before the built-in ones", () => {
    const own =
      '<numFmts><numFmt numFmtId="176" formatCode="0.0_ "/><numFmt numFmtId="4" formatCode="0.000"/></numFmts>';
    expect(formatOf('<xf numFmtId="176"/>', own)).toBe("0.0_ ");
    expect(formatOf('<xf numFmtId="4"/>', own)).toBe("0.000");
  });

  test("a style that is not there is General", () => {
    expect(formatOf("")).toBe("General");
    expect(readSheet(CELL).snapshot.numberFormats).toEqual([["General"]]);
  });
});
