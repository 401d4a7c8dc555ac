/** A sheet's name as formulas write it, whatever signs it has. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
