import type { Block, CellPart, Paper } from './block.ts';

/** A change in a finished paper: text replaced wherever it stands, or blocks that hold a text cut out. */
export interface PaperEdit {
  /** Keys of the papers; undefined: every paper. */
  readonly papers?: readonly string[];
  readonly find: RegExp | string;
  /** undefined: the whole block that holds the text goes. */
  readonly put?: string;
}

export function editPapers(papers: readonly Paper[], edits: readonly PaperEdit[]): Paper[] {
  return papers.map((paper) =>
    edits
      .filter((edit) => edit.papers === undefined || edit.papers.includes(paper.key))
      .reduce((current, edit) => edited(current, edit), paper),
  );
}

/** The same papers, those with the keys as they were before they were sealed. */
export function withoutSeals(papers: readonly Paper[], keys: readonly string[]): Paper[] {
  return papers.map((paper) =>
    keys.includes(paper.key) ? { ...paper, blocks: unsealed(paper.blocks) as readonly Block[] } : paper,
  );
}

function unsealed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace('（印章）', '');
  if (Array.isArray(value)) return value.filter((one) => !isSeal(one)).map(unsealed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (isSeal(one) ? [] : [[key, unsealed(one)]])),
  );
}

function isSeal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'seal';
}

function edited(paper: Paper, { find, put }: PaperEdit): Paper {
  if (put === undefined) return { ...paper, blocks: paper.blocks.filter((block) => !holds(block, find)) };
  const change = (text: string): string => text.replaceAll(find, put);
  return {
    ...paper,
    blocks: mapTexts(paper.blocks, change) as readonly Block[],
    ...(paper.pageFoot === undefined
      ? {}
      : { pageFoot: mapTexts(paper.pageFoot, change) as readonly CellPart[] }),
  };
}

function holds(block: Block, find: RegExp | string): boolean {
  let isFound = false;
  mapTexts(block, (text) => {
    if (typeof find === 'string' ? text.includes(find) : text.search(find) >= 0) isFound = true;
    return text;
  });
  return isFound;
}

/** Words of the drawing, not of the paper. */
const DRAWING = new Set(['kind', 'place', 'mode', 'align', 'form']);

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, DRAWING.has(key) ? one : mapTexts(one, change)]),
  );
}
