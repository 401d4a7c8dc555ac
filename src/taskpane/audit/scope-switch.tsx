import { Segments } from "../segments";
import type { Scope } from "./scope";
import { SCOPE_NAMES } from "./words";

const SCOPES: readonly Scope[] = ["table", "workbook"];
const OPTIONS = SCOPES.map((scope) => [scope, SCOPE_NAMES[scope]] as const);

/** 本表 or 本工作簿. */
export function ScopeSwitch({ scope, onChange }: { scope: Scope; onChange: (scope: Scope) => void }) {
  return <Segments label="范围" value={scope} options={OPTIONS} onChange={onChange} />;
}
