import { describe, expect, it } from 'vitest';
import { formValueRead } from '../../../test/fixtures/field-request.ts';
import { heading, pageOf, scannedPageOf, table } from '../../../test/fixtures/page-builder.ts';
import type { DoubtfulStretch } from '../../model/page.ts';

/** A record so short that its head, too, stands among its last characters. */
function record(...foot: string[]): string[] {
  const head = ['询问笔录', '询问时间：2025年6月5日9时至10时', '被询问人：张三', '询问人：李四、王五'];
  const talk = [
    '问：你是什么时候开始施工的？',
    '答：2025年6月1日。',
    '问：有没有办理手续？',
    '答：没有办理，我愿意配合处理。',
  ];
  return [...head, ...talk, ...foot];
}

describe('a party’s signature on a short record', () => {
  it('stands behind the bare label at the foot', () => {
    expect(formValueRead('inquiry-record', 'party-signature', record('被询问人：张三'))).toBe(true);
  });

  it('is not the name that is printed in the head', () => {
    expect(formValueRead('inquiry-record', 'party-signature', record('（以下无正文）'))).toBe('notFound');
  });

  it('is blank where nothing stands behind the label at the foot', () => {
    expect(formValueRead('inquiry-record', 'party-signature', record('被询问人：', '　'))).toBe('lacking');
  });
});

describe('the foot of each page of a record on a scan', () => {
  const colour = { quality: { isColour: true, legibility: 0.99 } };
  const second = { ...scannedPageOf(['被询问人签名：江语薇2024年4月16日'], colour), pageNumber: 2 };
  const first = (text: string, ...doubtful: DoubtfulStretch[]): unknown =>
    formValueRead(
      'inquiry-record',
      'page-signatures',
      scannedPageOf(['询问笔录', '问：是否属实？', '答：属实。', { text, y: 760, doubtful }], colour),
      [second],
    );

  it('is a question where OCR took the name and the next label for one word', () => {
    const misread = { from: 7, to: 9, confidence: 0.4 };
    expect(first('被询问人签名：江伍门人签名：林书恒', misread)).toEqual(['unreadable', 'signed']);
  });

  it('is a question where no place was found on a scan, and blank on a printed page', () => {
    const pages = (build: typeof pageOf): unknown =>
      formValueRead('inquiry-record', 'page-signatures', build(['询问笔录', '答：属实。'], colour), [second]);
    expect(pages(scannedPageOf)).toEqual(['unreadable', 'signed']);
    expect(pages(pageOf)).toEqual(['blank', 'signed']);
  });

  it('is blank where only the officers signed there, or only the day is written', () => {
    expect(first('被询问人签名：　询问人签名：林书恒')).toEqual(['blank', 'signed']);
    expect(first('被询问人签名：　2024年4月16日')).toEqual(['blank', 'signed']);
  });
});

describe('the receiver’s signature on a scan', () => {
  const received = (...rows: readonly (readonly [string, string])[]): unknown => {
    const page = scannedPageOf([heading('送达回证')], { quality: { isColour: true, legibility: 0.99 } });
    const { lines, cells } = table([['送达方式', '直接送达'], ...rows, ['送达人', '祁东邢若梅']]);
    const read = [...page.lines, ...lines].map((line) => ({ ...line, doubtful: [] }));
    return formValueRead('proof-of-service', 'recipient-signature', { ...page, lines: read, cells });
  };

  it('is a question where what stands in its place is no name', () => {
    expect(received(['受送达人签名', '3梁（法定代表人）2025年10月17日'])).toBe('unreadable');
  });

  it('is lacking although times and days stand elsewhere on the paper', () => {
    const time = ['送达时间', '2024年7月4日10时20分'] as const;
    expect(received(time, ['受送达人签名或盖章', ''], ['签收日期', ''])).toBe('lacking');
  });
});

describe('the day beside a signature on a scan', () => {
  it.each([
    ['has blanks among its digits', '当事人签名：单茂林20 2 5.11.5'],
    ['may be what was read badly', '当事人签名：单茂琳'],
  ])('is a question where it %s', (_, text) => {
    const doubtful = [{ from: 8, to: 9, confidence: 0.6 }];
    const page = scannedPageOf(['现场检查笔录', '时间：2025年11月5日9时至10时', { text, doubtful }]);
    expect(formValueRead('inspection-record', 'party-signature-day', page)).toBe('unreadable');
  });
});

describe('a name in the place to sign of a born-digital paper', () => {
  const paper = (text: string, apart?: true) => {
    const page = pageOf(['责令改正通知书', `当事人签收：${text}`], { quality: { typefaces: 1 } });
    const lines = page.lines.map((line) =>
      apart && line.text.includes(text) ? { ...line, apart: [{ ...line.box, x: line.box.x + 70 }] } : line,
    );
    return formValueRead('rectification-order', 'acknowledged', { ...page, lines });
  };

  it('that is printed like the rest of the page is no signature and no empty place', () => {
    expect(paper('李强')).toBe('notFound');
  });

  it('leaves the pages of a record that bear it open, and not empty', () => {
    const page = (n: number) =>
      pageOf(['答：没有了。', '被询问人签名：李强 2024年3月1日'], {
        pageNumber: n,
        quality: { typefaces: 1 },
      });
    expect(formValueRead('inquiry-record', 'page-signatures', page(1), [page(2)])).toEqual([
      'unreadable',
      'unreadable',
    ]);
  });

  it('that leans or is set in another font was stamped or written there', () => {
    expect(paper('李强', true)).toBe(true);
  });

  it.each(['李强 2024-03-01 09:12', '李强（电子签名）'])(
    'with the note of an electronic flow is a signature: %s',
    (text) => {
      expect(paper(text)).toBe(true);
    },
  );
});
