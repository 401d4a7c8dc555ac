import { named, type Element } from "./element";
import { isResource } from "./lint-urls";

/** Gives the bytes of a file by its path on the server, like /icons/icon-16.png. */
export type ReadFile = (path: string) => Buffer | undefined;

const SIZES = ["16", "20", "24", "32", "40", "48", "64", "80"];
const REQUIRED = ["16", "32", "80"];

/** Icons that are missing, are no PNG or have another size than they are used in. */
export function lintIcons(root: Element, read: ReadFile): readonly string[] {
  const addresses = new Map(
    named(root, "bt:Image")
      .filter(isResource)
      .map(({ attributes }) => [attributes["id"], attributes["DefaultValue"] ?? ""]),
  );
  const inLists = named(root, "Icon").flatMap((icon) => {
    const images = icon.children.map(({ attributes }) => attributes);
    const sizes = images.map((image) => image["size"] ?? "");
    return [
      ...REQUIRED.filter((size) => !sizes.includes(size)).map(
        (size) => `line ${icon.line}: no icon of size ${size}`,
      ),
      ...sizes
        .filter((size) => !SIZES.includes(size))
        .map((size) => `line ${icon.line}: icons have no size ${size}`),
      ...images.flatMap((image) => lintFile(addresses.get(image["resid"]), Number(image["size"]), read)),
    ];
  });
  const own = (name: string): string | undefined => named(root, name)[0]?.attributes["DefaultValue"];
  return [
    ...new Set(inLists),
    ...lintFile(own("IconUrl"), 32, read),
    ...lintFile(own("HighResolutionIconUrl"), 64, read),
  ];
}

function lintFile(address: string | undefined, size: number, read: ReadFile): readonly string[] {
  // An address that is missing or no address is told elsewhere.
  if (address === undefined || !URL.canParse(address)) return [];
  const { pathname } = new URL(address);
  const file = read(pathname);
  if (!file) return [`no such icon: ${pathname}`];
  if (file.toString("latin1", 1, 4) !== "PNG") return [`icon is no PNG: ${pathname}`];
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  return width === size && height === size
    ? []
    : [`${pathname} is ${width}×${height} and not ${size}×${size}`];
}
