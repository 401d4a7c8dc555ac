import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import path from "node:path";

const require = createRequire(import.meta.url);
const DAY = 24 * 3600 * 1000;
/** A year: trusting it again is handiwork, and the key that signed it is thrown away as soon as it has. */
const DAYS = 365;
const LEFT_AT_LEAST = 7 * DAY;

/** Where a developer's certificates lie. */
export const CERTIFICATES = path.join(homedir(), ".jixiao-dev-certs");

/**
 * The certificate of localhost and its key, made where there is none or it is about to expire; `made` says so,
 * because the new authority has to be trusted afresh. Needs no network, and nothing is installed.
 */
export async function certificatesIn(folder) {
  const files = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => path.join(folder, name));
  const [authority, certificate, key] = files;
  const made = !(files.every((file) => existsSync(file)) && isValid(authority) && isValid(certificate));
  if (made) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const file of files) rmSync(file, { force: true });
    const { generateCertificates } = require("office-addin-dev-certs");
    await quietly(() => generateCertificates(authority, certificate, key, DAYS, ["localhost", "127.0.0.1"]));
  }
  return { made, authority, tls: { cert: readFileSync(certificate), key: readFileSync(key) } };
}

function isValid(file) {
  try {
    return new Date(new X509Certificate(readFileSync(file)).validTo) - Date.now() > LEFT_AT_LEAST;
  } catch {
    return false;
  }
}

/** The library tells in English what it did; we tell it ourselves. */
async function quietly(make) {
  const { log } = console;
  console.log = () => {};
  try {
    await make();
  } finally {
    console.log = log;
  }
}
