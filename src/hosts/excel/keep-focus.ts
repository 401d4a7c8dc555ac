/**
 * Does something that may draw the keyboard to the grid, and gives it back to the field of the pane that had it, as far
 * as a page can: Excel has the last word.
 */
export async function keepFocus<T>(action: () => Promise<T>): Promise<T> {
  if (typeof document === "undefined") return action();
  const before = document.activeElement;
  const result = await action();
  if (before instanceof HTMLElement && before !== document.body) {
    window.focus();
    if (document.activeElement !== before) before.focus({ preventScroll: true });
  }
  return result;
}
