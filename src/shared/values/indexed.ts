/** A lookup that is made once for each list it is asked of, and gone with the list. */
export function indexedBy<Item extends object, Value>(
  keyOf: (item: Item) => string,
  valueOf: (item: Item) => Value,
): (list: readonly Item[]) => ReadonlyMap<string, Value> {
  const known = new WeakMap<readonly Item[], ReadonlyMap<string, Value>>();
  return (list) => {
    let index = known.get(list);
    if (!index) {
      // Where two have one key, the first counts, as it would for who searches the list.
      index = new Map([...list].reverse().map((item) => [keyOf(item), valueOf(item)]));
      known.set(list, index);
    }
    return index;
  };
}
