import type { Rule } from "../define-rule";
import { documentNumberBrackets } from "./document-number-brackets";
import { doubledWord } from "./doubled-word";
import { knownTypo } from "./known-typo";
import { straySpace } from "./stray-space";

/** 文字. */
export const WORDING_RULES: readonly Rule[] = [knownTypo, doubledWord, documentNumberBrackets, straySpace];
