import { complaints, having, without, type Broken } from "./broken";

const ICONS = "https://localhost:3443/icons";

test.each<Broken>([
  [
    "an icon of a required size left out",
    without('<bt:Image size="32" resid="next-finding.32"', "/>"),
    ["resource is not used: next-finding.32", "no icon of size 32"],
  ],
  [
    "an icon of a size that Office has not",
    having('size="20" resid="next-finding.20"', 'size="21" resid="next-finding.20"'),
    ["icons have no size 21", "/icons/next-finding-20.png is 20×20 and not 21×21"],
  ],
  [
    "an icon that is not there",
    having(`${ICONS}/next-finding-24.png`, `${ICONS}/next-24.png`),
    ["no such icon: /icons/next-24.png"],
  ],
  [
    "an icon of another size than it is used in",
    having(`${ICONS}/next-finding-24.png`, `${ICONS}/next-finding-16.png`),
    ["/icons/next-finding-16.png is 16×16 and not 24×24"],
  ],
  [
    "an icon that is no PNG",
    having(`${ICONS}/next-finding-24.png`, `${ICONS}/next-finding.svg`),
    ["icon is no PNG: /icons/next-finding.svg"],
  ],
  [
    "an IconUrl that is not 32 wide",
    having("icon-32.png", "icon-48.png"),
    ["/icons/icon-48.png is 48×48 and not 32×32"],
  ],
  [
    "a HighResolutionIconUrl that is not 64 wide",
    having("icon-64.png", "icon-80.png"),
    ["/icons/icon-80.png is 80×80 and not 64×64"],
  ],
])("the linter notices %s", (_what, xml, expected) => {
  expect(complaints(xml)).toEqual(expected);
});
