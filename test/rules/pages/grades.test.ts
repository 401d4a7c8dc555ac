import { GRADE_RULES } from "../../../src/rules/grades/grade-rules";
import { judgePages } from "../judge-pages";

judgePages("grades", GRADE_RULES);
