import type { ProjectTarget } from "../../model/documents";
import type { Given } from "../../model/field";
import type { Target } from "../../model/target";

/** What one project puts to a line of the department's table. */
export interface Share {
  readonly project: ProjectTarget;
  readonly name: Given<string>;
  readonly value: Given<Target>;
}

/** Lines of projects under the same level and name, which become one of the department. */
export interface SharedLine {
  /** The level as the first project calls it. */
  readonly level1: string;
  readonly level2: string;
  /** As the first project writes it. */
  readonly name: string;
  readonly shares: readonly Share[];
  /** Those that have a name and no value. */
  readonly blank: readonly { readonly project: ProjectTarget; readonly name: Given<string> }[];
}
