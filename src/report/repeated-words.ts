import type { FileRecord } from '../model/source-file.ts';
import type { RepeatedPage } from '../shared/page/repeated-pages.ts';
import { byText } from './summary.ts';
import { fileName } from './wording.ts';

/** Stretches of pages that a cell names at most. */
const MOST_STRETCHES = 6;

/**
 * What was uploaded before, of one file: `第3页与 IMG_1002.jpg 第1页相同`, one line a stretch of pages; '' for nothing.
 */
export function repeatedWords(
  { file }: FileRecord,
  files: readonly FileRecord[],
  repeats: readonly RepeatedPage[],
): string {
  const twin = files
    .map((record) => record.file)
    .filter((other) => other.sha256 === file.sha256 && byText(other.path, file.path) < 0)
    .sort((a, b) => byText(a.path, b.path))[0];
  if (twin && file.sha256 !== '' && file.size > 0) return `整个文件与 ${fileName(twin.path)} 相同`;
  const stretches = stretchesOf(repeats.filter((repeat) => repeat.file === file.path));
  const shown = stretches.slice(0, MOST_STRETCHES).map(stretchWords);
  return [...shown, ...(stretches.length > MOST_STRETCHES ? [`等${stretches.length}处`] : [])].join('\n');
}

interface Stretch {
  readonly first: RepeatedPage;
  readonly count: number;
}

/** Pages in a row that repeat pages in a row become one. */
function stretchesOf(repeats: readonly RepeatedPage[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const repeat of repeats) {
    const last = stretches.at(-1);
    if (last && continues(last, repeat)) stretches[stretches.length - 1] = { ...last, count: last.count + 1 };
    else stretches.push({ first: repeat, count: 1 });
  }
  return stretches;
}

function continues({ first, count }: Stretch, next: RepeatedPage): boolean {
  return (
    next.isSure === first.isSure &&
    next.pageNumber === first.pageNumber + count &&
    next.of.file === first.of.file &&
    next.of.pageNumber === first.of.pageNumber + count
  );
}

function stretchWords({ first, count }: Stretch): string {
  const { file, pageNumber, of, isSure } = first;
  const where = of.file === file ? '' : ` ${fileName(of.file)} `;
  const same = isSure ? '相同' : '疑似相同，请人工核对';
  return `第${pagesFrom(pageNumber, count)}页与${where}第${pagesFrom(of.pageNumber, count)}页${same}`;
}

function pagesFrom(first: number, count: number): string {
  return count === 1 ? String(first) : `${first}–${first + count - 1}`;
}
