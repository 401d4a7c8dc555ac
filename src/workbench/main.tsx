import "./workbench.css";
import { createRoot } from "react-dom/client";
import { createGrid } from "../hosts/workbench/grid";
import { createWorkbenchHost } from "../hosts/workbench/workbench-host";
import { mountPane } from "../taskpane/mount-pane";
import { createOpener } from "./opener";
import { sampleFromAddress } from "./samples";
import { exposeForTests } from "./test-handle";
import { TopBar } from "./top-bar";

const asked = new URLSearchParams(location.search);
const theme = asked.get("theme") === "dark" ? "dark" : "light";
document.documentElement.dataset["theme"] = theme;

const grid = createGrid(element("grid"), theme);
const host = createWorkbenchHost(grid);
exposeForTests(grid, host);
createRoot(element("bar")).render(
  <TopBar opener={createOpener(grid, host)} firstSample={sampleFromAddress(location.search)} />,
);
// Tests of the host alone want nobody else at work on the grid.
if (asked.get("pane") !== "none") mountPane(element("pane"), host, { theme });

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found;
}
