import type { KeyboardEvent } from "react";

/** What Esc does in a part of the pane; the parts around it do not see the key. */
export function onEscape(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}
