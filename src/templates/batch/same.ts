import type { Document } from "../../model/documents";
import { valueOf } from "../../model/field";
import { projectNameOf } from "../long-table/long-table";
import type { MadeProject } from "../project-list/project";

/** A project by what tells it from others; blank where nothing is known. */
export interface ProjectMark {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
}

/** A project that there is already, and where. */
export interface KnownProject extends ProjectMark {
  /** As a sentence goes on with it: 工作表“8.招聘经费”, 清单!B5. */
  readonly place: string;
  readonly isTable: boolean;
}

/** What tells the project of a line of a list. */
export function markOf({ project: { draft } }: MadeProject): ProjectMark {
  return { code: draft.code ?? "", name: draft.name, unit: draft.unit ?? "" };
}

/** The projects that have a table. */
export function projectsOf(documents: readonly Document[]): KnownProject[] {
  return documents.flatMap((document) =>
    document.kind === "ProjectTarget"
      ? [
          {
            code: valueOf(document.code) ?? "",
            name: projectNameOf(document),
            unit: valueOf(document.unit) ?? "",
            place: `工作表“${document.source.sheet}”`,
            isTable: true,
          },
        ]
      : [],
  );
}

/**
 * Whether two are the same project. Codes decide where both have one: the same name comes back every year, and in
 * every unit.
 */
export function isSameProject(one: ProjectMark, other: ProjectMark): boolean {
  const [code, otherCode] = [plain(one.code), plain(other.code)];
  if (code !== "" && otherCode !== "") return code === otherCode;
  return isSameName(one, other) && !isOtherUnit(one, other);
}

/** The code and the name of a project as they are compared. */
export function plainMark({ code, name }: ProjectMark): Pick<ProjectMark, "code" | "name"> {
  return { code: plain(code), name: plain(name) };
}

/** Why a project is not made again, where it is known. */
export function whyKnown(mark: ProjectMark, known: readonly KnownProject[]): string | undefined {
  const twin = known.find((each) => isSameProject(each, mark));
  if (!twin) return undefined;
  const same = isSameName(twin, mark) ? "同名" : "编码相同";
  return twin.isTable
    ? `已经有这个项目的表（${twin.place}，${same}），没有再做一张`
    : `与 ${twin.place} ${same}，是同一个项目，没有再做一张`;
}

/** What is to be told of another project with the same name. */
export function aboutNamesake(mark: ProjectMark, known: readonly KnownProject[]): string | undefined {
  const other = known.find((each) => isSameName(each, mark));
  if (!other) return undefined;
  const differs = plain(other.code) !== "" && plain(mark.code) !== "" ? "编码" : "单位";
  return `与${other.place}同名，${differs}不同，另做一张`;
}

/** Whether two projects are called the same. */
function isSameName(one: ProjectMark, other: ProjectMark): boolean {
  return one.name !== "" && plain(one.name) === plain(other.name);
}

/** Units are written with their codes here and without them there. */
function isOtherUnit(one: ProjectMark, other: ProjectMark): boolean {
  const [unit, otherUnit] = [withoutCode(one.unit), withoutCode(other.unit)];
  return unit !== "" && otherUnit !== "" && unit !== otherUnit;
}

function withoutCode(unit: string): string {
  return plain(unit).replace(/^(?:\[\d+\]|\d+)-?/, "");
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toUpperCase();
}
