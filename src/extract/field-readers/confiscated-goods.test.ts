import { expect, it } from 'vitest';
import { formValueRead } from '../../../test/fixtures/field-request.ts';

function read(operative: string): unknown {
  return formValueRead('penalty-decision', 'confiscates-goods', [
    '现决定对你单位作出如下行政处罚：',
    operative,
  ]);
}

it.each([
  '没收扣押的电动自行车1辆；罚款5000元。',
  '1.没收违法所得2034元；2.没收违法经营的卷烟20条。',
  '没收非法财物；处罚款贰万元整。',
  '没收违法所得1260元和超过保质期的食品12袋。',
  '没收用于违法生产经营的工具、设备。',
])('a decision confiscates goods: %s', (operative) => {
  expect(read(operative)).toBe(true);
});

it.each([
  '没收违法所得人民币2034.00元；处罚款28000元。',
  '没收非法所得2034元，并处罚款5000元。',
  '没收全部违法收入，罚款5000元。',
  '罚款5000元。',
])('a decision confiscates no goods: %s', (operative) => {
  expect(read(operative)).not.toBe(true);
});
