import { createRoot } from "react-dom/client";
import { openSession, type Session, type SessionOptions } from "../app/session";
import type { Host } from "../hosts/port";
import { createAuditModel } from "./audit/audit-model";
import { AuditScreen } from "./audit/audit-screen";
import type { AuditModel } from "./audit/audit-state";
import { FillTab } from "./fill/fill-tab";
import { Pane } from "./pane";
import { createPanePlace, type PanePlace } from "./pane-place";
import { PaneTabs } from "./pane-tabs";
import { SummaryTab } from "./summary/summary-tab";

/** The pane at work on a host's workbook. */
export interface OpenedPane {
  readonly session: Session;
  readonly model: AuditModel;
  readonly place: PanePlace;
  /** Draws it; once more where the theme has changed. */
  draw(theme: "light" | "dark"): void;
  close(): void;
}

/** Starts the pane's work at once; it is seen from the first time it is drawn. */
export function openPane(element: HTMLElement, host: Host, options?: SessionOptions): OpenedPane {
  const session = openSession(host, options);
  const model = createAuditModel(session);
  const place = createPanePlace();
  const root = createRoot(element);
  return {
    session,
    model,
    place,
    draw: (theme) =>
      root.render(
        <Pane theme={theme}>
          <PaneTabs
            place={place}
            audit={<AuditScreen model={model} session={session} capabilities={host.capabilities} />}
            fill={<FillTab model={model} session={session} place={place} />}
            summary={<SummaryTab model={model} session={session} place={place} />}
          />
        </Pane>,
      ),
    close: () => {
      root.unmount();
      session.close();
    },
  };
}

/** Shows the pane in an element, at work on a host's workbook, until the returned function is called. */
export function mountPane(
  element: HTMLElement,
  host: Host,
  { theme, ...options }: SessionOptions & { theme: "light" | "dark" },
): () => void {
  const pane = openPane(element, host, options);
  pane.draw(theme);
  return pane.close;
}
