import { STRUCTURE_RULES } from "../../../src/rules/structure/structure-rules";
import { judgePages } from "../judge-pages";

judgePages("structure", STRUCTURE_RULES);
