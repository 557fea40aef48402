import { consecutive, fileName, filed, folderOf, ordered, wholeCaseName } from './arrange.ts';
import type { Paper } from './block.ts';
import type { CasePlan } from './case-plan.ts';
import type { DrawnCase } from './draw-case.ts';
import type { Filing, UploadFile } from './filing.ts';
import { Random } from './random.ts';
import type { Printer } from './render/printer.ts';
import { imagePdf } from './render/image-pdf.ts';
import type { ImagePage } from './render/image-pdf.ts';
import { pickPages, rasterPages, unitePdfs } from './render/poppler.ts';
import { scanPage } from './render/scan.ts';
import { makeScanner } from './render/scanner-settings.ts';
import { spoilt } from './render/spoil-scan.ts';
import { emptyPdf } from './render/plain-pdf.ts';
import { toPicture } from './render/picture.ts';
import { VolumeNumbers } from './volume-numbers.ts';
import { writePapers } from './write-papers.ts';
import { writeShell } from './write-shell.ts';

interface Rendered {
  readonly paper: Paper;
  /** As printed, page for page what was scanned. */
  readonly pdf: Buffer;
  readonly pageCount: number;
  /** Scanned pages; empty for born-digital uploads. */
  readonly images: readonly ImagePage[];
}

/** Prints every paper and bundles the pages as this clerk uploads them. */
export async function bundleCase(drawn: DrawnCase, printer: Printer): Promise<UploadFile[]> {
  const random = new Random(drawn.plan.seed).fork('render');
  const rendered = await renderCase(drawn, printer, random);
  const files = await bundle(drawn, rendered, random.fork('names'));
  const uploaded = drawn.defects.reduce<readonly UploadFile[]>(
    (current, defect) => defect.applyFiles?.(current, random.fork(defect.id)) ?? current,
    files,
  );
  const intact = new Set(files.map(({ bytes }) => bytes));
  return uploaded.map((file) => (intact.has(file.bytes) ? file : withoutOriginal(file)));
}

/** What a defect has changed is no longer what was printed. */
function withoutOriginal({ original: _, ...file }: UploadFile): UploadFile {
  return file;
}

async function renderCase(drawn: DrawnCase, printer: Printer, random: Random): Promise<Rendered[]> {
  const { plan, filing } = drawn;
  const papers = ordered(writePapers(plan), filing, plan.flaws.isShuffled);
  const scanner =
    filing.kind === 'born-digital'
      ? undefined
      : makeScanner(random.fork('scanner'), filing.kind === 'photo', drawn.isSmall);
  const render = async (paper: Paper, firstNumber?: number): Promise<Rendered> => {
    const { pdf, pageCount } = await printer.print(paper, plan.style, firstNumber);
    if (scanner === undefined) return { paper, pdf, pageCount, images: [] };
    const flaw = plan.flaws.scanFlaw?.key === paper.key ? plan.flaws.scanFlaw.kind : undefined;
    const settings = flaw === 'coarse' ? { ...scanner, dpi: COARSE_DPI } : scanner;
    const pages = await rasterPages(pdf, settings.dpi);
    const scans = await Promise.all(
      pages.map((png, i) => scanPage(png, settings, random.fork(`${paper.key}/${i}`))),
    );
    const images = flaw === undefined ? scans : await spoilt(scans, flaw, settings, random.fork('flaw'));
    const printed = flaw === 'blank-back' ? await unitePdfs([pdf, emptyPdf()]) : pdf;
    return { paper, pdf: printed, pageCount: images.length, images };
  };
  const volume = new VolumeNumbers(plan);
  const body: Rendered[] = [];
  for (const paper of papers) {
    const rendered = await render(paper, volume.next);
    volume.count(paper, rendered.pageCount - blankBacks(plan, paper));
    body.push(await withoutLostPage(rendered, volume));
  }
  const shell = writeShell(plan, papers, volume.counts);
  const front: Rendered[] = [];
  for (const paper of shell.front) front.push(await render(paper));
  const back: Rendered[] = [];
  for (const paper of shell.back) back.push(await render(paper));
  return [...front, ...body, ...back];
}

/** A blank back is no page of the volume. */
function blankBacks({ flaws }: CasePlan, { key }: Paper): number {
  return flaws.scanFlaw?.kind === 'blank-back' && flaws.scanFlaw.key === key ? 1 : 0;
}

/** Too coarse for small print. */
const COARSE_DPI = 100;

/** What is left of a paper when a page of it is not among the uploads. */
async function withoutLostPage(rendered: Rendered, volume: VolumeNumbers): Promise<Rendered> {
  const { paper, pdf, pageCount, images } = rendered;
  const kept = Array.from({ length: pageCount }, (_, i) => i + 1).filter((n) => !volume.isLost(paper, n));
  if (kept.length === pageCount) return rendered;
  return {
    paper,
    pdf: await pickPages(pdf, kept),
    pageCount: kept.length,
    images: images.filter((_, i) => kept.includes(i + 1)),
  };
}

async function bundle(
  drawn: DrawnCase,
  rendered: readonly Rendered[],
  random: Random,
): Promise<UploadFile[]> {
  const { filing, plan } = drawn;
  if (filing.names === 'camera') return pictureFiles(rendered, filing, random);
  if (filing.names === 'whole') return [await volumeFile(rendered, filing, wholeCaseName(plan, random))];
  return Promise.all(
    rendered.map((one, i) =>
      volumeFile([one], filing, folderOf(one.paper, filing) + fileName(one.paper, i, filing)),
    ),
  );
}

/** Papers as one PDF, printed or scanned. */
async function volumeFile(rendered: readonly Rendered[], filing: Filing, path: string): Promise<UploadFile> {
  const [first] = rendered;
  const printed = async (): Promise<Buffer> =>
    rendered.length === 1 && first !== undefined ? first.pdf : unitePdfs(rendered.map(({ pdf }) => pdf));
  const file = { path, papers: consecutive(rendered), isReadable: true };
  if (filing.kind === 'born-digital') return { ...file, bytes: await printed() };
  return { ...file, bytes: imagePdf(rendered.flatMap(({ images }) => images)), original: printed };
}

async function pictureFiles(
  rendered: readonly Rendered[],
  filing: Filing,
  random: Random,
): Promise<UploadFile[]> {
  let serial = random.integer(1001, 7800);
  const files: UploadFile[] = [];
  for (const { paper, pdf, images } of rendered) {
    for (const [i, image] of images.entries()) {
      serial += random.chance(0.1) ? 2 : 1;
      files.push({
        path: `IMG_${serial}.${filing.picture}`,
        bytes: await toPicture(image, filing.picture),
        papers: [filed(paper, [1])],
        isReadable: true,
        original: () => pickPages(pdf, [i + 1]),
      });
    }
  }
  return files;
}
