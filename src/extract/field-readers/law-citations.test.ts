import { describe, expect, it } from 'vitest';
import { valueRead } from '../../../test/fixtures/field-request.ts';
import type { LawCitation } from '../../model/field.ts';

function cited(...lines: string[]): unknown {
  const value = valueRead('law-citations', lines);
  return typeof value === 'string'
    ? value
    : (value as readonly LawCitation[]).map(({ law, article, paragraph, item, clause }) => [
        law,
        [article, paragraph, item].map((n) => n ?? '-').join('/'),
        clause,
      ]);
}

describe('articles that a paper cites', () => {
  it('are read with paragraph, item and the words around them', () => {
    expect(cited('当事人逾期的，依据《行政处罚法》第七十二条第一款第（一）项的规定，加处罚款。')).toEqual([
      ['《行政处罚法》', '72/1/1', '当事人逾期的，依据的规定，加处罚款'],
    ]);
  });

  it('are read from a list', () => {
    expect(cited('根据《行政处罚法》第四十四条、第四十五条第一款和第63条，告知如下')).toEqual([
      ['《行政处罚法》', '44/-/-', '根据，告知如下'],
      ['《行政处罚法》', '45/1/-', '根据，告知如下'],
      ['《行政处罚法》', '63/-/-', '根据，告知如下'],
    ]);
  });

  it('are read from a list with what each article says', () => {
    const quoted =
      '依据《医疗机构管理条例》第四十六条“处以罚款，可以吊销执照”，以及第四十七条“责令改正”的规定';
    expect((cited(quoted) as unknown[][]).map(([, article]) => article)).toEqual(['46/-/-', '47/-/-']);
  });

  it('are of the law that was named before', () => {
    expect(cited('违反《食品安全法》第三十四条第十项。依据该法第一百二十四条第一款处罚')).toEqual([
      ['《食品安全法》', '34/-/10', '违反'],
      ['《食品安全法》', '124/1/-', '依据处罚'],
    ]);
  });

  it('are not those that a quoted text cites', () => {
    expect(cited('《条例》规定：“违反《食品安全法》第三十四条规定的，处罚款。”')).toBe('notFound');
  });
});
