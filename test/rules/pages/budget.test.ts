import { BUDGET_RULES } from "../../../src/rules/budget/budget-rules";
import { judgePages } from "../judge-pages";

judgePages("budget", BUDGET_RULES, (id) => !id.startsWith("relation-"));
