import { withoutBlanks } from '../shared/text.ts';
import type { KnownLabels } from './reading.ts';

/** Words that no name or address ends in: justified lines swallow the blank before them. */
const GLUED =
  '(?:统一社会信用代码|法定代表人|主要负责人|公民身份号码|身份证(?:件)?号码?|联系电话|(?<=\\p{Script=Han}{2})(?:住所|住址|地址))';

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
