import { PLAN_RULES } from "../../../src/rules/plan/plan-rules";
import { judgePages } from "../judge-pages";

judgePages("plan", PLAN_RULES);
