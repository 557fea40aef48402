import type { Page, TextLine } from '../../src/model/page.ts';
import { normaliseText } from '../../src/shared/text/normalise.ts';

/** Changes how a page is set and not what it says. */
export interface Change {
  readonly id: string;
  /** In Chinese, for the table. */
  readonly title: string;
  /** Rules to which the change gives something to look at, or takes it from them: docs/decisions/0010. */
  readonly concerns?: readonly string[];
  /** What was decided may become a question, and nothing else may change: docs/decisions/0010. */
  readonly mayAsk?: true;
  apply(page: Page, setting: Setting): Page;
}

/** What a change may know of the page beside what stands on it. */
export interface Setting {
  /** Of the page in its case, from 1. */
  readonly number: number;
  /** Of all forms. */
  readonly labels: readonly string[];
}

/** Full-width marks and the half-width ones that others type instead. */
const HALF: Readonly<Record<string, string>> = { '：': ':', '，': ',', '；': ';', '（': '(', '）': ')' };

function withTexts(page: Page, change: (text: string) => string): Page {
  return { ...page, lines: page.lines.map((line) => ({ ...line, text: normaliseText(change(line.text)) })) };
}

function lineAt(text: string, y: number, fontSize: number): TextLine {
  return {
    text,
    box: { x: 60, y, width: text.length * fontSize, height: fontSize },
    confidence: 1,
    fontSize,
  };
}

/** In points: it stands in the margin that every paper leaves. */
const HEADER = { text: '行政执法综合管理平台', size: 8, y: 12 };

function withHeader(page: Page): Page {
  return { ...page, lines: [lineAt(HEADER.text, HEADER.y, HEADER.size), ...page.lines] };
}

/** In points, across the middle of every page. */
const WATERMARK = { text: '仅供内部使用', size: 44, y: 0.58 };

/** A level watermark: a leaning one is no text of the page, but ink. */
function withWatermark(page: Page): Page {
  const mark = lineAt(WATERMARK.text, page.height * WATERMARK.y, WATERMARK.size);
  const at = page.lines.findIndex(({ box }) => box.y > mark.box.y);
  const lines = [...page.lines];
  lines.splice(at === -1 ? lines.length : at, 0, mark);
  return { ...page, lines };
}

/** Points: a line that begins so much further right than its page begins a paragraph. */
const INDENT = 6;
/** Shares of a page above and below which its head and its foot stand: they stay there. */
const HEAD = 0.07;
const FOOT = 0.9;
/** Share of the column that is left for the text. */
const NARROWER = 0.86;

/** Running text broken again in a narrower column; tables stay as they are, so that pages with tables do. */
function rebroken(page: Page): Page {
  if (page.cells.length > 0 || page.marks.length > 0) return page;
  const texts = page.lines.filter(({ text }) => text.length > 6);
  const left = Math.min(...texts.map(({ box }) => box.x));
  const right = Math.max(...texts.map(({ box }) => box.x + box.width));
  const lines: TextLine[] = [];
  let added = 0;
  const isFoot = ({ box }: TextLine): boolean => box.y > FOOT * page.height;
  const isHead = ({ box }: TextLine): boolean => box.y < HEAD * page.height;
  const running = page.lines.filter((line) => !isFoot(line) && !isHead(line));
  paragraphsOf(running, { left, right }).forEach((paragraph) => {
    const first = paragraph[0];
    if (!first) return;
    const broken = paragraph.length === 1 ? [first] : brokenAt(paragraph, (right - left) * NARROWER);
    broken.forEach((line, index) => {
      lines.push({ ...line, box: { ...line.box, y: first.box.y + added + index * pitchOf(paragraph) } });
    });
    added += (broken.length - paragraph.length) * pitchOf(paragraph);
  });
  const foot = page.lines
    .filter(isFoot)
    .map((line) => ({ ...line, box: { ...line.box, y: line.box.y + added } }));
  return { ...page, height: page.height + added, lines: [...page.lines.filter(isHead), ...lines, ...foot] };
}

/** 被询问人签名：, in whatever words: no line before it goes on in such a one. */
const BEGINS_WITH_LABEL = /^[^，。；]{2,16}：/u;

function pitchOf(paragraph: readonly TextLine[]): number {
  const [a, b] = paragraph;
  return a && b ? b.box.y - a.box.y : (a?.box.height ?? 0);
}

