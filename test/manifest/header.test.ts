import { complaints, having, without, type Broken } from "./broken";

const TAB_LABEL = '<Label resid="Tab.Label" />';
const PROVIDER = "<ProviderName>jixiao</ProviderName>";

test.each<Broken>([
  [
    "an Id that is no GUID",
    having("6f1c0b7e-", "6f1c0b7-"),
    ["Id is no GUID: 6f1c0b7-2d5a-4c1e-9a43-7b8e5d0f2a61"],
  ],
  ["a version of three numbers", having("0.1.0.0", "0.1.0"), ["Version is not a.b.c.d: 0.1.0"]],
  [
    "another default locale",
    having("<DefaultLocale>zh-CN", "<DefaultLocale>zh"),
    ["DefaultLocale is not zh-CN: zh"],
  ],
  [
    "rights that are too few",
    having("ReadWriteDocument", "ReadDocument"),
    ["Permissions do not let the add-in mark and mend"],
  ],
  [
    "a floor that is too low",
    having('MinVersion="1.9" />', 'MinVersion="1.7" />'),
    ["Requirements do not ask for ExcelApi 1.9 but 1.7"],
  ],
  [
    "a second requirement",
    having("</Sets>", '<Set Name="SharedRuntime" MinVersion="1.1" /></Sets>'),
    ["Requirements ask for more than ExcelApi: the pane works without the rest"],
  ],
  [
    "Requirements in VersionOverrides",
    having('VersionOverridesV1_0">', 'VersionOverridesV1_0"><Requirements />'),
    ["Requirements in VersionOverrides take all commands away where they are not met"],
  ],
])("the linter notices %s", (_what, xml, expected) => {
  expect(complaints(xml)).toEqual(expected);
});

test.each<Broken>([
  [
    "another namespace",
    having("office/appforoffice/1.1", "office/appforoffice/1.0"),
    ["<OfficeApp>: xmlns is not http://schemas.microsoft.com/office/appforoffice/1.1"],
  ],
  [
    "another kind of add-in",
    having('"TaskPaneApp"', '"ContentApp"'),
    ["<OfficeApp>: xsi:type is not TaskPaneApp"],
  ],
  [
    "commands of another version",
    having("VersionOverridesV1_0", "VersionOverridesV1_1"),
    ["<VersionOverrides>: xsi:type is not VersionOverridesV1_0"],
  ],
])("the linter notices %s", (_what, xml, expected) => {
  expect(complaints(xml)).toEqual(expected);
});

test.each([
  ["http://example.cn", "AppDomain is no https origin: http://example.cn"],
  ["https://example.cn/", "AppDomain is no https origin: https://example.cn/"],
  ["https://example.cn/a", "AppDomain is no https origin: https://example.cn/a"],
  ["https://*.example.cn", "AppDomain is no https origin: https://*.example.cn"],
  ["https://localhost:3443", "AppDomain repeats the page's own origin: https://localhost:3443"],
  ["https://example.cn:8443", undefined],
])("AppDomain %s: %s", (domain, complaint) => {
  const xml = having("  <Hosts>", `<AppDomains><AppDomain>${domain}</AppDomain></AppDomains><Hosts>`);
  expect(complaints(xml)).toEqual(complaint === undefined ? [] : [complaint]);
});

test.each<Broken>([
  [
    "an element that is not known",
    having("<Permissions>", "<Ribbon /><Permissions>"),
    ["<OfficeApp> takes no <Ribbon>"],
  ],
  ["no SupportUrl", without("<SupportUrl", "/>"), ["<OfficeApp> lacks <SupportUrl>"]],
  [
    "a header out of order",
    having("<DisplayName", `${PROVIDER}<DisplayName`, having(PROVIDER, "")),
    ["<ProviderName> stands after <DefaultLocale> in <OfficeApp>"],
  ],
  [
    "a runtime that is not first in its host",
    having(
      "</DesktopFormFactor>",
      '</DesktopFormFactor><Runtimes><Runtime resid="Pane.Url" lifetime="long" /></Runtimes>',
      without("<Runtimes>", "</Runtimes>"),
    ),
    ["<Runtimes> stands after <DesktopFormFactor> in <Host>"],
  ],
  [
    "two runtimes",
    having("</Runtimes>", '<Runtime resid="Pane.Url" lifetime="long" /></Runtimes>'),
    ["<Runtimes> takes only one <Runtime>"],
  ],
  [
    "the label of the tab before its groups",
    having('id="Jixiao.Tab">', `id="Jixiao.Tab">${TAB_LABEL}`, having(TAB_LABEL, "")),
    ["<Group> stands after <Label> in <CustomTab>"],
  ],
  [
    "a button without a tip",
    without("<Supertip>", "</Supertip>"),
    ["<Control> lacks <Supertip>", "resource is not used: OpenPane.Tip"],
  ],
  [
    "no callout after the installation",
    without("<GetStarted>", "</GetStarted>"),
    [
      "<DesktopFormFactor> lacks <GetStarted>",
      "resource is not used: FirstRun.Title",
      "resource is not used: FirstRun.Text",
    ],
  ],
])("the linter notices %s", (_what, xml, expected) => {
  expect(complaints(xml)).toEqual(expected);
});
