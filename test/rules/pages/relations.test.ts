import { RELATION_RULES } from "../../../src/rules/budget/relation-rules";
import { judgePages } from "../judge-pages";

judgePages("budget", RELATION_RULES, (id) => id.startsWith("relation-"));
