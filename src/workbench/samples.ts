/** The workbooks that come with the workbench; the first is the one it opens by itself. */
export const SAMPLES: readonly string[] = [
  "高新区2024",
  "曹妃甸区2023",
  "满城区2021",
  "昌黎县2023",
  "昌黎县2023-预算明细",
  "宿州市2024",
];

/** The sample a page address asks for, or the first where it asks for none that there is. */
export function sampleFromAddress(search: string): string {
  const asked = new URLSearchParams(search).get("sample")?.replace(/\.xlsx$/, "");
  return SAMPLES.find((name) => name === asked) ?? SAMPLES[0]!;
}

/** Where a sample lies beside the page. */
export function sampleAddress(name: string): string {
  return `samples/${encodeURIComponent(name)}.xlsx`;
}
