import { plainMark, type ProjectMark } from "./same";

/** Projects by their codes and names, so that not each is compared with each. */
export interface ProjectIndex<T extends ProjectMark> {
  add(project: T): void;
  /** Those with the code or the name of a project, in the order in which they came. */
  like(mark: ProjectMark): readonly T[];
}

/** An index over some projects. */
export function projectIndex<T extends ProjectMark>(projects: readonly T[]): ProjectIndex<T> {
  const byCode = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  const all: T[] = [];
  const index: ProjectIndex<T> = {
    add(project) {
      const { code, name } = plainMark(project);
      if (code !== "") note(byCode, code, all.length);
      if (name !== "") note(byName, name, all.length);
      all.push(project);
    },
    like(mark) {
      const { code, name } = plainMark(mark);
      const places = new Set([...(byCode.get(code) ?? []), ...(byName.get(name) ?? [])]);
      return [...places].sort((a, b) => a - b).map((place) => all[place]!);
    },
  };
  projects.forEach(index.add);
  return index;
}

function note(places: Map<string, number[]>, key: string, place: number): void {
  const known = places.get(key);
  if (known) known.push(place);
  else places.set(key, [place]);
}
