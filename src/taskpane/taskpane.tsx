// First, so that the ribbon's functions are known before anything below has loaded.
import { serveRibbon } from "../commands/at-load";
import { createRoot } from "react-dom/client";
import { createExcelHost } from "../hosts/excel/excel-host";
import { officeTheme } from "../hosts/excel/office-theme";
import { showPane } from "../hosts/excel/ribbon";
import { openPane } from "./mount-pane";
import { NoHost } from "./no-host";
import { Pane } from "./pane";

const element = document.getElementById("pane");
if (!element) throw new Error("taskpane.html has no #pane");

// Where Office.js did not load, too-old.js has said so already.
if (typeof Office !== "undefined") {
  void Office.onReady(({ host }) => {
    if (host && host === Office.HostType.Excel) openInExcel(element);
    else sayNoHost(element);
  });
}

function openInExcel(place: HTMLElement): void {
  const pane = openPane(place, createExcelHost());
  const draw = (): void => pane.draw(officeTheme());
  draw();
  // Excel does not tell when its theme changes; the user comes back to the pane afterwards.
  window.addEventListener("focus", draw);
  serveRibbon({ ...pane, showPane });
}

function sayNoHost(place: HTMLElement): void {
  createRoot(place).render(
    <Pane theme={officeTheme()}>
      <NoHost />
    </Pane>,
  );
}
