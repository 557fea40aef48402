import { BAND_NAMES, bandName } from './calibration.ts';
import type { CaseComparison } from './compare.ts';
import { shareText } from './interval.ts';
import type { GroupReading } from './reading.ts';

/** How well characters and the cells of forms were read, a row for each program. */
export function characterTable(groups: readonly GroupReading[]): string[][] {
  const rows = groups.flatMap(({ group, engines }) =>
    engines.map(({ name, counts, failed }) => [
      group,
      name,
      String(counts.pages),
      String(counts.printed),
      rate(counts.errors, counts.printed),
      String(counts.read),
      rate(counts.invented, counts.read),
      String(counts.cellLines),
      shareText(counts.cellLinesRight, counts.cellLines),
      String(failed.length),
    ]),
  );
  return [
    [
      '上传方式',
      '程序',
      '页',
      '原文字数',
      '字错误率',
      '读出字数',
      '多余或错的字',
      '表格行',
      '表格行全对 [95%]',
      '失败文件',
    ],
    ...rows,
  ];
}

/** Dates that stand under the seal: right, wrong, or left to a person. */
export function sealedDateTable(cases: readonly CaseComparison[]): string[][] {
  const groups = [...new Set(cases.map(({ group }) => group))];
  const rows = groups.map((group) => {
    const dates = cases
      .filter((one) => one.group === group)
      .flatMap(({ facts }) => facts.filter(({ name }) => name === 'decision-date'));
    const of = (verdict: string): number => dates.filter((date) => date.verdict === verdict).length;
    return [
      group,
      String(dates.length),
      String(of('right')),
      String(of('wrong')),
      String(of('missing')),
      shareText(of('right'), dates.length),
    ];
  });
  return [['章下日期（决定书）', 'n', '正确', '错误', '交人工', '正确率 [95%]'], ...rows];
}

/** Whether characters are right as often as the reader is sure of them. */
export function calibrationTable(groups: readonly GroupReading[]): string[][] {
  const rows = groups.flatMap(({ group, bands }) =>
    bands.map(({ name, characters, right, astray }) => [
      group,
      name,
      String(characters),
      String(characters - right),
      shareText(right, characters),
      String(astray),
    ]),
  );
  return [['上传方式', '单字把握', '字数', '错', '正确 [95%]', '另有原文没有的行里的字'], ...rows];
}

/** The same for facts: each is as sure as the least sure character that it was read from. */
export function factCalibrationTable(cases: readonly CaseComparison[]): string[][] {
  const groups = [...new Set(cases.map(({ group }) => group))];
  const rows = groups.flatMap((group) => {
    const facts = cases
      .filter((one) => one.group === group)
      .flatMap((one) => one.facts)
      .filter(({ verdict }) => verdict !== 'missing');
    return BAND_NAMES.flatMap((band) => {
      const own = facts.filter(({ confidence }) => confidence !== undefined && bandName(confidence) === band);
      const right = own.filter(({ verdict }) => verdict === 'right').length;
      const counts = [own.length, own.length - right].map(String);
      return own.length === 0 ? [] : [[group, band, ...counts, shareText(right, own.length)]];
    });
  });
  return [['上传方式', '要素把握', '要素', '错', '正确 [95%]'], ...rows];
}

function rate(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(2)}%`;
}
