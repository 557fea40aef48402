import { describe, expect, it } from 'vitest';
import { pageOf } from '../../test/fixtures/page-builder.ts';
import { OCR_IS_OFF, unreadablePage, unreadableProblem } from './unreadable-page.ts';

describe('a page that could not be read', () => {
  it('is told with its file, its number, the reason and the next step', () => {
    const problem = unreadableProblem(unreadablePage('案/扫描件.pdf', 3, '页面图像的压缩方式不能解码'));
    expect(problem).toMatchObject({ stage: 'read', code: 'page-unreadable', pageNumber: 3 });
    expect(problem?.message).toBe(
      '案/扫描件.pdf 第 3 页：页面图像的压缩方式不能解码，请重新扫描或导出这一页后上传',
    );
  });

  it('is none that was read', () => {
    expect(unreadableProblem(pageOf(['行政处罚决定书']))).toBeUndefined();
    expect(unreadableProblem(pageOf([], { quality: { unreadable: OCR_IS_OFF } }))).toBeUndefined();
  });
});
