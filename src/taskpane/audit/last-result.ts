/** A function that does its work again only when one of its arguments is another one than the last time. */
export function lastResult<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | undefined;
  return (...args) => {
    const known = last;
    if (known && args.every((arg, index) => arg === known.args[index])) return known.result;
    last = { args, result: work(...args) };
    return last.result;
  };
}
