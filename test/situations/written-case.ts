import { type Block, type Paper, paragraph } from '../../samples/generator/block.ts';
import { textPages } from '../../samples/generator/render/text-pages.ts';
import type { FileRecord } from '../../src/model/source-file.ts';
import type { Artifact } from '../../src/store/artifact.ts';
import type { BaseCase, Replacements, Situation, WrittenPaper } from './schema.ts';

/** A case whose papers are those of its base, with what the situation changes: as if its folder had been read. */
export function writtenCase(base: BaseCase, situation: Omit<Situation, 'expect'>): Artifact {
  const papers = changedPapers(base, situation);
  const id = `${base.department}/${situation.id}`;
  const files = papers.map((paper, index) => recordOf(`${id}/${fileOf(paper, index)}`));
  const pages = papers.flatMap((paper, index) => textPages(laidOut(paper), `${id}/${fileOf(paper, index)}`));
  const counted = files.map((record) => ({
    ...record,
    pages: pages.filter(({ file }) => file === record.file.path).length,
  }));
  const unit = {
    id,
    department: base.department,
    kind: 'folder' as const,
    files: files.map(({ file }) => file),
    problems: [],
  };
  return { unit, files: counted, pages };
}

/** The papers in order: what is added stands behind the paper that it names, or at the end. */
export function changedPapers(
  base: BaseCase,
  { omit = [], replace = {}, add = [] }: Pick<Situation, 'omit' | 'replace' | 'add'>,
): readonly WrittenPaper[] {
  const missing = omit.filter((id) => !base.papers.some((paper) => paper.id === id));
  if (missing.length > 0) throw new Error(`no such paper to omit: ${missing.join('、')}`);
  const { everywhere = {}, ...own } = replace;
  let papers: readonly WrittenPaper[] = base.papers.filter(({ id }) => !omit.includes(id));
  for (const { after, ...paper } of add) {
    const place = after === undefined ? papers.length : 1 + indexOf(papers, after);
    papers = [...papers.slice(0, place), paper, ...papers.slice(place)];
  }
  papers = replacedEverywhere(papers, everywhere);
  for (const [id, texts] of Object.entries(own)) {
    const index = indexOf(papers, id);
    papers = papers.map((paper, i) => (i === index ? replacedIn(paper, texts) : paper));
  }
  return papers;
}

function indexOf(papers: readonly WrittenPaper[], id: string): number {
  const index = papers.findIndex((paper) => paper.id === id);
  if (index < 0) throw new Error(`no such paper: ${id}`);
  return index;
}

/** A text that is not there was changed in the base: the situation would silently prove nothing. */
function replacedEverywhere(papers: readonly WrittenPaper[], texts: Replacements): readonly WrittenPaper[] {
  for (const from of Object.keys(texts))
    if (!papers.some((paper) => textOf(paper).includes(from))) throw new Error(`no paper says: ${from}`);
  return papers.map((paper) => substituted(paper, texts));
}

function replacedIn(paper: WrittenPaper, texts: Replacements): WrittenPaper {
  for (const from of Object.keys(texts))
    if (!textOf(paper).includes(from)) throw new Error(`${paper.id} does not say: ${from}`);
  return substituted(paper, texts);
}

function substituted(paper: WrittenPaper, texts: Replacements): WrittenPaper {
  const changed = (line: string): string => replacedAtOnce(line, texts);
  return {
    ...paper,
    title: changed(paper.title),
    head: paper.head.map(changed),
    lines: paper.lines.map(changed),
  };
}

/** At once, so that days can move past each other; the longest text first. */
function replacedAtOnce(line: string, texts: Replacements): string {
  const froms = Object.keys(texts).sort((a, b) => b.length - a.length);
  let written = '';
  for (let at = 0; at < line.length;) {
    const from = froms.find((text) => line.startsWith(text, at));
    written += from === undefined ? line.charAt(at) : (texts[from] ?? '');
    at += from === undefined ? 1 : from.length;
  }
  return written;
}

function textOf({ head, lines }: WrittenPaper): string {
  return [...head, ...lines].join('\n');
}

function fileOf({ title }: WrittenPaper, index: number): string {
  return `${String(index + 1).padStart(2, '0')} ${title}.pdf`;
}

function laidOut(paper: WrittenPaper): Paper {
  return {
    key: paper.id,
    type: '',
    alsoServesAs: [],
    title: paper.title,
    fileTitle: paper.title,
    blocks: blocksOf(paper),
    pageMark: 'of-total',
    volume: 'main',
  };
}

/** The head in the middle, its last line as title; a sealed paper ends with its agency and day, the seal over both. */
function blocksOf({ head, lines, isSealed = false }: WrittenPaper): readonly Block[] {
  const body = isSealed ? lines.slice(0, -2) : lines;
  const [agency = '', date = ''] = isSealed ? lines.slice(-2) : [];
  return [
    ...head.slice(0, -1).map((text): Block => ({ kind: 'agencyLine', text })),
    ...head.slice(-1).map((text): Block => ({ kind: 'title', text })),
    ...body.map((text): Block =>
      text.startsWith('　　') ? paragraph(text.slice(2)) : { kind: 'note', text },
    ),
    ...(isSealed ? [{ kind: 'closing', agency, date, seal: { kind: 'seal', text: agency } } as const] : []),
  ];
}

function recordOf(path: string): FileRecord {
  return {
    file: { path, sha256: path, size: 1, mediaType: 'pdf', extension: 'pdf', hasFittingExtension: true },
    pages: 0,
    status: 'read',
    problems: [],
  };
}
