import type { CatalogueRow } from '../../model/field.ts';
import { datesIn, isoDay } from '../../shared/values/dates.ts';
import { documentNumbersIn } from '../../shared/values/document-number.ts';
import { withoutBlanks } from '../../shared/text/normalise.ts';
import { unruledRows } from './catalogue-table.ts';
import { type FieldReader, foundAt, notFound, type FieldRequest } from '../field-request.ts';

interface NamedType {
  readonly id: string;
  readonly name: string;
}

/** Types of the papers that 卷内目录 lists, in its order. */
export const catalogueEntries: FieldReader = (request) => {
  const names = titlesOf(request);
  const types: string[] = [];
  for (const row of request.text.text.split('\n')) {
    const text = bare(row);
    const hit = names.find(({ name }) => text.includes(name));
    if (hit) types.push(hit.id);
  }
  if (types.length === 0) return notFound(request);
  return foundAt(types, [request.text.evidence(0, 60)], request.document.confidence);
};

/** The same for every catalogue of a run. */
const TITLES = new WeakMap<FieldRequest['types'], readonly NamedType[]>();

/** Titles that name one type whatever the text says, longest first. */
function titlesOf({ types }: FieldRequest): readonly NamedType[] {
  const known = TITLES.get(types);
  if (known) return known;
  const titles = types
    .filter((type) => !['file-catalogue', 'other'].includes(type.id))
    .flatMap((type) =>
      type.titles.filter((t) => !t.requires).map(({ text }) => ({ id: type.id, name: bare(text) })),
    )
    .filter(({ name }) => name.length >= 3)
    .sort((a, b) => b.name.length - a.name.length);
  TITLES.set(types, titles);
  return titles;
}

/** Characters: what is longer is no cell of a catalogue. */
const LONGEST_TITLE = 60;
const PAGES = /^\d{1,4}(?:\s?[-—–~至]\s?\d{1,4})?$/u;
const COMPACT_DAY = /^((?:19|20)\d{2})[.\-/]?(\d{2})[.\-/]?(\d{2})$/u;

/** 责任者 of a paper. */
const UNIT = /(?:科|处|室|局|队|所|站|院|中心|委员会)$/u;

/** Each row of 卷内目录 with what it says of its paper. */
export const catalogueRows: FieldReader = (request) => {
  const names = titlesOf(request);
  const rows = writtenRows(request).flatMap((cells) => rowFrom(cells, names));
  if (rows.length === 0) return notFound(request);
  return foundAt(rows, [request.text.evidence(0, 60)], request.document.confidence);
};

function writtenRows({ text }: FieldRequest): string[][] {
  const unruled = unruledRows(text.parts);
  return unruled.length > 0 ? unruled : rowsOf(text.text);
}

/**
 * A row begins with its number; what stands in a line without one is the rest of a cell, unless it has pages of its own:
 * a scan may lose a number of one figure.
 */
function rowsOf(text: string): string[][] {
  const lines = text.split('\n').map((line) => withNumberApart(line).split('\t'));
  const isNumbered = lines.filter(([first = '']) => /^\d{1,3}$/u.test(first.trim())).length >= 2;
  if (!isNumbered) return lines.filter((cells) => cells.length > 1);
  const rows: string[][] = [];
  for (const cells of lines) {
    const last = rows.at(-1);
    const isUnnumbered = cells.length > 2 && hasPages(cells) && last !== undefined && hasPages(last);
    if (/^\d{1,3}$/u.test(cells[0]?.trim() ?? '') && cells.length > 1) rows.push(cells.slice(1));
    else if (isUnnumbered) rows.push(cells);
    else if (last) last.push(`${last.pop() ?? ''}${cells[0] ?? ''}`, ...cells.slice(1));
  }
  return rows;
}

/** 3 现场照片 in one cell: a scan may lose the line between number and title. */
function withNumberApart(line: string): string {
  return line.replace(/^(\d{1,3})(?:[ .、]{1,2}(?=\p{Script=Han})|[ .、]{0,2}(?=[（(]))/u, '$1\t');
}

function hasPages(cells: readonly string[]): boolean {
  const last = cells.findLast((cell) => cell.trim() !== '') ?? '';
  return PAGES.test(last.trim());
}

function rowFrom(written: readonly string[], names: readonly NamedType[]): CatalogueRow[] {
  const cells = written.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const number = documentNumbersIn(cells.join('\t'))[0]?.number;
  const titled = cells
    .map((cell) =>
      documentNumbersIn(cell)
        .reduce((rest, n) => rest.replace(n.text, ''), cell)
        .replace(/[（(]\s*[）)]/gu, '')
        .trim(),
    )
    .filter((cell) => /\p{Script=Han}{2}/u.test(cell));
  const named = titled.filter((cell) => !UNIT.test(cell));
  const typed = (named.length > 0 ? named : titled).map((cell) => ({ cell, type: typeOf(cell, names) }));
  const title =
    typed.find(({ type }) => type !== undefined) ?? typed.sort((a, b) => b.cell.length - a.cell.length)[0];
  if (!title || title.cell.length > LONGEST_TITLE) return [];
  if (title.type === undefined && /题名|文书名称|材料名称|文件名称|责任者/u.test(cells.join(''))) return [];
  const date = cells.map(dayOf).find((day) => day !== undefined);
  const pages = cells.findLast((cell) => PAGES.test(cell));
  return [
    {
      title: title.cell,
      ...(title.type === undefined ? {} : { type: title.type }),
      ...(number === undefined ? {} : { number }),
      ...(date === undefined ? {} : { date }),
      ...(pages === undefined ? {} : { pages }),
    },
  ];
}

/** 送达回证（行政处罚决定书） is a proof of service: what stands in brackets names another paper. */
function typeOf(title: string, names: readonly NamedType[]): string | undefined {
  if (/回证|回执/u.test(title)) return 'proof-of-service';
  if (/^[（(][^（()）]*[）)]$/u.test(title.trim())) return undefined;
  const whole = bare(title);
  const own = bare(title.replace(/[（(][^（()）]*[）)]\s*$/u, ''));
  const hit =
    names.find(({ name }) => whole === name) ??
    // 先行登记保存通知书及物品清单: the first of them is the paper, the other one goes with it.
    names.find(({ name }) => firstOfSeveral(own)?.endsWith(name)) ??
    names.find(({ name }) => own.endsWith(name)) ??
    // 结案审批 for 结案审批表.
    names.find(({ name }) => name.endsWith('审批表') && `${own}表`.endsWith(name));
  return hit?.id;
}

function firstOfSeveral(title: string): string | undefined {
  return /^(?<first>.{4,}?)[及和与]/u.exec(title)?.groups?.first;
}

function dayOf(cell: string): string | undefined {
  const compact = COMPACT_DAY.exec(cell);
  if (compact) return isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  return datesIn(cell)[0]?.iso;
}

function bare(text: string): string {
  return withoutBlanks(text).replace(/[（）()《》、/]/gu, '');
}
