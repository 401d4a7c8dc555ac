/**
 * Functions that came after Excel 2007: files name them with a prefix, and a program that meets the bare name shows
 * #NAME?. LET and LAMBDA are not among them, since their variables would have to be marked as well.
 */
const LATER = new Set(
  (
    "AGGREGATE ARABIC BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CEILING.MATH CHOOSECOLS CHOOSEROWS COMBINA CONCAT " +
    "COVARIANCE.P COVARIANCE.S DAYS DECIMAL DROP EXPAND FLOOR.MATH FORECAST.LINEAR FORMULATEXT HSTACK IFNA IFS " +
    "ISFORMULA ISOWEEKNUM MAXIFS MINIFS MODE.MULT MODE.SNGL NORM.DIST NORM.INV NUMBERVALUE PDURATION " +
    "PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA QUARTILE.EXC QUARTILE.INC RANDARRAY " +
    "RANK.AVG RANK.EQ RRI SEQUENCE SHEET SHEETS SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN " +
    "TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR"
  ).split(" "),
);
/** Those of them that stand in a name space of their own. */
const LATER_ON_SHEETS = new Set(["FILTER", "SORT"]);

/** What is copied whole, so that no name is looked for in it: texts and quoted sheet names; then names of functions. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;

/** A formula as files keep it: without "=", and with the prefixes of functions that came after Excel 2007. */
export function storedFormula(formula: string): string {
  return formula.replace(/^=/, "").replace(TOKEN, (token) => {
    const name = token.toUpperCase();
    if (LATER_ON_SHEETS.has(name)) return `_xlfn._xlws.${token}`;
    return LATER.has(name) ? `_xlfn.${token}` : token;
  });
}
