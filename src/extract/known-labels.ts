import { withoutBlanks } from '../shared/text/normalise.ts';
import type { KnownLabels } from './field-request.ts';
import { compiled } from '../shared/text/compiled.ts';

/** Labels that no name or address ends in: justified lines swallow the blank before them. */
const UNMISTAKABLE = [
  '统一社会信用代码',
  '法定代表人',
  '主要负责人',
  '公民身份号码',
  '身份证号码',
  '身份证号',
  '身份证件号码',
  '联系电话',
];
/** Labels of addresses, in which some names end, too. */
const OF_ADDRESSES = ['住所', '住址', '地址'];

/** Labels that may run into a name before them. */
export const RUN_INTO_NAMES: readonly string[] = [...OF_ADDRESSES, ...UNMISTAKABLE];

/** Labels as they are found without a blank before them. */
const GLUED = `(?:${UNMISTAKABLE.join('|')}|(?<=\\p{Script=Han}{2})(?:${OF_ADDRESSES.join('|')}))`;

/** Compiles the labels of all forms once a run. */
export function knownLabels(labels: readonly string[]): KnownLabels {
  const known = new Set(labels.map((l) => plain(l)));
  const longestFirst = [...new Set(labels)].sort((a, b) => b.length - a.length);
  const patterns = longestFirst.map((l) => l.replace(/[（(].*$/u, '').replace(/[.*+?^$|[\]\\/]/gu, '\\$&'));
  const next = compiled(
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
