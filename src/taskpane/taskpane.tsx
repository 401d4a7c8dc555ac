import { createRoot } from "react-dom/client";
import { NoHost } from "./no-host";
import { Pane } from "./pane";

// The adapters for Excel and WPS are not written yet; until then the page says so.
const element = document.getElementById("pane");
if (!element) throw new Error("taskpane.html has no #pane");
const theme = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
createRoot(element).render(
  <Pane theme={theme}>
    <NoHost />
  </Pane>,
);
