import type { Session } from "../../app/session";
import type { Profile } from "../../rules/profile";
import { profileById } from "../../rules/profiles";
import type { AuditState } from "./audit-state";

/** The 口径 that the user may choose from: the built-in ones, and those imported in this session. */
export interface ProfileShelf {
  /** Takes one by its id; undefined lets it be chosen by form and year. */
  choose(id: string | undefined): void;
  /** Takes an imported one, in place of an earlier one with its id. */
  add(profile: Profile): void;
  /** Forgets an imported one; if it is in use, the choice is left to form and year again. */
  remove(id: string): void;
}

/** Keeps what was imported in the state of the screen, and has the session measure by what is chosen. */
export function createProfileShelf(
  session: Session,
  read: () => Pick<AuditState, "profile" | "ownProfiles">,
  change: (part: Partial<AuditState>) => void,
): ProfileShelf {
  function choose(id: string | undefined): void {
    const own = read().ownProfiles.find((profile) => profile.id === id);
    change({ profile: id });
    void session.setProfile(own ?? (id === undefined ? undefined : profileById(id)));
  }
  const others = (id: string): Profile[] => read().ownProfiles.filter((profile) => profile.id !== id);
  return {
    choose,
    add(profile) {
      change({ ownProfiles: [...others(profile.id), profile] });
      choose(profile.id);
    },
    remove(id) {
      change({ ownProfiles: others(id) });
      if (read().profile === id) choose(undefined);
    },
  };
}
