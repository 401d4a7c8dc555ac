import { associateCommands } from "../hosts/excel/ribbon";
import { COMMANDS } from "./commands";
import { ribbonOf } from "./ribbon";

const ribbon = ribbonOf(COMMANDS);

// As this file is read: Excel loses a click on a button whose function is not associated yet.
associateCommands(ribbon.handlers);

/** Hands over what the buttons work on, as soon as there is a pane. */
export const serveRibbon = ribbon.serve;
