/**
 * Does something to the grid that may draw the keyboard to it, then what must wait until that is drawn, and gives
 * the keyboard back to where it was. Univer moves the focus at once and once more in the next frame.
 */
export async function keepFocus(action: () => void, afterwards: () => void): Promise<void> {
  const before = document.activeElement;
  action();
  giveBack(before);
  await nextFrame();
  afterwards();
  giveBack(before);
}

function giveBack(element: Element | null): void {
  if (document.activeElement === element) return;
  if (element instanceof HTMLElement && element !== document.body) element.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Frames do not come in a page that is not shown, so a timer stands in. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 50);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
