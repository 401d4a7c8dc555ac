import { useSyncExternalStore } from "react";
import type { Session } from "../../../app/session";
import type { Form } from "../../../forms/description";

/** The forms of the user's own that the pages of 填表 offer beside the official ones, as long as the pane is open. */
export interface FormShelf {
  readonly forms: readonly Form[];
  /** Puts a form on it, in place of one with the same id. */
  add(form: Form): void;
}

interface Kept {
  state(): readonly Form[];
  subscribe(listener: () => void): () => void;
  add(form: Form): void;
}

const SHELVES = new WeakMap<Session, Kept>();

/** Uses the shelf of a session, one for all pages. */
export function useFormShelf(session: Session): FormShelf {
  const kept = shelfOf(session);
  return { forms: useSyncExternalStore(kept.subscribe, kept.state), add: kept.add };
}

function shelfOf(session: Session): Kept {
  const kept = SHELVES.get(session) ?? newShelf();
  SHELVES.set(session, kept);
  return kept;
}

function newShelf(): Kept {
  const listeners = new Set<() => void>();
  let forms: readonly Form[] = [];
  return {
    state: () => forms,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(form) {
      forms = [...forms.filter(({ id }) => id !== form.id), form];
      listeners.forEach((listener) => listener());
    },
  };
}
