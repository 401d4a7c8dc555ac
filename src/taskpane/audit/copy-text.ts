/** Puts a text on the clipboard; false where the page may not, as in some programs' embedded browsers. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
