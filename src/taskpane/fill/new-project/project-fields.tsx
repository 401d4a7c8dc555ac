import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { amountText } from "../../../model/amount";
import { CATEGORIES, categoryOf } from "../../../templates/library/category";
import { FieldRow } from "../fields/field-row";
import { SelectField } from "../fields/select-field";
import { TextField } from "../fields/text-field";
import { ENTRY_FIELDS, type EntryKey } from "./asked-fields";
import type { Entry } from "./use-entry";

const useStyles = makeStyles({
  sum: { padding: "0 8px", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

const MONEY: ReadonlySet<EntryKey> = new Set(["fiscal", "carryover", "other", "budget"]);

const PLACEHOLDERS: Readonly<Partial<Record<EntryKey, string>>> = {
  unit: "与已有的表写法一致",
  code: "可不填，建好后再填",
  year: "如 2026",
  origin: "可不填",
  period: "可不填，如 1年",
  purpose: "钱用来做什么，推荐指标时也看",
};

interface Props {
  readonly entry: Entry;
  /** Whether the table was asked for and something was missing. */
  readonly isRefused: boolean;
}

/** What a new table is asked for: only what its form has. */
export function ProjectFields({ entry, isRefused }: Props) {
  const { asked, texts, problems, prefill, moneyUnit, draft } = entry;
  const units = prefill.units.length > 1 ? prefill.units : [];
  const lastSource = asked.has("budget") ? undefined : asked.has("other") ? "other" : "fiscal";
  const guessed = categoryOf(draft.name, draft.purpose);
  return (
    <>
      {ENTRY_FIELDS.filter(({ key }) => asked.has(key)).map(({ key, label }) => (
        <Fragment key={key}>
          <TextField
            label={label}
            value={texts[key] ?? ""}
            onChange={(text) => entry.write(key, text)}
            problem={problems[key]}
            isRefused={isRefused}
            isRequired={key === "name"}
            isLong={key === "purpose"}
            placeholder={key === "unit" && units.length > 0 ? "点这里选，或另写" : (PLACEHOLDERS[key] ?? "")}
            choices={key === "unit" ? units : []}
            {...(key === "budget" && { hint: "这种表样不写金额，只用来算指标值" })}
            {...(MONEY.has(key) && { after: moneyUnit, isNumber: true })}
          />
          {key === lastSource && <BudgetSum entry={entry} />}
        </Fragment>
      ))}
      <SelectField
        label="项目类别"
        value={entry.category ?? ""}
        onChange={(category) => entry.choose({ category })}
      >
        <option value="">
          {guessed === undefined ? "按名称和用途判断" : `按名称和用途判断：${guessed}`}
        </option>
        {CATEGORIES.map((category) => (
          <option key={category}>{category}</option>
        ))}
      </SelectField>
    </>
  );
}

/** 预算数, which is never typed: it is what its sources come to. */
function BudgetSum({ entry: { draft, moneyUnit } }: { readonly entry: Entry }) {
  const styles = useStyles();
  const { budget } = draft;
  return (
    <FieldRow label="预算数">
      {({ id }) => (
        <output id={id} className={styles.sum}>
          {budget ? (
            `${amountText(budget.fen, moneyUnit)}${moneyUnit}`
          ) : (
            <span className={styles.none}>各项来源之和</span>
          )}
        </output>
      )}
    </FieldRow>
  );
}
