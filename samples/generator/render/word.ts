import {
  AlignmentType,
  Document,
  Footer,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type ISectionOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  TextWrappingType,
  VerticalAlign,
  VerticalPositionRelativeFrom,
  WidthType,
} from 'docx';
import sharp from 'sharp';
import type { Block, Cell, CellPart, Certificate, ClosingBlock, Paper } from '../block.ts';
import type { CaseStyle } from '../case-style.ts';
import { sealImage, signatureImage } from './seal.ts';

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];
type Flow = Paragraph | Table;

/** Twentieths of a point. */
const MARGIN = { top: 1474, bottom: 1361, left: 1474, right: 1361 };
const TEXT_WIDTH = 11906 - MARGIN.left - MARGIN.right;
const INDENT = 540;
const EMU = 9525;

/** Half points. */
const SIZE = { body: 27, table: 23, title: 42, agency: 34, small: 19 };

/** A paper as a Word document, as an office program would write it: real tables, floating seals, page numbers as fields. */
export async function paperDocx(paper: Paper, style: CaseStyle): Promise<Buffer> {
  const children = (await inOrder(paper.blocks, (block) => blockFlow(block, style))).flat();
  const foot = paper.pageFoot === undefined ? [] : [await partsParagraph(paper.pageFoot, style)];
  const marks = pageMark(paper);
  const section: ISectionOptions = {
    properties: { page: { size: { width: 11906, height: 16838 }, margin: MARGIN } },
    ...(foot.length + marks.length > 0
      ? { footers: { default: new Footer({ children: [...foot, ...marks] }) } }
      : {}),
    children,
  };
  const font = { ascii: style.bodyFont, eastAsia: style.bodyFont, hAnsi: style.bodyFont };
  const document = new Document({
    title: paper.title,
    styles: { default: { document: { run: { font, size: SIZE.body } } } },
    sections: [section],
  });
  return Packer.toBuffer(document);
}

async function inOrder<T, R>(items: readonly T[], make: (item: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}

function pageMark(paper: Paper): Paragraph[] {
  if (paper.pageMark === 'none') return [];
  const children =
    paper.pageMark === 'digit'
      ? [PageNumber.CURRENT]
      : ['第', PageNumber.CURRENT, '页 共', PageNumber.TOTAL_PAGES, '页'];
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children, size: 18 })],
    }),
  ];
}

async function blockFlow(block: Block, style: CaseStyle): Promise<Flow[]> {
  switch (block.kind) {
    case 'familyLine':
      return [words(block.text, { align: AlignmentType.CENTER, size: 24 })];
    case 'agencyLine':
      return [words(block.text, { align: AlignmentType.CENTER, size: SIZE.agency })];
    case 'title':
      return [titleParagraph(block.text, block.suffix, style)];
    case 'number':
      return [words(block.text, { align: block.place })];
    case 'heading':
      return [words(block.text, { indent: INDENT })];
    case 'paragraph':
      return [
        words(block.text, {
          ...(block.hasIndent === true ? { indent: INDENT } : {}),
          ...(block.isCentred === true ? { align: AlignmentType.CENTER } : {}),
        }),
      ];
    case 'labelLine':
      return [labelParagraph(block.items, block.isUnderlined === true)];
    case 'question':
      return [words(block.asked), words(block.answered)];
    case 'table':
      return [await table(block.widths, block.rows, style), new Paragraph({ spacing: { line: 40 } })];
    case 'signatures':
      return [await partsParagraph(block.parts, style)];
    case 'closing':
      return closing(block);
    case 'certificate':
      return certificate(block.certificate);
    case 'note':
      return [words(block.text, { size: SIZE.small })];
    case 'space':
      return [new Paragraph({ spacing: { before: block.height * 20 } })];
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

interface Look {
  readonly align?: Alignment;
  readonly size?: number;
  /** Of the first line. */
  readonly indent?: number;
}

function words(text: string, { align, size, indent }: Look = {}): Paragraph {
  return new Paragraph({
    ...(align === undefined ? {} : { alignment: align }),
    ...(indent === undefined ? {} : { indent: { firstLine: indent } }),
    spacing: { line: 400 },
    children: [new TextRun({ text, ...(size === undefined ? {} : { size }) })],
  });
}

function titleParagraph(text: string, suffix: string | undefined, style: CaseStyle): Paragraph {
  const font = { ascii: style.titleFont, eastAsia: style.titleFont, hAnsi: style.titleFont };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 80, after: 160 },
    children: [
      new TextRun({ text, size: SIZE.title, font }),
      ...(suffix === undefined ? [] : [new TextRun({ text: `　${suffix}`, size: 24 })]),
    ],
  });
}

function labelParagraph(
  items: readonly { readonly label: string; readonly value: string }[],
  isUnderlined: boolean,
): Paragraph {
  const runs = items.flatMap(({ label, value }, i) => [
    new TextRun(`${i > 0 ? '　' : ''}${label}${label === '' ? '' : '：'}`),
    new TextRun({ text: value, ...(isUnderlined ? { underline: {} } : {}) }),
  ]);
  return new Paragraph({ spacing: { line: 400 }, children: runs });
}

