import { describe, expect, it } from 'vitest';
import { valueRead } from '../../../test/fixtures/field-request.ts';

describe('visits that a paper tells of', () => {
  it('carry their day and their officers', () => {
    const line = '2023年3月1日，我局执法人员张伟、李娜依法对你单位进行检查。';
    expect(valueRead('visits', [line])).toEqual(['2023-03-01 张伟、李娜']);
  });

  it('are none where no officer is named', () => {
    expect(valueRead('visits', ['2023年3月1日，我局执法人员依法对你单位进行检查。'])).toBe('notFound');
  });
});
