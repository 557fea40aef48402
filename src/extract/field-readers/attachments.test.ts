import { examples } from '../../../test/fixtures/reader-examples.ts';
import { heading } from '../../../test/fixtures/page-builder.ts';

examples('attachments', {}, [
  [
    'are numbered behind the lead',
    [heading('移送函'), '附：1.询问笔录2份', '2.检测报告1份'],
    ['询问笔录', '检测报告'],
  ],
  ['stand behind the last words of a record', ['（以下空白）附：现场勘验示意图1张'], ['现场勘验示意图']],
  [
    'end with their count where the line goes on',
    ['附：现场勘验示意图1张以上笔录属实。'],
    ['现场勘验示意图'],
  ],
  ['are none where nothing is listed', [heading('移送函'), '附：无'], 'notFound'],
  ['are none where 附 is part of a word', ['附近有居民区，附着物已清理。'], 'notFound'],
]);
