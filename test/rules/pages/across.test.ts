import { ACROSS_RULES } from "../../../src/rules/across/across-rules";
import { judgePages } from "../judge-pages";

judgePages("across", ACROSS_RULES);
