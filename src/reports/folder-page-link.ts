import { html, type Html } from "./html";

/** The address of a checked file, from where the page is. */
export type LinkOf = (path: string) => string;

/** A file's path, linked to the file. */
export function fileLink(path: string, linkOf: LinkOf): Html {
  return html`<a href="${linkOf(path)}">${path}</a>`;
}
