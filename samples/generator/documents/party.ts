import { cell, head, line } from '../block.ts';
import type { Block, Cell } from '../block.ts';
import type { Party } from '../case-plan.ts';
import { personLabel } from '../make-plan.ts';
import type { Writing } from './writing.ts';

const ADDRESS_LABELS = {
  organisation: ['地址', '住所', '住所（住址）', '地　址', '登记地址'],
  individual: ['住址', '住所（住址）', '家庭住址'],
  soleTrader: ['经营场所', '住所（住址）', '地址'],
} as const;
const CODE_LABELS = ['统一社会信用代码', '统一社会信用代码（注册号）', '社会信用代码'];
const PERSON_LABELS = {
  organisation: ['法定代表人', '法定代表人（负责人）', '法定代表人（负责人、经营者）'],
  individual: ['姓名'],
  soleTrader: ['经营者', '经营者'],
} as const;

export type Omission = 'address' | 'code' | 'person' | 'identity';

/** How an outward document names its party: label lines, one joined line, or an addressee with lines below. */
export function partyBlocks(
  writing: Writing,
  name: string,
  code: string | undefined,
  omit?: Omission,
): Block[] {
  const { style, random, plan } = writing;
  const rows = identifierRows(writing, code, omit);
  if (style.partyLines === 'joined') {
    const text = rows.map(([label, value]) => `${label}：${value}`).join('，');
    return [{ kind: 'paragraph', text: `${partyLabel(writing)}：${name}，${text}。`, hasIndent: true }];
  }
  if (style.partyLines === 'addressee') {
    const colon = random.chance(0.75) ? '：' : '';
    return [{ kind: 'paragraph', text: `${name}${colon}` }, ...rows.map((row) => line(row))];
  }
  const label = partyLabel(writing);
  const first = plan.party.kind === 'individual' && random.chance(0.4) ? `${label}姓名` : label;
  return [line([first, name]), ...rows.map((row) => line(row))];
}

function partyLabel(writing: Writing): string {
  const { party } = writing.plan;
  if (party.kind === 'individual') return writing.random.pick(['当事人', '被处罚人', '当事人']);
  return writing.random.pick([
    '当事人',
    '被处罚单位',
    '当事人名称',
    '单位名称',
    '当 事 人',
    '被处罚单位名称',
  ]);
}

function identifierRows(
  writing: Writing,
  code: string | undefined,
  omit: Omission | undefined,
): (readonly [string, string])[] {
  const { plan, random, style } = writing;
  const { party } = plan;
  const address = [random.pick(ADDRESS_LABELS[party.kind]), party.address] as const;
  const identity = ['身份证号码', party.person.identityNumber] as const;
  if (party.kind === 'individual') {
    const sex = ['性别', party.person.isMale ? '男' : '女'] as const;
    const rows = [sex, ...(omit === 'identity' ? [] : [identity]), ...(omit === 'address' ? [] : [address])];
    return random.chance(0.4) ? [...rows, ['联系电话', party.person.phone] as const] : rows;
  }
  const codeRow = [random.pick(CODE_LABELS), code ?? party.creditCode ?? ''] as const;
  const person = [random.pick(PERSON_LABELS[party.kind]), party.person.name] as const;
  const rows = style.personFirst ? [person, codeRow, address] : [codeRow, address, person];
  const kept = rows.filter(
    (row) =>
      !(row === address && omit === 'address') &&
      !(row === codeRow && omit === 'code') &&
      !(row === person && omit === 'person'),
  );
  return party.kind === 'soleTrader' && omit === undefined ? [...kept, identity] : kept;
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
