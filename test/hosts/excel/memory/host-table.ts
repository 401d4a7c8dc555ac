/** The requirement sets of a host, each with its highest version. */
export type HostTable = Readonly<Record<string, string>>;

/**
 * What Excel claims beside ExcelApi. RichApiRuntime is left out: the library then does loads and updates by itself,
 * in the plain actions that are known here. DelayForCellEdit is what the option of Excel.run asks for.
 */
export function hostTable(version: number): HostTable {
  return {
    ExcelApi: `1.${version}`,
    SharedRuntime: "1.1",
    RibbonApi: version >= 12 ? "1.2" : "1.1",
    DialogApi: "1.2",
    DelayForCellEdit: "1.1",
  };
}

/** Whether a set is there; documented: without a version the first is meant. */
export function isSetSupported(table: HostTable, name: string, version: string | number = "1.1"): boolean {
  const known = table[name];
  if (known === undefined) return false;
  const [major = 0, minor = 0] = known.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(version).split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
