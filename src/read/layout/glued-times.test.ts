import { describe, expect, it } from 'vitest';
import { withBlankBeforeTimes } from './glued-times.ts';

describe('withBlankBeforeTimes', () => {
  it.each([
    ['检查时间：2024.1.1612时35分至13时15分', '检查时间：2024.1.16 12时35分至13时15分'],
    ['时间：2024-01-049时00分至10时20分', '时间：2024-01-04 9时00分至10时20分'],
    ['2023-12-299时10分至2023-12-2910时00分', '2023-12-29 9时10分至2023-12-29 10时00分'],
    ['2024/3/0510:20', '2024/3/05 10:20'],
  ])('parts %s', (glued, parted) => {
    expect(withBlankBeforeTimes(glued)).toBe(parted);
  });

  it.each(['2024.1.212时00分', '2024-01-04 9时00分', '2024年1月4日9时', '版本 2024.1.16', '120241.1.169时'])(
    'leaves %s as it is',
    (text) => {
      expect(withBlankBeforeTimes(text)).toBe(text);
    },
  );
});
