/** Has the browser save a text as a file. Programs whose embedded browser saves no files do nothing, and do not say so. */
export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  // Characters that some file systems do not take.
  link.download = name.replace(/[\\/:*?"<>|]/g, "_");
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
