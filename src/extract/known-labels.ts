import { withoutBlanks } from '../shared/text.ts';
import { ADDRESS_LABELS, UNMISTAKABLE_LABELS } from './name-words.ts';
import type { KnownLabels } from './reading.ts';

/** Labels as they are found without a blank before them. */
const GLUED = `(?:${UNMISTAKABLE_LABELS.join('|')}|(?<=\\p{Script=Han}{2})(?:${ADDRESS_LABELS.join('|')}))`;

/** Compiles the labels of all forms once a run. */
export function knownLabels(labels: readonly string[]): KnownLabels {
  const known = new Set(labels.map((l) => plain(l)));
  const longestFirst = [...new Set(labels)].sort((a, b) => b.length - a.length);
  const patterns = longestFirst.map((l) => l.replace(/[（(].*$/u, '').replace(/[.*+?^$|[\]\\/]/gu, '\\$&'));
  const next = new RegExp(
    `(?:(?<=^|[\\s，,、；;。）)])(?:${patterns.join('|')})|${GLUED})(?:[（(][^（()）]{1,14}[）)])?\\s?[:：]`,
    'u',
  );
  return {
    isLabel: (text) => known.has(plain(text)),
    nextIn: (text) => text.search(next),
  };
}

function plain(text: string): string {
  return withoutBlanks(text)
    .replace(/[（(].*$/u, '')
    .replace(/[:：]$/u, '');
}
