import { describe, expect, it } from 'vitest';
import { agreeWhereShown } from './masked.ts';

describe('a masked copy', () => {
  it.each([
    ['陈**', '陈大明'],
    ['陈大明', '陈＊明'],
    ['李某某', '李春兰'],
    ['静海县**超市', '静海县春风超市'],
    ['XX建设工程有限公司', '中宏建设工程有限公司'],
    ['3307**********5414', '330702199001015414'],
  ])('%s agrees with %s in what it shows', (a, b) => {
    expect(agreeWhereShown(a, b)).toBe(true);
  });

  it.each([
    ['陈**', '李大明'],
    ['静海县**超市', '静海县春风饭店'],
    ['3307**********5414', '330702199001015415'],
    // Neither hides anything: a single X is a letter.
    ['静海县X射线维修部', '静海县Y射线维修部'],
    ['陈大明', '陈大民'],
  ])('%s does not agree with %s', (a, b) => {
    expect(agreeWhereShown(a, b)).toBe(false);
  });
});
