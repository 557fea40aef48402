import type { Page, TextLine } from '../../src/model/page.ts';
import { FOOT, HEAD, movedTo } from './sheet.ts';

/** Points: a line that begins so much further right than its page begins a paragraph. */
const INDENT = 6;
/** Share of the column that is left for the text. */
const NARROWER = 0.86;

/** Running text broken again in a narrower column; tables stay as they are, so that pages with tables do. */
export function rebroken(page: Page): Page {
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
    const width = (right - left) * NARROWER;
    const fits =
      paragraph.some(({ apart }) => apart !== undefined) ||
      (paragraph.length === 1 && (first.box.width <= width || first.box.x > left + 3 * first.fontSize));
    const broken = fits ? paragraph : brokenAt(paragraph, left, width);
    broken.forEach((line, index) => {
      lines.push(movedTo(line, first.box.y + added + index * pitchOf(paragraph)));
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

/** Heights of its letters from one line to the next, where a paragraph has but one. */
const LINE = 1.75;

function pitchOf(paragraph: readonly TextLine[]): number {
  const [a, b] = paragraph;
  return a && b ? b.box.y - a.box.y : (a?.box.height ?? 0) * LINE;
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

function brokenAt(paragraph: readonly TextLine[], left: number, width: number): TextLine[] {
  const [first] = paragraph;
  if (!first) return [];
  const second = paragraph[1] ?? { ...first, box: { ...first.box, x: left } };
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
