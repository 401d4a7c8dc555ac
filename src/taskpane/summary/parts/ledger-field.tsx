import { SelectField } from "../../fill/fields/select-field";
import type { Ledgers } from "./use-ledgers";

/** Which 预算明细 is meant, where there are several. */
export function LedgerField({ ledgers: { all, chosen, choose } }: { readonly ledgers: Ledgers }) {
  if (all.length < 2 || !chosen) return null;
  return (
    <SelectField label="预算明细" value={chosen.snapshot.name} onChange={choose}>
      {all.map(({ snapshot: { name }, ledger: { first, end } }) => (
        <option key={name} value={name}>
          {name}（{end - first} 行）
        </option>
      ))}
    </SelectField>
  );
}
