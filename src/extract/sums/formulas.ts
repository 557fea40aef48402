import { compiled } from '../../shared/text/compiled.ts';

/** A calculation that a text writes out: 200条×220元=44000元. */
export interface Formula {
  readonly index: number;
  readonly text: string;
  /** What it says it comes to, in 分. */
  readonly stated: number;
  /** What it comes to; as stated where nothing but rounding lies between. */
  readonly computed: number;
}

const OPERATOR = '[×xX*＊✕+＋－﹣−÷]';
/** 220元/条, 1,850立方米, 3倍, 20%. */
const TERM = String.raw`(?:人民币|[¥￥])?(?:\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:万元|元|[%％‰])?(?:[/／]?\p{Script=Han}{1,4}){0,2}`;
const FORMULA = String.raw`(?<![\d.）)\]］A-Za-z=＝]|\d[,，]|${OPERATOR})(?<terms>${TERM}(?:${OPERATOR}${TERM}){1,6})[=＝](?:人民币|[¥￥])?(?<result>(?:\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)万?元)(?!${OPERATOR}|[/／每])`;

/** Every calculation of a text without blanks that ends in a sum and has no brackets. */
export function formulasIn(text: string): Formula[] {
  return [...text.matchAll(compiled(FORMULA, 'gu'))].flatMap((match) => {
    const { terms = '', result = '' } = match.groups ?? {};
    const stated = numberOf(result);
    const computed = valueOf(terms);
    // A calculation of no sum: 12平方米×3=36平方米.
    if (!stated || !computed || !terms.includes('元')) return [];
    const slack = Math.max(ROUNDED, lastPlaceOf(result), computed.slack);
    const isRight = Math.abs(stated.value - computed.value) <= slack;
    const fen = Math.round(stated.value * 100);
    return [
      {
        index: match.index,
        text: match[0],
        stated: fen,
        computed: isRight ? fen : Math.round(computed.value * 100),
      },
    ];
  });
}

/** 元 by which a result may be rounded. */
const ROUNDED = 1;

/** By how much a result in ten thousands may be rounded. */
function lastPlaceOf(result: string): number {
  if (!result.includes('万')) return 0;
  const places = /\.(?<places>\d+)/u.exec(result)?.groups?.places?.length ?? 0;
  return 5000 * 10 ** -places;
}

/** A number as written, and by how much it may be rounded. */
interface Written {
  readonly value: number;
  readonly slack: number;
}

const SHARES: Readonly<Record<string, number>> = { '%': 0.01, '％': 0.01, '‰': 0.001 };

function numberOf(term: string): Written | undefined {
  const match = /(?<digits>\d[\d,，]*(?:\.(?<places>\d+))?)(?<unit>万元?|[%％‰])?/u.exec(term);
  const { digits = '', places, unit = '' } = match?.groups ?? {};
  const factor = unit.startsWith('万') ? 10_000 : (SHARES[unit] ?? 1);
  const value = Number(digits.replace(/[,，]/gu, '')) * factor;
  // 0.67, 66.67%: a share that does not end.
  const isRounded = (places?.length ?? 0) > 1 && !unit.endsWith('元');
  const slack = isRounded ? 0.5 * 10 ** -(places?.length ?? 0) * factor : 0;
  return digits === '' || !Number.isFinite(value) ? undefined : { value, slack };
}

/** Products first, then sums, from the left. */
function valueOf(terms: string): Written | undefined {
  const sums = terms.split(/(?<sign>[+＋－﹣−])/u);
  let total: Written = { value: 0, slack: 0 };
  for (let i = 0; i < sums.length; i += 2) {
    const product = productOf(sums[i] ?? '');
    if (!product) return undefined;
    const sign = i === 0 || /[+＋]/u.test(sums[i - 1] ?? '') ? 1 : -1;
    total = { value: total.value + sign * product.value, slack: total.slack + product.slack };
  }
  return total;
}

function productOf(factors: string): Written | undefined {
  const parts = factors.split(/(?<sign>[×xX*＊✕÷])/u);
  let product: Written | undefined;
  for (let i = 0; i < parts.length; i += 2) {
    const next = numberOf(parts[i] ?? '');
    if (!next) return undefined;
    product = product ? times(product, next, parts[i - 1] === '÷') : next;
    if (!product) return undefined;
  }
  return product;
}

function times(a: Written, b: Written, isDivided: boolean): Written | undefined {
  if (isDivided && b.value === 0) return undefined;
  const value = isDivided ? a.value / b.value : a.value * b.value;
  const share = (one: Written): number => (one.value === 0 ? 0 : one.slack / Math.abs(one.value));
  return { value, slack: Math.abs(value) * (share(a) + share(b)) };
}
