const BY_FLAGS = new Map<string, Map<string, RegExp>>();

/**
 * A pattern, compiled once: the patterns of rules/ are few and meet every page of every case. Not for patterns made of a
 * paper's own words, of which there is no end; and one with the flag g only for `matchAll` and `replace`, as it remembers
 * between calls of `test` and `exec` where it stopped.
 */
export function compiled(source: string, flags = 'u'): RegExp {
  let bySource = BY_FLAGS.get(flags);
  if (!bySource) BY_FLAGS.set(flags, (bySource = new Map<string, RegExp>()));
  let pattern = bySource.get(source);
  if (!pattern) bySource.set(source, (pattern = new RegExp(source, flags)));
  return pattern;
}
