/** A pane in which a field can have the keyboard: as little of a page as a host looks for. */
export interface Pane {
  focusField(): void;
  /** What Excel does to a pane when it draws the keyboard to the grid. */
  loseFocus(): void;
  hasFocus(): boolean;
  close(): void;
}

/** Puts a page into the global scope, until it is closed. */
export function openPane(): Pane {
  class HTMLElement {
    focus(): void {
      page.activeElement = this;
    }
  }
  const body = new HTMLElement();
  const field = new HTMLElement();
  const page = { body, activeElement: body };
  const globals = { document: page, window: { focus: () => undefined }, HTMLElement };
  Object.assign(globalThis, globals);
  return {
    focusField: () => field.focus(),
    loseFocus: () => body.focus(),
    hasFocus: () => page.activeElement === field,
    close() {
      for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
    },
  };
}
