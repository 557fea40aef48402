import type { LabelWords } from '../model/name-words.ts';
import { withoutBlanks } from '../shared/text/normalise.ts';
import type { KnownLabels } from './field-request.ts';
import { compiled } from '../shared/text/compiled.ts';

/** What a label may carry before its colon. */
const REMARK = '(?:[（(][^（()）]{1,14}[）)])?';

/** Compiles the labels of all forms once a run. */
export function knownLabels({ all, glued }: LabelWords): KnownLabels {
  const brokenOff = new Set(all.map((label) => plain(label)).flatMap(beginningsOf));
  // （单位名称） is a label in brackets: without them nothing is left.
  const known = new Set(all.map((l) => plain(l)).filter((l) => l !== ''));
  const any = anyOf(all.map((l) => l.replace(/[（(].*$/u, '')));
  const runIn = glued.length > 0 ? `(?<=[\\p{Script=Han}\\dA-Za-z）)_＿]{2})(?:${anyOf(glued)})` : '(?!)';
  const next = compiled(
    `(?:(?<=^|[\\s，,、；;。）)])(?:${any})|${runIn})${REMARK}\\s?[:：]|(?<=\\S[\\s，,；;。]+)(?:${any})(?=\\s|$|\\d{5})`,
    'u',
  );
  const first = compiled(`^(?:${any})${REMARK}(?:\\s|[:：]|$)`, 'u');
  const openers = compiled(`^\\s?(?:${any})${REMARK}\\s+\\S`, 'u');
  // 当事人法定代表人 is a value, who somebody is.
  const onlyLabels = compiled(`^(?:(?:${any})[或、/／\\s]*){3,}$`, 'u');
  return {
    isLabel: (text) => known.has(plain(text)),
    isGlued: (label) => glued.includes(label),
    begins: (text) => first.test(text),
    isBrokenOff: (text) => brokenOff.has(text),
    opensLine: (text) => openers.test(text),
    areAll: (text) => onlyLabels.test(text),
    nextIn: (text) => text.search(next),
  };
}

/** Characters: shorter beginnings of a label are names as well. */
const SHORTEST_BEGINNING = 4;

function beginningsOf(label: string): string[] {
  const most = label.length - SHORTEST_BEGINNING;
  return Array.from({ length: Math.max(0, most) }, (_, more) => label.slice(0, SHORTEST_BEGINNING + more));
}

function anyOf(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  return longestFirst.map((word) => word.replace(/[.*+?^$|[\]\\/]/gu, '\\$&')).join('|');
}

function plain(text: string): string {
  return withoutBlanks(text)
    .replace(/[（(].*$/u, '')
    .replace(/[:：]$/u, '');
}
