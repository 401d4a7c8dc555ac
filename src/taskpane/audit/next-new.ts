import type { AuditState } from "./audit-state";
import type { Listed } from "./listed";

/** The next finding below the cursor that the last rechecks brought; after the last one the first. */
export function nextNew({ sight, cursor }: AuditState): Listed | undefined {
  const fresh = sight.findings.filter(({ finding }) => sight.changes?.appeared.has(finding));
  const place = fresh.findIndex(({ key }) => key === cursor?.key);
  return fresh[(place + 1) % fresh.length];
}