/** Lines that fill their column go on in the next line, unless that is indented or set otherwise. */
function paragraphsOf(
  lines: readonly TextLine[],
  { left, right }: { readonly left: number; readonly right: number },
): TextLine[][] {
  const paragraphs: TextLine[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const goesOn =
      before !== undefined &&
      !BEGINS_WITH_LABEL.test(line.text) &&
      before.box.x + before.box.width > right - 1.5 * before.fontSize &&
      before.box.x < left + 3 * before.fontSize &&
      line.box.x < left + INDENT &&
      line.box.y > before.box.y &&
      line.fontSize === before.fontSize;
    if (goesOn) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs;
}

/** A column is never narrower. */
const FEWEST_CHARACTERS = 8;

function brokenAt(paragraph: readonly TextLine[], width: number): TextLine[] {
  const [first, second] = paragraph;
  if (!first || !second) return [...paragraph];
  const text = paragraph.map((line) => line.text).join('');
  const perLine = Math.max(FEWEST_CHARACTERS, Math.floor(width / first.fontSize));
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const indent = at === 0 ? Math.round((first.box.x - second.box.x) / first.fontSize) : 0;
    const length = Math.max(FEWEST_CHARACTERS, perLine - indent);
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return pieces.map((piece, index) => {
    const { box } = index === 0 ? first : second;
    return { ...first, text: piece, box: { ...box, width: piece.length * first.fontSize } };
  });
}

/** The number of a page in its volume, where no other foot is. */
function withPageNumber(page: Page, { number }: Setting): Page {
  const y = page.height * (1 - HEAD / 2);
  const isFree = page.lines.every(({ box }) => box.y + box.height < page.height * FOOT);
  return isFree ? { ...page, lines: [...page.lines, lineAt(`— ${number} —`, y, HEADER.size)] } : page;
}

/** 当 事 人：, as letter-spacing comes out of many PDFs. */
function letterSpaced(page: Page): Page {
  return withTexts(page, (text) =>
    text.replace(/^(\p{Script=Han}{2,4})(?=：)/u, (label) => [...label].join(' ')),
  );
}

/** 当事人　甲公司: a blank instead of the colon, where the line is one label and its value. */
function withoutColons(page: Page, { labels }: Setting): Page {
  return {
    ...page,
    lines: page.lines.map((line) => {
      const [label = '', value = '', ...more] = line.text.split('：');
      const isPlain = more.length === 0 && value !== '' && labels.includes(label) && !/[，。；]/u.test(value);
      return isPlain ? { ...line, text: `${label} ${value}` } : line;
    }),
  };
}

/** The same table without its lines. */
function withoutTable(page: Page): Page {
  return { ...page, cells: [], lines: page.lines.map(({ cell: _, ...line }) => line) };
}

/** Lines at least of a block of labels. */
const BLOCK = 2;

/** Each block of lines with a label and its value, from its last line to its first. */
function blocksTurned(page: Page, { labels }: Setting): Page {
  const lines = [...page.lines];
  const right = Math.max(...lines.map(({ box }) => box.x + box.width));
  const isEntry = ({ text, box, fontSize }: TextLine): boolean => {
    const [label = '', value = '', ...more] = text.split('：');
    // What fills its line may go on in the next one.
    if (box.x + box.width > right - 2 * fontSize) return false;
    return more.length === 0 && value.length > 1 && labels.includes(label) && !/[，。；]/u.test(value);
  };
  let start = 0;
  lines.forEach((line, index) => {
    if (!isEntry(line)) start = index + 1;
    const next = lines[index + 1];
    const isLast = !next || !isEntry(next) || Math.abs(next.box.x - line.box.x) > 1;
    if (!isLast || index - start + 1 < BLOCK) return;
    const block = page.lines.slice(start, index + 1);
    block.forEach(({ box }, i) => {
      const other = block[block.length - 1 - i];
      if (other) lines[start + i] = { ...other, box: { ...other.box, y: box.y } };
    });
  });
  return { ...page, lines };
}

/** Every change of setting that must change no outcome. */
export const CHANGES: readonly Change[] = [
  {
    id: 'half-width',
    title: '半角标点',
    apply: (page) => withTexts(page, (text) => text.replace(/[：，；（）]/gu, (mark) => HALF[mark] ?? mark)),
  },
  {
    id: 'blank-behind-colon',
    title: '冒号后空一格',
    apply: (page) => withTexts(page, (text) => text.replace(/：(?=\S)/gu, '： ')),
  },
  {
    id: 'blank-before-colon',
    title: '冒号前空一格',
    apply: (page) => withTexts(page, (text) => text.replace(/(?<=\p{Script=Han})：/gu, ' ：')),
  },
  { id: 'header', title: '每页加页眉', apply: withHeader },
  { id: 'watermark', title: '每页加水印', apply: withWatermark },
  { id: 'narrow', title: '正文换一种折行', apply: rebroken },
  {
    id: 'page-number',
    title: '每页加全卷页码',
    concerns: ['page-number-continuity', 'page-count-agreement'],
    apply: withPageNumber,
  },
  { id: 'letter-spaced', title: '标签字间空格', apply: letterSpaced },
  { id: 'no-colon', title: '标签后不用冒号', apply: withoutColons },
  {
    id: 'no-table',
    title: '表格不画线',
    mayAsk: true,
    concerns: ['decision-approval-presence', 'closing-order'],
    apply: withoutTable,
  },
  { id: 'turned', title: '标签块倒过来排', apply: blocksTurned },
];
