import type { OutcomeKind } from "../../rules/outcome";
import type { Severity } from "../../sheet/mark";

/** A problem in one cell as `jixiao check --format json` gives it; the field names are a contract (docs/cli.md). */
export interface FindingJson {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly place: string;
  readonly message: string;
  readonly why: string;
  readonly how: string;
  readonly basis: string;
  readonly related: readonly {
    readonly role: string;
    readonly sheet: string;
    readonly cell: string;
    readonly value: string;
  }[];
  readonly difference: string | null;
  readonly allowed: string | null;
  /** Of the difference: 万元. */
  readonly unit: string | null;
  readonly fixes: readonly { readonly title: string; readonly safety: string }[];
  readonly fingerprint: string;
}

/** A problem that was set aside, with who did so and why. */
export interface WaivedJson extends FindingJson {
  readonly reason: string;
  readonly by: string;
  readonly date: string;
}

/** A table that was checked. */
export interface TableJson {
  readonly form: string;
  readonly sheet: string;
  readonly range: string;
  readonly title: string;
  /** 预算单位, without its code; null where the table does not name it. */
  readonly unit: string | null;
}

/** One checked file as `jixiao check --format json` gives it; the field names are a contract (docs/cli.md). */
export interface FileJson {
  readonly path: string;
  readonly sha256: string;
  /** From opening the file to the last answer. */
  readonly seconds: number;
  readonly profile: string;
  readonly profileReason: string;
  readonly tables: readonly TableJson[];
  /** What in the file leads out of it or could run, and was left alone: links, DDE, connections, macros … */
  readonly notices: readonly { readonly code: string; readonly message: string }[];
  readonly unrecognised: readonly { readonly sheet: string; readonly because: string }[];
  readonly outcomes: Readonly<Record<OutcomeKind | "waived", number>>;
  readonly findings: readonly FindingJson[];
  readonly waived: readonly WaivedJson[];
  readonly staleWaivers: readonly {
    readonly problem: string;
    readonly place: string;
    readonly reason: string;
    readonly fingerprint: string;
    readonly isBack: boolean;
  }[];
  readonly unchecked: readonly {
    readonly rule: string;
    readonly outcome: string;
    readonly because: string;
    readonly sheet: string | null;
    readonly title: string | null;
  }[];
}
