/** Where the manifest of the repository points: the development server. */
const DEVELOPMENT = "https://localhost:3443";

/**
 * The manifest with every address moved below the base URL, and the version of the product. The Id stays, so that
 * Office takes the next package for the same add-in.
 */
export function deployedManifest(manifest, baseUrl, version) {
  return manifest
    .replaceAll(new RegExp(`${DEVELOPMENT}(?=[/"<])`, "g"), () => baseUrl)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${fourParts(version)}</Version>`);
}

/** The files below the base URL that a manifest points to. */
export function filesNamed(manifest, baseUrl) {
  const values = [...manifest.matchAll(/"([^"]*)"/g)].map(([, value]) => value);
  const below = values.filter((value) => value.startsWith(`${baseUrl}/`));
  return [...new Set(below.map((value) => value.slice(baseUrl.length + 1).split(/[?#]/)[0]))].filter(Boolean);
}

function fourParts(version) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Error(`package.json 的版本要写成 a.b.c，这里是“${version}”。`);
  }
  return `${version}.0`;
}
