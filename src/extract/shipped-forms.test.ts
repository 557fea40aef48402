import { describe, expect, it } from 'vitest';
import { formValueRead } from '../../test/fixtures/field-reading.ts';
import { heading } from '../../test/fixtures/page-builder.ts';

describe('a witness of papers left behind', () => {
  const read = (name: string, line: string): unknown =>
    formValueRead('proof-of-service', name, [heading('送达回证'), line]);

  it.each([
    ['signs behind the label', 'witness-signature', '见证人签名：王芳 2024年3月1日'],
    ['stands in the remarks', 'witness-noted', '受送达人拒收，由见证人王芳在场见证。'],
    ['may be a camera', 'witness-noted', '受送达人拒收，留置送达并全程录像。'],
  ])('%s', (_, name, line) => {
    expect(read(name, line)).toBe(true);
  });

  it('is not the label of an empty place', () => {
    expect(read('witness-signature', '见证人签名：')).toBe('blank');
    expect(read('witness-noted', '见证人签名：')).toBe('absent');
    expect(read('witness-noted', '见证人（签名）：')).toBe('absent');
  });
});

describe('a paper signed for on itself', () => {
  it.each(['当事人签收：李强 2024年3月1日', '被通知人（签收）：李强', '被责令人（签名）：李强 2024年3月1日'])(
    'is acknowledged: %s',
    (line) => {
      expect(
        formValueRead('rectification-order', 'acknowledged', [heading('责令改正通知书'), '立即改正。', line]),
      ).toBe(true);
    },
  );
});
