import type { Arguments } from "./command";
import { listing } from "./lists";
import { print } from "./output";
import { EXIT } from "./usage";

/** `jixiao rules` and `jixiao forms`: what this version knows. */
export function runList(list: "rules" | "forms"): (given: Arguments) => number {
  return ({ format }) => {
    print(listing(list, format));
    return EXIT.clean;
  };
}
