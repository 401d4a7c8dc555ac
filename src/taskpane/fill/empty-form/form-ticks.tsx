import type { Form } from "../../../forms/description";
import { usePageStyles } from "../parts/page-styles";
import { Tick } from "../parts/tick";

interface Props {
  readonly name: string;
  readonly forms: readonly Form[];
  /** The ids of those that are wanted. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], isWanted: boolean) => void;
}

/** Forms to be ticked, one by one or all of them. */
export function FormTicks({ name, forms, chosen, onChoose }: Props) {
  const styles = usePageStyles();
  const ticked = forms.filter(({ id }) => chosen.has(id)).length;
  return (
    <>
      <Tick
        className={styles.heading}
        checked={ticked === forms.length ? true : ticked > 0 ? "some" : false}
        onChange={(isWanted) =>
          onChoose(
            forms.map(({ id }) => id),
            isWanted,
          )
        }
      >
        {name}
      </Tick>
      <ul className={styles.list} aria-label={name}>
        {forms.map((form) => (
          <li key={form.id} className={styles.inset}>
            <Tick checked={chosen.has(form.id)} onChange={(isWanted) => onChoose([form.id], isWanted)}>
              {form.document === "BudgetTable" ? `${form.table} ${form.name}` : form.name}
            </Tick>
          </li>
        ))}
      </ul>
    </>
  );
}
