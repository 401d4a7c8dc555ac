/** Takes files dropped anywhere on the page, before the grid sees the drop, until the returned function is called. */
export function acceptDrops(open: (file: File | undefined) => void): () => void {
  const over = (event: DragEvent) => event.preventDefault();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    open(event.dataTransfer?.files[0]);
  };
  window.addEventListener("dragover", over, true);
  window.addEventListener("drop", drop, true);
  return () => {
    window.removeEventListener("dragover", over, true);
    window.removeEventListener("drop", drop, true);
  };
}
