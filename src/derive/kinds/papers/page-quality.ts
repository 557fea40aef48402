import type { Fact, FactItem } from '../../../model/fact.ts';
import type { Page } from '../../../model/page.ts';
import { BLURRED } from '../../../shared/certainty/blur.ts';
import { NO_OPTIONS, options, parameterId } from '../../../shared/options/options.ts';
import { type Derivation, factKind } from '../../derivation.ts';
import { parameterValue } from '../../parameter-value.ts';
import { ABSENT_FACT, answered, known } from '../../facts.ts';
import { HARDLY_LEGIBLE_PAGE, LEGIBLE_PAGE, SURE_ORIENTATION } from '../../../shared/certainty/thresholds.ts';

/** A judgement of one scanned page; undefined where a person has to look. */
interface Judged {
  readonly value: boolean | undefined;
  /** What was seen, in Chinese. */
  readonly seen: string;
  readonly reason?: string;
}

/** One item for each scanned or photographed page that can be judged. */
function pageItems(derivation: Derivation, name: string, judge: (page: Page) => Judged | undefined): Fact {
  const items = derivation.caseFile.pages.flatMap((page): FactItem[] => {
    const isPicture = page.quality.dpi !== undefined || page.quality.unreadable !== undefined;
    const judged = isPicture ? judge(page) : undefined;
    if (!judged) return [];
    return [
      {
        key: `${page.file}#${page.pageNumber}`,
        label: `${page.file} 第 ${page.pageNumber} 页${judged.seen}`,
        values: { [name]: answered(judged.value) },
        evidence: [{ file: page.file, pageNumber: page.pageNumber, quote: '' }],
        ...(judged.reason === undefined ? {} : { reason: judged.reason }),
      },
    ];
  });
  return items.length === 0 ? ABSENT_FACT : known(items);
}

function characters(page: Page): number {
  return page.lines.reduce((sum, line) => sum + line.text.length, 0);
}

/** Characters: on a page with less, nothing tells which way is up or whether it can be read. */
const ENOUGH_TEXT = 20;

/** Each scanned page: whether it stands upright. */
export const pageOrientations = factKind({
  options: NO_OPTIONS,
  derive: (_declaration, derivation) =>
    pageItems(derivation, 'isUpright', (page) => {
      const { orientation, legibility = 0 } = page.quality;
      if (orientation === undefined || characters(page) < ENOUGH_TEXT) return undefined;
      if (orientation === 0) return { value: true, seen: '' };
      const seen = orientation === 180 ? '（上下颠倒）' : '（横置）';
      return legibility >= SURE_ORIENTATION
        ? { value: false, seen }
        : { value: undefined, seen, reason: '页面方向不能确认，请人工查看' };
    }),
});

/** Each scanned page with writing: whether it can be read. What a person wrote by hand is a question. */
export const pageLegibilities = factKind({
  options: NO_OPTIONS,
  derive: (_declaration, derivation) =>
    pageItems(derivation, 'isLegible', (page) => {
      const { legibility, edgeWidth, unreadable, isBlank } = page.quality;
      if (unreadable !== undefined)
        return { value: undefined, seen: `（${unreadable}）`, reason: unreadable };
      if (isBlank === true || legibility === undefined || characters(page) < ENOUGH_TEXT) return undefined;
      if (legibility >= LEGIBLE_PAGE) return { value: true, seen: '' };
      const seen = `（识别可信度 ${Math.round(legibility * 100)}%）`;
      if (legibility < HARDLY_LEGIBLE_PAGE && (edgeWidth ?? 0) >= BLURRED)
        return { value: false, seen: `${seen}模糊` };
      return { value: undefined, seen, reason: '识别可信度低，可能是手写或者扫描不清，请人工查看' };
    }),
});

const RESOLUTION_OPTIONS = options({
  parameter: parameterId,
});

/** Each scanned page: whether it has the pixels an inch that the office asks for. */
export const pageResolutions = factKind({
  options: RESOLUTION_OPTIONS,
  derive: (declaration, derivation) => {
    const { parameter } = declaration.options;
    const set = parameterValue(derivation.rules.parameters, parameter, { on: derivation.asOf, where: {} });
    const least = Number(set?.value);
    if (!Number.isFinite(least)) return ABSENT_FACT;
    return pageItems(derivation, 'isFineEnough', ({ quality: { dpi, isBlank } }) =>
      dpi === undefined || isBlank === true ? undefined : { value: dpi >= least, seen: `（${dpi} dpi）` },
    );
  },
});

/** Each scanned page: whether something stands on it; blank pages that `case.json` names are meant to be blank. */
export const pageBlanks = factKind({
  options: NO_OPTIONS,
  derive: (_declaration, derivation) => {
    const { caseFile } = derivation;
    const declared = caseFile.declaration?.blankPages ?? {};
    return pageItems(derivation, 'holdsSomething', (page) => {
      const isMeant = Object.entries(declared).some(
        ([file, pages]) => `${caseFile.id}/${file}` === page.file && pages.includes(page.pageNumber),
      );
      if (isMeant) return undefined;
      return { value: page.quality.isBlank !== true, seen: '' };
    });
  },
});