async function table(
  widths: readonly number[],
  rows: readonly (readonly Cell[])[],
  style: CaseStyle,
): Promise<Table> {
  const columnWidths = widths.map((share) => Math.round((TEXT_WIDTH * share) / 100));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    rows: await inOrder(
      rows,
      async (row) => new TableRow({ children: await inOrder(row, (one) => tableCell(one, style)) }),
    ),
  });
}

async function tableCell(one: Cell, style: CaseStyle): Promise<TableCell> {
  const stacked = one.isStacked === true ? String(one.parts[0]) : undefined;
  const isCentred = one.isHead === true || one.align === 'center';
  const children =
    stacked === undefined
      ? await cellParagraphs(one.parts, style, isCentred)
      : [...stacked].map((sign) => words(sign, { align: AlignmentType.CENTER, size: SIZE.table }));
  const least = one.height === undefined ? [] : [new Paragraph({ spacing: { before: one.height * 8 } })];
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    ...(one.colspan === undefined ? {} : { columnSpan: one.colspan }),
    ...(one.rowspan === undefined ? {} : { rowSpan: one.rowspan }),
    children: [...children, ...least],
  });
}

/** Text goes on in one paragraph; what stands at the right opens its own. */
async function cellParagraphs(
  parts: readonly CellPart[],
  style: CaseStyle,
  isCentred: boolean,
): Promise<Paragraph[]> {
  const lines: { parts: CellPart[]; align?: Alignment }[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (typeof part !== 'string' && part.kind === 'right')
      lines.push({ parts: [...part.parts], align: AlignmentType.RIGHT });
    else if (last === undefined || (typeof part === 'string' && typeof last.parts.at(-1) === 'string'))
      lines.push({ parts: [part], ...(isCentred ? { align: AlignmentType.CENTER } : {}) });
    else last.parts.push(part);
  }
  const made = await inOrder(lines, (each) => partsParagraph(each.parts, style, SIZE.table, each.align));
  return made.length > 0 ? made : [new Paragraph({})];
}

async function partsParagraph(
  parts: readonly CellPart[],
  style: CaseStyle,
  size = SIZE.body,
  align?: Alignment,
): Promise<Paragraph> {
  const runs = (await inOrder(parts, (part) => partRuns(part, style, size))).flat();
  return new Paragraph({ ...(align === undefined ? {} : { alignment: align }), children: runs });
}

async function partRuns(part: CellPart, style: CaseStyle, size: number): Promise<ParagraphChild[]> {
  if (typeof part === 'string') return [new TextRun({ text: part, size })];
  const hand = { ascii: style.handFont, eastAsia: style.handFont, hAnsi: style.handFont };
  switch (part.kind) {
    case 'handwriting':
      return style.pensDays && part.text !== ''
        ? [await signatureRun(part.text, 0)]
        : [new TextRun({ text: part.text, size, font: hand })];
    case 'right':
      return (await inOrder(part.parts, (each) => partRuns(each, style, size))).flat();
    case 'seal':
      return [await sealRun(part.text, part.inner)];
    case 'signature':
      if (part.mode === 'missing') return [];
      if (part.mode === 'typed') return [new TextRun({ text: part.names.join('、'), size, font: hand })];
      return Promise.all(part.names.map((name, i) => signatureRun(name, i)));
  }
}

function bytesOf(address: string): Buffer {
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

async function signatureRun(name: string, seed: number): Promise<ImageRun> {
  const data = bytesOf(await signatureImage(name, seed));
  const { width, height } = await sharp(data).metadata();
  return new ImageRun({
    type: 'png',
    data,
    transformation: { height: 32, width: Math.round((32 * width) / height) },
  });
}

/** Over the text, as a stamp lies on paper. */
async function sealRun(text: string, inner?: string): Promise<ImageRun> {
  return new ImageRun({
    type: 'png',
    data: bytesOf(await sealImage(text, inner)),
    transformation: { width: 149, height: 149 },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.COLUMN,
        offset: 300 * EMU,
      },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: -40 * EMU },
      wrap: { type: TextWrappingType.NONE },
      behindDocument: false,
    },
  });
}

async function closing(block: ClosingBlock): Promise<Paragraph[]> {
  const seal = block.seal === undefined ? [] : [await sealRun(block.seal.text, block.seal.inner)];
  const lines =
    block.isOneLine === true
      ? [`${block.agency ?? ''}　${block.date}`]
      : [...(block.agency === undefined ? [] : [block.agency]), block.date];
  return lines.map(
    (text, i) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        keepNext: i < lines.length - 1,
        keepLines: true,
        spacing: { before: i === 0 ? 700 : 0 },
        indent: { right: 680 },
        children: [...(i === 0 ? seal : []), new TextRun(text)],
      }),
  );
}

async function certificate({ title, rows, seal }: Certificate): Promise<Paragraph[]> {
  const lines = rows.map(({ label, value }) => words(`${label}　　${value}`));
  const stamp =
    seal === undefined ? [] : [new Paragraph({ children: [await sealRun(seal.text, seal.inner)] })];
  return [words(title, { align: AlignmentType.CENTER, size: 32 }), ...lines, ...stamp];
}
