import type { Page } from '../../src/model/page.ts';
import { consecutive, fileName, folderOf, ordered, wholeCaseName } from './arrange.ts';
import type { CountedPaper } from './arrange.ts';
import type { Paper } from './block.ts';
import type { DrawnCase } from './draw-case.ts';
import type { UploadFile } from './filing.ts';
import { Random } from './random.ts';
import { textPages } from './render/text-pages.ts';
import { VolumeNumbers } from './volume-numbers.ts';
import { writePapers } from './write-papers.ts';
import { writeShell } from './write-shell.ts';

/** A paper laid out as text. */
export interface TextPaper extends CountedPaper {
  readonly key: string;
  readonly type: string;
  readonly pages: readonly Page[];
}

/** A file whose pages were never printed; files that cannot be read have none. */
export interface TextFile extends UploadFile {
  readonly pages: readonly Page[];
}

/** All pages of a drawn case at the level of text, one file a paper: thousands of cases a minute. */
export function textCase(drawn: DrawnCase): readonly TextPaper[] {
  const { plan, filing } = drawn;
  const papers = ordered(writePapers(plan), filing, plan.flaws.isShuffled);
  const volume = new VolumeNumbers(plan);
  const body = papers.map((paper) => {
    const pages = textPages(paper, '', volume.next);
    volume.count(paper, pages.length);
    return textPaper(
      paper,
      pages.filter((_, i) => !volume.isLost(paper, i + 1)),
    );
  });
  const { front, back } = writeShell(plan, papers, volume.counts);
  const whole = (paper: Paper): TextPaper => textPaper(paper, textPages(paper, ''));
  return [...front.map(whole), ...body, ...back.map(whole)].map((one, i) => ({
    ...one,
    pages: one.pages.map((page) => ({ ...page, file: `${String(i + 1).padStart(3, '0')}.pdf` })),
  }));
}

function textPaper(paper: Paper, pages: readonly Page[]): TextPaper {
  const renumbered = pages.map((page, i) => ({ ...page, pageNumber: i + 1 }));
  return { paper, pageCount: pages.length, key: paper.key, type: paper.type, pages: renumbered };
}

/** The case as this clerk would upload it, flaws of files included. */
export function textFiles(drawn: DrawnCase): readonly TextFile[] {
  const { plan, filing } = drawn;
  const random = new Random(plan.seed).fork('render');
  const papers = textCase(drawn);
  const isWhole = filing.names === 'whole' || filing.names === 'camera';
  const files = isWhole
    ? [bundled(wholeCaseName(plan, random.fork('names')), papers)]
    : papers.map((one, i) => bundled(folderOf(one.paper, filing) + fileName(one.paper, i, filing), [one]));
  const pagesOf = new Map(papers.map((one) => [one.key, one.pages]));
  return drawn.defects
    .reduce<readonly UploadFile[]>(
      (current, defect) => defect.applyFiles?.(current, random.fork(defect.id)) ?? current,
      files,
    )
    .map((file) => ({ ...file, pages: placed(file, pagesOf) }));
}

/** The bytes stand for the content: equal for equal pages. */
function bundled(path: string, papers: readonly TextPaper[]): UploadFile {
  const bytes = Buffer.from(JSON.stringify(papers.map(({ key, pages }) => [key, pages])));
  return { path, bytes, papers: consecutive(papers), isReadable: true };
}

function placed(file: UploadFile, pagesOf: ReadonlyMap<string, readonly Page[]>): Page[] {
  return file.papers
    .flatMap(({ key }) => pagesOf.get(key) ?? [])
    .map((page, i) => ({ ...page, file: file.path, pageNumber: i + 1 }));
}
