import { COMMANDS } from "../../src/commands/commands";
import { complaints, having, MANIFEST, without, type Broken } from "./broken";

const SECOND_URL = '<bt:Url id="Other.Url" DefaultValue="https://localhost:3443/other.html" /></bt:Urls>';
const TAB_LABEL = '<Label resid="Tab.Label" />';
const PANE_GROUP = MANIFEST.slice(
  MANIFEST.indexOf('<Group id="Jixiao.PaneGroup">'),
  MANIFEST.indexOf('<Group id="Jixiao.AuditGroup">'),
);
const withSecondUrl = having("</bt:Urls>", SECOND_URL);
const TAB = MANIFEST.slice(MANIFEST.indexOf("<CustomTab"), MANIFEST.indexOf("</CustomTab>") + 12);

test.each<Broken>([
  [
    "a button whose function nobody associates",
    having("<FunctionName>nextFinding", "<FunctionName>nextProblem"),
    ["function is not associated: nextProblem", "function has no button: nextFinding"],
  ],
  [
    "two buttons with one function",
    having("<FunctionName>auditHere", "<FunctionName>auditTable"),
    ["function has no button: auditHere", "two buttons call auditTable"],
  ],
  [
    "an action that does not exist",
    having('xsi:type="ExecuteFunction"', 'xsi:type="RunFunction"'),
    ["no such action: RunFunction"],
  ],
  [
    "a button that opens no page",
    without('<SourceLocation resid="Pane.Url"', "/>"),
    ["ShowTaskpane lacks <SourceLocation>"],
  ],
  [
    "a first button that carries out a function",
    having(PANE_GROUP, "").replace(TAB_LABEL, `${PANE_GROUP}${TAB_LABEL}`),
    ["the first button must open the pane: desktop Excel may lose the first click on a function"],
  ],
  [
    "Enabled in the context menu",
    having(
      "</Action></Control></OfficeMenu>",
      "</Action><Enabled>false</Enabled></Control></OfficeMenu>",
      MANIFEST.replace(/>\s+</g, "><"),
    ),
    ["Enabled is not known in a context menu"],
  ],
])("the linter notices %s", (_what, xml, expected) => {
  expect(complaints(xml)).toEqual(expected);
});

test.each<Broken>([
  [
    "no shared runtime",
    without("<Runtimes>", "</Runtimes>"),
    [
      "there is no shared runtime",
      "<FunctionFile> is not the page of the shared runtime",
      "<SourceLocation> is not the page of the shared runtime",
      "DefaultSettings opens another page than the buttons: https://localhost:3443/taskpane/taskpane.html",
    ],
  ],
  [
    "a runtime that is not kept",
    having('lifetime="long"', 'lifetime="short"'),
    ["the shared runtime is not kept: lifetime is not long"],
  ],
  [
    "functions in a page of their own",
    having('<FunctionFile resid="Pane.Url"', '<FunctionFile resid="Other.Url"', withSecondUrl),
    ["<FunctionFile> is not the page of the shared runtime"],
  ],
  [
    "a button that opens a page of its own",
    having('<SourceLocation resid="Pane.Url"', '<SourceLocation resid="Other.Url"', withSecondUrl),
    ["<SourceLocation> is not the page of the shared runtime"],
  ],
  [
    "a page that is opened without the buttons",
    having(
      '<SourceLocation DefaultValue="https://localhost:3443/taskpane/',
      '<SourceLocation DefaultValue="https://localhost:3443/',
    ),
    ["DefaultSettings opens another page than the buttons: https://localhost:3443/taskpane.html"],
  ],
])("the linter notices %s", (_what, xml, expected) => {
  expect(complaints(xml)).toEqual(expected);
});

test("the linter notices a second tab of one's own", () => {
  const copy = TAB.replace(/ id="Jixiao\.[^"]*/g, (id) => `${id}2`);
  const said = complaints(having("</CustomTab>", `</CustomTab>${copy}`));
  expect(said).toContain("only one custom tab is allowed");
});

test("the linter notices a function without a button", () => {
  expect(complaints(MANIFEST, [...Object.keys(COMMANDS), "summarise"])).toEqual([
    "function has no button: summarise",
  ]);
});
