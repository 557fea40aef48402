import type { ExpectedCase } from '../generator/expected-case.ts';
import type { AuditedCase } from './audit.ts';

export interface FactVerdict {
  readonly name: string;
  readonly verdict: 'right' | 'wrong' | 'missing';
  readonly expected: unknown;
  readonly got: unknown;
  readonly where: string;
  /** Of the least sure character that OCR read; absent where the value comes from text that the file carries. */
  readonly confidence?: number;
}

/** Facts that the papers show, against those that the tool read. */
export function compareFacts(expected: ExpectedCase, audited: AuditedCase | undefined): FactVerdict[] {
  return Object.entries(expected.facts).map(([name, value]) => {
    const fact = audited?.facts[name];
    const evidence = fact?.evidence[0];
    const where =
      evidence === undefined
        ? (fact?.reason ?? '')
        : `${evidence.file} 第${evidence.pageNumber}页「${evidence.quote}」`;
    const got = fact?.value;
    const verdict =
      got === undefined ? 'missing' : isSame(name, value, got, partyOf(expected)) ? 'right' : 'wrong';
    const read = (fact?.evidence ?? []).flatMap(({ confidence }) => confidence ?? []);
    const confidence = read.length === 0 ? {} : { confidence: Math.min(...read) };
    return { name, verdict, expected: value, got, where, ...confidence };
  });
}

function partyOf({ facts }: ExpectedCase): string {
  return typeof facts['party-name'] === 'string' ? facts['party-name'] : '';
}

export function isSame(name: string, expected: unknown, got: unknown, party = ''): boolean {
  if (name === 'officers') return sameOfficers(expected, got);
  if (name === 'cause') return causeText(got, party) === causeText(expected, party);
  if (typeof expected === 'string' && typeof got === 'string') return normalise(expected) === normalise(got);
  return JSON.stringify(expected) === JSON.stringify(got);
}

/** Brackets unified and blanks taken out: 〔2024〕第 3号 = [2024]第3号. */
function normalise(text: string): string {
  return text
    .replace(/\s/g, '')
    .replace(/[[(（﹝【]/g, '〔')
    .replace(/[\])）﹞】]/g, '〕');
}

/** 涉嫌, 案 and the party in front do not count. */
function causeText(value: unknown, party: string): string {
  return normalise(String(value))
    .replace(normalise(party), '')
    .replace(/^.*涉嫌/, '')
    .replace(/(一案|案)$/, '');
}

interface Officer {
  readonly name?: unknown;
  readonly certificate?: unknown;
}

function sameOfficers(expected: unknown, got: unknown): boolean {
  if (!Array.isArray(expected) || !Array.isArray(got) || expected.length !== got.length) return false;
  const key = (officer: Officer): string => `${String(officer.name)}/${String(officer.certificate)}`;
  const known = new Set((got as Officer[]).map(key));
  return (expected as Officer[]).every((officer) => known.has(key(officer)));
}
