import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** How LibreOffice is told to write; the filter of the second is of Calc. */
export const FORMS = { xlsx: "xlsx:Calc MS Excel 2007 XML", pdf: "pdf:calc_pdf_Export" } as const;

/** Formulas are computed when a file is opened, whoever wrote it: values that were dropped must come out again. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The version of the LibreOffice that is installed; undefined where there is none. */
export function officeVersion(): string | undefined {
  const asked = spawnSync("soffice", ["--version"], { encoding: "utf8", timeout: 60_000 });
  return asked.status === 0 ? asked.stdout.trim() : undefined;
}

/** Makes a user folder for LibreOffice, so that no running one and no setting of the developer's has a part in it. */
export function newProfile(folder: string): string {
  const user = path.join(folder, "profile/user");
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(user, "registrymodifications.xcu"), SETTINGS);
  return `-env:UserInstallation=file://${path.dirname(user)}`;
}

/** Has LibreOffice open all workbooks of a folder and write them into another; gives the names that came out, without endings. */
export function convertAll(profile: string, from: string, to: string, form: keyof typeof FORMS): Set<string> {
  const files = readdirSync(from).map((name) => path.join(from, name));
  const options = [profile, "--headless", "--norestore", "--convert-to", FORMS[form], "--outdir", to];
  execFileSync("soffice", [...options, ...files], { stdio: "pipe", timeout: 600_000 });
  return new Set(readdirSync(to).map((name) => path.parse(name).name));
}
