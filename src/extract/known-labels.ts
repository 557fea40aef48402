import { withoutBlanks } from '../shared/text.ts';
import type { KnownLabels } from './reading.ts';

/** Compiles the labels of all forms once a run. */
export function knownLabels(labels: readonly string[]): KnownLabels {
  const known = new Set(labels.map((l) => plain(l)));
  const longestFirst = [...new Set(labels)].sort((a, b) => b.length - a.length);
  const next = new RegExp(
    `(?<=^|[\\s，,、；;。）)])(?:${longestFirst.map((l) => l.replace(/[（(].*$/u, '').replace(/[.*+?^$|[\]\\/]/gu, '\\$&')).join('|')})(?:[（(][^（()）]{1,14}[）)])?\\s?[:：]`,
    'u',
  );
  return {
    isLabel: (text) => known.has(plain(text)),
    nextIn: (text) => {
      const at = text.search(next);
      return at;
    },
  };
}

function plain(text: string): string {
  return withoutBlanks(text)
    .replace(/[（(].*$/u, '')
    .replace(/[:：]$/u, '');
}
