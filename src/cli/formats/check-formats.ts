/** The formats of `jixiao check`, its default first. */
export const CHECK_FORMATS = ["text", "json", "jsonl", "sarif", "csv"] as const;
