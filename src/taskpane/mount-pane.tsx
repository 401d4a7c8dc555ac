import { createRoot } from "react-dom/client";
import { openSession } from "../app/session";
import type { Host } from "../hosts/port";
import { AuditScreen } from "./audit/audit-screen";
import { createAuditModel } from "./audit/audit-model";
import { Pane } from "./pane";

/** Shows the pane in an element, at work on a host's workbook, until the returned function is called. */
export function mountPane(
  element: HTMLElement,
  host: Host,
  options: { theme: "light" | "dark" },
): () => void {
  const session = openSession(host);
  const model = createAuditModel(session);
  const root = createRoot(element);
  root.render(
    <Pane theme={options.theme}>
      <AuditScreen model={model} session={session} capabilities={host.capabilities} />
    </Pane>,
  );
  return () => {
    root.unmount();
    session.close();
  };
}
