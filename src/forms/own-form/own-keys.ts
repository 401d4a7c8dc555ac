import { OWN_KEY } from "./field-types";

const LONGEST = 30;

/** A key for a place that nobody knows, after its label; one that no other place has. */
export function ownKey(taken: Set<string>, label: string): string {
  const words = [...label.replace(/[^\p{L}\p{N}]/gu, "")].slice(0, LONGEST).join("");
  const wanted = `${OWN_KEY}${words || "栏"}`;
  let key = wanted;
  for (let count = 2; taken.has(key); count++) key = `${wanted}-${count}`;
  taken.add(key);
  return key;
}
