import { complaints, having, without, type Broken } from "./broken";

const ICONS = "https://localhost:3443/icons";
const PANE_URL = '<bt:Url id="Pane.Url" DefaultValue="https://localhost:3443/taskpane/taskpane.html" />';
const LONG_ID = `Jixiao.${"a".repeat(119)}`;
const LONG_RESOURCE = `Tab.${"a".repeat(29)}`;

test.each<Broken>([
  [
    "a resid that leads nowhere",
    having('resid="Tab.Label"', 'resid="Tab"'),
    ["resid leads nowhere: Tab", "resource is not used: Tab.Label"],
  ],
  [
    "a label that points to a long text",
    having('<Label resid="OpenPane.Label" />', '<Label resid="OpenPane.Tip" />'),
    ["<Label> needs one of bt:ShortStrings: OpenPane.Tip"],
  ],
  [
    "a text that nothing shows",
    having(
      "</bt:LongStrings>",
      '<bt:String id="Old.Tip" DefaultValue="旧"><bt:Override Locale="en-US" Value="Old" /></bt:String></bt:LongStrings>',
    ),
    ["resource is not used: Old.Tip"],
  ],
  [
    "the id of a resource that is too long",
    having(
      'id="Tab.Label"',
      `id="${LONG_RESOURCE}"`,
      having('resid="Tab.Label"', `resid="${LONG_RESOURCE}"`),
    ),
    [`resource id is longer than 32: ${LONG_RESOURCE}`],
  ],
  [
    "the id of a button that is too long",
    having("Jixiao.OpenPane", LONG_ID),
    [`id has 126 characters: ${LONG_ID}`],
  ],
  [
    "an id that is given twice",
    having("Jixiao.NextFinding", "Jixiao.AuditTable"),
    ["id is given twice: Jixiao.AuditTable"],
  ],
  [
    "a resource that is given twice",
    having("</bt:Urls>", `${PANE_URL}</bt:Urls>`),
    ["id is given twice: Pane.Url"],
  ],
])("the linter notices %s", (_what, xml, expected) => {
  expect(complaints(xml)).toEqual(expected);
});

test.each<Broken>([
  [
    "a label of 126 characters",
    having('DefaultValue="绩效预算"', `DefaultValue="${"长".repeat(126)}"`),
    ["Tab.Label is longer than 125: 126"],
  ],
  [
    "a translated label of 126 characters",
    having('Value="Check Table"', `Value="${"a".repeat(126)}"`),
    ["AuditTable.Label is longer than 125: 126"],
  ],
  [
    "a tip of 251 characters",
    having("打开审核窗格，列出每张表的问题；点一条问题就到那个单元格。", "长".repeat(251)),
    ["OpenPane.Tip is longer than 250: 251"],
  ],
  [
    "nothing in a tip of 250 characters",
    having("打开审核窗格，列出每张表的问题；点一条问题就到那个单元格。", "长".repeat(250)),
    [],
  ],
  [
    "a description of 251 characters",
    having(
      "审核绩效目标表和部门预算表：问题标在单元格上，点一下就到。表格内容不离开本机。",
      "长".repeat(251),
    ),
    ["Description is longer than 250: 251"],
  ],
  [
    "a text that says nothing",
    having('DefaultValue="审核此表"', 'DefaultValue=" "'),
    ["AuditHere.Label says nothing"],
  ],
  [
    "a text in one language",
    without('<bt:Override Locale="en-US" Value="Pane"', "/>"),
    ["PaneGroup.Label has no en-US override"],
  ],
  [
    "a name in one language",
    without('<Override Locale="en-US" Value="Jixiao"', "/>"),
    ["DisplayName has no en-US override"],
  ],
  [
    "a language without a country",
    having('Locale="en-US" Value="Pane"', 'Locale="en" Value="Pane"'),
    ["PaneGroup.Label: locale “en”", "PaneGroup.Label has no en-US override"],
  ],
  [
    "an override for the default locale",
    having(
      '<bt:Override Locale="en-US" Value="Pane"',
      '<bt:Override Locale="zh-CN" Value="窗" /><bt:Override Locale="en-US" Value="Pane"',
    ),
    ["PaneGroup.Label overrides the default locale zh-CN"],
  ],
])("the linter notices %s", (_what, xml, expected) => {
  expect(complaints(xml)).toEqual(expected);
});

test.each<Broken>([
  [
    "an address that is not https",
    having('SupportUrl DefaultValue="https:', 'SupportUrl DefaultValue="http:'),
    [
      "address is not https: http://localhost:3443/taskpane/taskpane.html",
      "address is not on https://localhost:3443: http://localhost:3443/taskpane/taskpane.html",
    ],
  ],
  [
    "an address on another server",
    having(`${ICONS}/clear-marks-80.png`, "https://example.cn/icons/clear-marks-80.png"),
    ["address is not on https://localhost:3443: https://example.cn/icons/clear-marks-80.png"],
  ],
  [
    "an address that is too long",
    having(
      '<SupportUrl DefaultValue="https://localhost:3443/',
      `<SupportUrl DefaultValue="https://localhost:3443/${"a".repeat(2048)}`,
    ),
    [`address is longer than 2048: https://localhost:3443/${"a".repeat(37)}…`],
  ],
])("the linter notices %s", (_what, xml, expected) => {
  expect(complaints(xml)).toEqual(expected);
});
