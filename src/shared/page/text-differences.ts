/** A character as OCR read it. */
export interface ReadCharacter {
  readonly character: string;
  readonly isSure: boolean;
}

/** A place where two readings differ: what each of them has there, '' for nothing. */
export interface TextDifference {
  readonly first: string;
  readonly second: string;
  /** Every character of that side which differs was read surely; true where there is none. */
  readonly isFirstSure: boolean;
  readonly isSecondSure: boolean;
  /** Characters that would have to be changed. */
  readonly edits: number;
}

type Step = 'same' | 'changed' | 'only-first' | 'only-second';

/** Where two readings differ, by the fewest changes. Places with one common character between them are one: 王小明, 李小刚. */
export function textDifferences(
  first: readonly ReadCharacter[],
  second: readonly ReadCharacter[],
): TextDifference[] {
  const differences: TextDifference[] = [];
  let open: TextDifference | undefined;
  let common = '';
  let [i, j] = [0, 0];
  for (const step of stepsBetween(first, second)) {
    const a = (step === 'only-second' ? undefined : first[i++]) ?? NOTHING;
    const b = (step === 'only-first' ? undefined : second[j++]) ?? NOTHING;
    if (step === 'same') {
      common += a.character;
      continue;
    }
    if (open && common.length > 1) {
      differences.push(open);
      open = undefined;
    }
    open = widened(open, common, a, b);
    common = '';
  }
  return open ? [...differences, open] : differences;
}

const NOTHING: ReadCharacter = { character: '', isSure: true };
const NO_DIFFERENCE: TextDifference = {
  first: '',
  second: '',
  isFirstSure: true,
  isSecondSure: true,
  edits: 0,
};

function widened(
  before: TextDifference | undefined,
  common: string,
  a: ReadCharacter,
  b: ReadCharacter,
): TextDifference {
  const known = before ?? NO_DIFFERENCE;
  const between = before ? common : '';
  return {
    first: known.first + between + a.character,
    second: known.second + between + b.character,
    isFirstSure: known.isFirstSure && a.isSure,
    isSecondSure: known.isSecondSure && b.isSure,
    edits: known.edits + 1,
  };
}

/** From the first character on; time and memory grow with both lengths, so only what differs may be given. */
function stepsBetween(first: readonly ReadCharacter[], second: readonly ReadCharacter[]): Step[] {
  const width = second.length + 1;
  const costs = new Uint16Array((first.length + 1) * width);
  const cost = (i: number, j: number): number => costs[i * width + j] ?? 0;
  for (let i = first.length; i >= 0; i--) {
    for (let j = second.length; j >= 0; j--) {
      if (i === first.length || j === second.length)
        costs[i * width + j] = first.length - i + second.length - j;
      else if (first[i]?.character === second[j]?.character) costs[i * width + j] = cost(i + 1, j + 1);
      else costs[i * width + j] = 1 + Math.min(cost(i + 1, j + 1), cost(i + 1, j), cost(i, j + 1));
    }
  }
  const steps: Step[] = [];
  for (let i = 0, j = 0; i < first.length || j < second.length;) {
    const step = stepFrom(first[i], second[j], [cost(i + 1, j), cost(i, j + 1), cost(i, j)]);
    steps.push(step);
    if (step !== 'only-second') i++;
    if (step !== 'only-first') j++;
  }
  return steps;
}

function stepFrom(
  a: ReadCharacter | undefined,
  b: ReadCharacter | undefined,
  [withoutFirst, withoutSecond, here]: readonly [number, number, number],
): Step {
  if (!a) return 'only-second';
  if (!b) return 'only-first';
  if (a.character === b.character) return 'same';
  if (withoutFirst + 1 === here) return 'only-first';
  return withoutSecond + 1 === here ? 'only-second' : 'changed';
}
