import { ALL_FORMS } from "../forms/catalogue";
import { termsOf } from "../forms/vocabulary";
import { ALL_RULES } from "../rules/catalogue";
import { packOf } from "../rules/packs";
import { PROFILES } from "../rules/profiles";

const SEVERITY_NAMES = { error: "错误", warning: "警告", notice: "提示" } as const;

/** What `rules`, `forms` and `profiles` print, as JSON or as text. */
export function listing(command: "rules" | "forms" | "profiles", format: string): string {
  const lists = { rules: rulesJson(), forms: formsJson(), profiles: PROFILES };
  if (format === "json") return JSON.stringify({ schemaVersion: 1, [command]: lists[command] }, null, 2);
  switch (command) {
    case "rules":
      return ALL_RULES.map(
        (rule) =>
          `${rule.id.padEnd(32)} ${SEVERITY_NAMES[rule.severity]}  ${packOf(rule)}  ${rule.family}  ${rule.title}`,
      ).join("\n");
    case "forms":
      return ALL_FORMS.map(({ id, name }) => `${id.padEnd(32)} ${name}`).join("\n");
    case "profiles":
      return PROFILES.map(({ id, name, basis }) => `${id.padEnd(20)} ${name}  ${basis}`).join("\n");
  }
}

function rulesJson(): object[] {
  return ALL_RULES.map((rule) => {
    const { id, title, family, severity, basis, why, how } = rule;
    return { id, title, family, pack: packOf(rule), severity, basis, why, how };
  });
}

function formsJson(): object[] {
  return ALL_FORMS.map((form) => ({
    id: form.id,
    name: form.name,
    kind: form.document,
    labels: termsOf(form).map(({ text }) => text),
  }));
}
