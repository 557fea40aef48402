import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';

/** A page that is there and could not be read: nothing on it, and why. */
export function unreadablePage(file: string, pageNumber: number, why: string): Page {
  return {
    file,
    pageNumber,
    width: 0,
    height: 0,
    textOrigin: 'none',
    lines: [],
    cells: [],
    marks: [],
    quality: { unreadable: why },
  };
}

/** Why a picture is unread that nobody wanted read. */
export const OCR_IS_OFF = '文字识别已关闭';

/** What users are told of a page that was opened and could not be read; undefined of any other. */
export function unreadableProblem({ file, pageNumber, quality }: Page): Problem | undefined {
  if (quality.unreadable === undefined || quality.unreadable === OCR_IS_OFF) return undefined;
  const message = `${file} 第 ${pageNumber} 页：${quality.unreadable}，请重新扫描或导出这一页后上传`;
  return { stage: 'read', code: 'page-unreadable', file, pageNumber, message };
}
