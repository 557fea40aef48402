import type { Page, TextLine } from '../../src/model/page.ts';
import { normaliseText } from '../../src/shared/text/normalise.ts';
import { type Change, onPages, PAGE_RULES, type Setting } from './change.ts';
import { brokenElsewhere } from './page-break.ts';
import { rebroken } from './rebroken.ts';
import { FOOT, HEAD } from './sheet.ts';

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
    applyCase: onPages((page) =>
      withTexts(page, (text) => text.replace(/[：，；（）]/gu, (mark) => HALF[mark] ?? mark)),
    ),
  },
  {
    id: 'blank-behind-colon',
    title: '冒号后空一格',
    applyCase: onPages((page) => withTexts(page, (text) => text.replace(/：(?=\S)/gu, '： '))),
  },
  {
    id: 'blank-before-colon',
    title: '冒号前空一格',
    applyCase: onPages((page) => withTexts(page, (text) => text.replace(/(?<=\p{Script=Han})：/gu, ' ：'))),
  },
  { id: 'header', title: '每页加页眉', applyCase: onPages(withHeader) },
  { id: 'watermark', title: '每页加水印', applyCase: onPages(withWatermark) },
  { id: 'narrow', title: '正文换一种折行', applyCase: onPages(rebroken) },
  {
    id: 'page-break',
    title: '正文换一处分页',
    concerns: [...PAGE_RULES, 'evidence-authentication'],
    applyCase: brokenElsewhere,
  },
  {
    id: 'page-number',
    title: '每页加全卷页码',
    concerns: ['page-number-continuity', 'page-count-agreement'],
    applyCase: onPages(withPageNumber),
  },
  { id: 'letter-spaced', title: '标签字间空格', applyCase: onPages(letterSpaced) },
  { id: 'no-colon', title: '标签后不用冒号', applyCase: onPages(withoutColons) },
  {
    id: 'no-table',
    title: '表格不画线',
    mayAsk: true,
    concerns: ['decision-approval-presence', 'closing-order'],
    applyCase: onPages(withoutTable),
  },
  { id: 'turned', title: '标签块倒过来排', applyCase: onPages(blocksTurned) },
];
