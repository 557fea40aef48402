import { cell, head, line } from '../block.ts';
import type { Block, Cell } from '../block.ts';
import type { Party } from '../case-plan.ts';
import { personLabel } from '../make-plan.ts';
import { Random } from '../random.ts';
import type { Writing } from './writing.ts';

const ADDRESS_LABELS = {
  organisation: ['地址', '住所', '住所（住址）', '地　址', '登记地址', '住 所', '详细地址', '住所或地址'],
  individual: ['住址', '住所（住址）', '家庭住址'],
  soleTrader: ['经营场所', '住所（住址）', '地址'],
} as const;
const CODE_LABELS = ['统一社会信用代码', '统一社会信用代码', '统一社会信用代码（注册号）', '社会信用代码'];
const PERSON_LABELS = {
  organisation: [
    '法定代表人',
    '法定代表人',
    '法定代表人（负责人）',
    '法定代表人（负责人、经营者）',
    '单位法定代表人（主要负责人）',
    '主要负责人',
  ],
  individual: ['姓名'],
  soleTrader: ['经营者', '经营者'],
} as const;

const IDENTITY_LABELS = ['身份证号码', '身份证号', '公民身份号码', '身份证件号码'];

export type Omission = 'address' | 'code' | 'person' | 'identity' | 'all';

/** How an outward document names its party: label lines, one joined line, or an addressee with lines below. */
export function partyBlocks(
  writing: Writing,
  name: string,
  code: string | undefined,
  omit?: Omission,
): Block[] {
  const { style, random, plan } = writing;
  const rows = omit === 'all' ? [] : identifierRows(writing, code, omit);
  const shown = withTrader(writing, name);
  if (style.partyLines === 'joined') {
    const text = rows
      .map(([label, value]) => `，${label}${random.chance(0.85) ? '：' : ''}${value}`)
      .join('');
    return [{ kind: 'paragraph', text: `${partyLabel(writing)}：${shown}${text}。`, hasIndent: true }];
  }
  if (style.partyLines === 'addressee') {
    const colon = random.chance(0.8) ? '：' : '';
    return [{ kind: 'paragraph', text: `${shown}${colon}` }, ...rows.map((row) => line(row))];
  }
  const label = partyLabel(writing);
  const first = plan.party.kind === 'individual' && random.chance(0.4) ? `${label}姓名` : label;
  return [line([first, shown]), ...paired(random, rows)];
}

/** Short identifiers share a line here and there. */
function paired(random: Random, rows: readonly (readonly [string, string])[]): Block[] {
  const [first, second, ...rest] = rows;
  const isShort = (row: readonly [string, string] | undefined): boolean => (row?.[1].length ?? 99) <= 18;
  if (first !== undefined && second !== undefined && isShort(first) && isShort(second) && random.chance(0.2))
    return [line(first, second), ...rest.map((row) => line(row))];
  return rows.map((row) => line(row));
}

/** A shop's trader in brackets behind its name, as some offices write. */
function withTrader(writing: Writing, name: string): string {
  const { plan } = writing;
  const isNamed = plan.party.kind === 'soleTrader' && plan.style.identifierSeed % 6 === 0;
  return isNamed ? `${name}（经营者：${plan.party.person.name}）` : name;
}

function partyLabel(writing: Writing): string {
  const { party } = writing.plan;
  if (party.kind === 'individual')
    return writing.random.pick(['当事人', '被处罚人', '当事人', '当事人（姓名或名称）', '被处罚行为人']);
  return writing.random.pick([
    '当事人',
    '当事人',
    '被处罚单位',
    '当事人名称',
    '单位名称',
    '当 事 人',
    '被处罚单位名称',
    '当事人（姓名或名称）',
    '单位',
    '名称',
  ]);
}

function identifierRows(
  writing: Writing,
  code: string | undefined,
  omit: Omission | undefined,
): (readonly [string, string])[] {
  const { plan, random, style } = writing;
  const { party } = plan;
  const order = new Random(style.identifierSeed);
  const address = [random.pick(ADDRESS_LABELS[party.kind]), party.address] as const;
  const identity = [random.pick(IDENTITY_LABELS), party.person.identityNumber] as const;
  if (party.kind === 'individual') {
    const sex = ['性别', party.person.isMale ? '男' : '女'] as const;
    const rows = order.shuffle([
      ...(order.chance(0.7) ? [sex] : []),
      ...(omit === 'identity' ? [] : [identity]),
      ...(omit === 'address' ? [] : [address]),
    ]);
    return random.chance(0.4) ? [...rows, ['联系电话', party.person.phone] as const] : rows;
  }
  const codeRow = [random.pick(CODE_LABELS), code ?? party.creditCode ?? ''] as const;
  const person = [random.pick(PERSON_LABELS[party.kind]), representative(writing)] as const;
  const kept = order
    .shuffle([codeRow, address, person])
    .filter(
      (row) =>
        !(row === address && omit === 'address') &&
        !(row === codeRow && omit === 'code') &&
        !(row === person && omit === 'person'),
    );
  return party.kind === 'soleTrader' && omit === undefined && order.chance(0.7) ? [...kept, identity] : kept;
}

/** The representative, his own identity number nested behind the name now and then. */
function representative({ plan, style }: Writing): string {
  const { person, kind } = plan.party;
  if (kind !== 'organisation' || style.identifierSeed % 20 !== 0) return person.name;
  return `${person.name}（身份证号：${person.identityNumber}）`;
}

/** Rows of an internal form: a person block and a unit block, one of them empty or struck. */
export function partyRows(writing: Writing): Cell[][] {
  const { plan, random } = writing;
  const { party } = plan;
  const hasBoth = random.chance(0.6);
  const blank = random.pick(['', '/', '', '无']);
  const isPerson = party.kind === 'individual';
  const value = (text: string, isOwn: boolean): Cell => cell(isOwn ? text : blank);
  const rows: Cell[][] = [];
  if (isPerson || hasBoth) rows.push(...personRows(party, (text) => value(text, isPerson)));
  if (!isPerson || hasBoth) rows.push(...unitRows(party, (text) => value(text, !isPerson)));
  const [firstRow, ...rest] = rows;
  if (firstRow === undefined) return rows;
  const label = head('当事人', { rowspan: rows.length, isStacked: random.chance(0.5) });
  return [[label, ...firstRow], ...rest];
}

function personRows(party: Party, value: (text: string) => Cell): Cell[][] {
  const person = party.person;
  return [
    [head('姓名'), value(person.name), head('性别'), value(person.isMale ? '男' : '女')],
    [head('身份证号'), value(person.identityNumber), head('电话'), value(person.phone)],
    [head('住址'), { ...value(party.address), colspan: 3 }],
  ];
}

function unitRows(party: Party, value: (text: string) => Cell): Cell[][] {
  return [
    [
      head('名称'),
      value(party.name),
      head(personLabel(party.kind === 'individual' ? 'organisation' : party.kind)),
      value(party.person.name),
    ],
    [head('统一社会信用代码'), value(party.creditCode ?? ''), head('电话'), value(party.person.phone)],
    [head('地址'), { ...value(party.address), colspan: 3 }],
  ];
}
