import { Input, Textarea } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { SEVERITIES, SEVERITY_NAMES, type Severity } from "../../sheet/mark";
import type { Draft, DraftProblems } from "./draft";
import { useFieldStyles } from "./field-styles";

interface Props {
  readonly draft: Draft;
  readonly problems: DraftProblems;
  readonly onWrite: (part: Partial<Draft>) => void;
}

/** What a relation says of itself: 编号, 名称, 级别, 依据, 说明. */
export function RelationFields({ draft, problems, onWrite }: Props) {
  const fields = useFieldStyles();
  const id = useId();
  const line = (name: "id" | "title" | "basis" | "why", label: string, field: ReactNode) => (
    <div className={fields.field}>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      {field}
      {problems[name] !== undefined && (
        <p id={`${id}-${name}-problem`} role="alert" className={fields.problem}>
          {problems[name]}
        </p>
      )}
    </div>
  );
  const asked = (name: "id" | "title" | "basis" | "why") => ({
    id: `${id}-${name}`,
    value: draft[name],
    "aria-invalid": problems[name] !== undefined,
    ...(problems[name] !== undefined && { "aria-describedby": `${id}-${name}-problem` }),
  });
  return (
    <>
      {line(
        "title",
        "名称",
        <Input
          {...asked("title")}
          size="small"
          aria-required
          placeholder="应当怎样，如：公务接待费不超过上年"
          onChange={(_event, { value }) => onWrite({ title: value })}
        />,
      )}
      {line(
        "id",
        "编号",
        <Input
          {...asked("id")}
          size="small"
          aria-required
          onChange={(_event, { value }) => onWrite({ id: value })}
        />,
      )}
      <div className={fields.field}>
        <label htmlFor={`${id}-severity`}>级别</label>
        <select
          id={`${id}-severity`}
          className={fields.select}
          value={draft.severity}
          onChange={({ target }) => onWrite({ severity: severityOf(target.value) })}
        >
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {SEVERITY_NAMES[severity]}
            </option>
          ))}
        </select>
      </div>
      {line(
        "basis",
        "依据",
        <Input
          {...asked("basis")}
          size="small"
          placeholder="可不填，如文件名和文号"
          onChange={(_event, { value }) => onWrite({ basis: value })}
        />,
      )}
      {line(
        "why",
        "说明",
        <Textarea
          {...asked("why")}
          size="small"
          rows={2}
          resize="vertical"
          placeholder="可不填，写给看问题的人"
          onChange={(_event, { value }) => onWrite({ why: value })}
        />,
      )}
    </>
  );
}

function severityOf(value: string): Severity {
  return SEVERITIES.find((severity) => severity === value) ?? "warning";
}
