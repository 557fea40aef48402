import type { Block, Cell, CellPart, Certificate, ClosingBlock, Paper } from '../block.ts';
import type { CaseStyle } from '../case-style.ts';
import { styleSheet } from './style-sheet.ts';
import { sealImage, signatureImage } from './seal.ts';

/** A paper as a page of HTML, ready to print. */
export async function paperHtml(paper: Paper, style: CaseStyle, firstNumber?: number): Promise<string> {
  const parts: string[] = [];
  for (const block of paper.blocks) parts.push(await blockHtml(block, style));
  const content = parts.join('\n');
  const body =
    paper.pageFoot === undefined
      ? content
      : `<table class="paged"><tfoot><tr><td><div class="foot">${await partsHtml(paper.pageFoot, style)}</div></td></tr></tfoot><tbody><tr><td>${content}</td></tr></tbody></table>`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(paper.title)}</title><style>${styleSheet(style)}${stampedNumbers(firstNumber)}</style></head><body class="${paper.type}">${body}</body></html>`;
}

/** The volume's own page numbers, stamped in the upper corner. */
function stampedNumbers(first: number | undefined): string {
  if (first === undefined) return '';
  return `@page { @top-right { content: counter(page); font: 13pt 'Noto Sans CJK SC'; color: #222; } } html { counter-reset: page ${first - 1}; }`;
}

async function blockHtml(block: Block, style: CaseStyle): Promise<string> {
  switch (block.kind) {
    case 'familyLine':
      return `<p class="family">${escape(block.text)}</p>`;
    case 'agencyLine':
      return `<p class="agency${block.isRedHead === true ? ' red' : ''}">${escape(block.text)}</p>`;
    case 'title':
      return `<h1>${escape(block.text)}${block.suffix === undefined ? '' : `<span class="suffix">　${escape(block.suffix)}</span>`}</h1>`;
    case 'number':
      return `<p class="number ${block.place}">${escape(block.text)}</p>`;
    case 'heading':
      return `<h2>${escape(block.text)}</h2>`;
    case 'paragraph':
      return `<p class="${block.hasIndent === true ? 'indent' : ''}${block.isCentred === true ? ' centre' : ''}">${escape(block.text)}</p>`;
    case 'labelLine':
      return `<p class="label">${block.items.map(({ label, value }) => labelHtml(label, value, block.isUnderlined === true)).join('　')}</p>`;
    case 'question':
      return `<p class="asked">${escape(block.asked)}</p><p class="answered">${escape(block.answered)}</p>`;
    case 'table':
      return tableHtml(block.widths, block.rows, style);
    case 'signatures':
      return `<p class="signatures">${await partsHtml(block.parts, style)}</p>`;
    case 'closing':
      return closingHtml(block);
    case 'certificate':
      return certificateHtml(block.certificate);
    case 'note':
      return `<p class="note">${escape(block.text)}</p>`;
    case 'space':
      return `<div style="height:${block.height}pt"></div>`;
    case 'pageBreak':
      return '<div class="break"></div>';
  }
}

function labelHtml(label: string, value: string, isUnderlined: boolean): string {
  const colon = label === '' ? '' : '：';
  return `${escape(label)}${colon}${isUnderlined ? `<u>${escape(value)}</u>` : escape(value)}`;
}

async function tableHtml(
  widths: readonly number[],
  rows: readonly (readonly Cell[])[],
  style: CaseStyle,
): Promise<string> {
  const columns = widths.map((width) => `<col style="width:${width}%">`).join('');
  const lines: string[] = [];
  for (const row of rows) {
    const cells: string[] = [];
    for (const one of row) cells.push(await cellHtml(one, style));
    lines.push(`<tr>${cells.join('')}</tr>`);
  }
  return `<table class="form"><colgroup>${columns}</colgroup>${lines.join('')}</table>`;
}

async function cellHtml(one: Cell, style: CaseStyle): Promise<string> {
  const span = `${one.colspan === undefined ? '' : ` colspan="${one.colspan}"`}${one.rowspan === undefined ? '' : ` rowspan="${one.rowspan}"`}`;
  const classes = `${one.isHead === true ? 'head' : ''} ${one.align ?? ''}`;
  const height = one.height === undefined ? '' : ` style="height:${one.height}pt"`;
  const isStacked = one.isStacked === true && typeof one.parts[0] === 'string';
  const inner = isStacked
    ? [...String(one.parts[0])].map(escape).join('<br>')
    : await partsHtml(one.parts, style, '<br>');
  return `<td class="${classes}"${span}${height}>${inner}</td>`;
}

async function partsHtml(parts: readonly CellPart[], style: CaseStyle, between = ''): Promise<string> {
  const out: string[] = [];
  let wasText = false;
  for (const part of parts) {
    const isText = typeof part === 'string';
    out.push(wasText && isText ? between : '', await partHtml(part, style));
    wasText = isText;
  }
  return out.join('');
}

async function partHtml(part: CellPart, style: CaseStyle): Promise<string> {
  if (typeof part === 'string') return escape(part);
  switch (part.kind) {
    case 'handwriting':
      return style.pensDays && part.text !== ''
        ? `<img class="signature" src="${await signatureImage(part.text, 0)}">`
        : `<span class="hand">${escape(part.text)}</span>`;
    case 'right':
      return `<div class="right">${await partsHtml(part.parts, style)}</div>`;
    case 'seal':
      return `<img class="seal" src="${await sealImage(part.text, part.inner)}">`;
    case 'signature': {
      if (part.mode === 'missing') return '';
      if (part.mode === 'typed') return `<span class="typed">${part.names.map(escape).join('、')}</span>`;
      const images = await Promise.all(part.names.map((name, i) => signatureImage(name, i)));
      return images.map((image) => `<img class="signature" src="${image}">`).join(' ');
    }
  }
}

async function closingHtml(block: ClosingBlock): Promise<string> {
  const seal =
    block.seal === undefined
      ? ''
      : `<img class="seal" src="${await sealImage(block.seal.text, block.seal.inner)}">`;
  const agency = block.agency === undefined ? '' : `<span>${escape(block.agency)}</span>`;
  const between = block.isOneLine === true || agency === '' ? '　' : '<br>';
  return `<div class="closing">${seal}<div class="lines">${agency}${between}<span>${escape(block.date)}</span></div></div>`;
}

async function certificateHtml(certificate: Certificate): Promise<string> {
  const rows = certificate.rows
    .map(({ label, value }) => `<tr><td class="key">${escape(label)}</td><td>${escape(value)}</td></tr>`)
    .join('');
  const seal =
    certificate.seal === undefined
      ? ''
      : `<img class="seal" src="${await sealImage(certificate.seal.text, certificate.seal.inner)}">`;
  const side =
    certificate.form === 'identity' ? '<div class="portrait"></div>' : '<div class="emblem"></div>';
  return `<div class="certificate ${certificate.form}">${side}<h1>${escape(certificate.title)}</h1><table>${rows}</table>${seal}</div>`;
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
