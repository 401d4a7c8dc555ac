import type { ReactNode } from "react";

/** A line under the bar: what went wrong, or what the user has to know, and what to do about it. */
export function Notice({ kind, children }: { kind: "problem" | "word"; children: ReactNode }) {
  return (
    <div className={`notice ${kind}`} role={kind === "problem" ? "alert" : "status"}>
      {children}
    </div>
  );
}
