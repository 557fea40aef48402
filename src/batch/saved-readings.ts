import type { OcrInfo } from '../model/audit-report.ts';
import { READER_VERSION } from '../read/read-file.ts';
import type { SavedBatch } from '../store/artifacts.ts';
import type { Passed } from './batch.ts';

/** Every engine with which the readings were made: cases may have been read by several runs. */
export function enginesOf({ ocr }: SavedBatch, passed: readonly Passed[]): readonly OcrInfo[] {
  const engines = passed.flatMap(({ counts: { origin } }) => origin?.ocr ?? ocr);
  return [...new Map(engines.map((engine) => [JSON.stringify(engine), engine])).values()];
}

/** What a user must know of saved readings before trusting what was judged on them. */
export function notesOn({ uploads, unread }: SavedBatch, passed: readonly Passed[]): string[] {
  const others = passed.filter(({ counts }) => counts.origin?.readerVersion !== READER_VERSION).length;
  const again = `请重新运行 casefile read "${uploads}"，再运行 casefile check`;
  const notes: string[] = [];
  if (others > 0) notes.push(`有 ${others} 件案卷是用旧版读取程序读取的，读取结果可能不如现在准确；${again}`);
  const [first] = unread;
  if (first !== undefined)
    notes.push(
      `上次读取没有完成，还有 ${unread.length} 件案卷（如“${first}”）没有读取，本次没有评查；${again}`,
    );
  return notes;
}
