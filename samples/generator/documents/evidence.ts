import { dateText, hanNumber, shortDate } from '../wording.ts';
import { dayOf } from './writing.ts';
import { titleOf } from './titles.ts';
import type { Writing } from './writing.ts';

interface Item {
  readonly name: string;
  readonly purpose: string;
  readonly day?: string;
}

const OPENINGS = [
  '以上事实，有',
  '以上事实有',
  '上述事实有',
  '上述违法事实，有',
  '上述行为及事实有',
  '以上行为有',
  '认定上述事实的证据有',
];
const ENDINGS = [
  '等证据为证。',
  '等证据证实。',
  '等证据为凭。',
  '为证。',
  '等为据。',
  '等证据予以证明。',
  '佐证。',
];
const LEADS = [
  '以上事实，主要有以下证据证明：',
  '上述违法事实有下列证据证实：',
  '以上违法事实有下列证据予以证明：',
  '上述事实主要证据如下：',
  '证据：',
];

/** Evidence as this office lists it; names follow the case's own papers. */
export function evidenceText(writing: Writing, style = writing.style.evidence): string[] {
  const { random } = writing;
  const items = evidenceItems(writing);
  const quoted = items.map(({ name }) => (name.endsWith('复印件') || /\d/.test(name) ? name : `《${name}》`));
  const opening = random.pick(OPENINGS);
  const ending = random.pick(ENDINGS);
  if (style === 'running') return [opening + quoted.join('、') + ending];
  if (style === 'bare')
    return [
      opening +
        items.map((item) => `${item.name}${item.day ?? ''}`).join(random.pick(['、', '；', '、'])) +
        ending,
    ];
  const hasPurpose = random.chance(0.6);
  const mark = random.pick(style === 'groups' ? GROUP_MARKS : NUMBER_MARKS);
  const hasOther = random.chance(0.05);
  const lines = items.map((item, i) => {
    const purpose = hasPurpose ? `，${random.pick(['证明', '用以证明'])}${item.purpose}` : '';
    return `${mark(i)}${item.name}${item.day ?? ''}${purpose}${i === items.length - 1 && !hasOther ? '。' : '；'}`;
  });
  return [random.pick(LEADS), ...lines, ...(hasOther ? [`${mark(items.length)}其他资料。`] : [])];
}

type ItemMark = (i: number) => string;

const NUMBER_MARKS: readonly ItemMark[] = [
  (i) => `${i + 1}.`,
  (i) => `${i + 1}、`,
  (i) => `（${i + 1}）`,
  (i) => `证据${i + 1}：`,
];
const GROUP_MARKS: readonly ItemMark[] = [
  (i) => `证据${hanNumber(i + 1)}：`,
  (i) => `第${hanNumber(i + 1)}组证据：`,
  (i) => `证据（${i + 1}）`,
];

function evidenceItems(writing: Writing): Item[] {
  const { plan, random } = writing;
  const withYear = random.chance(0.75);
  const day = (step: 'inspection' | 'inquiry'): string => {
    const iso = dayOf(writing, step);
    return `（${withYear ? dateText(iso) : shortDate(iso)}）`;
  };
  const hasDays = random.chance(0.4);
  return [
    {
      name: titleOf(writing, 'inspection-record'),
      purpose: '现场检查时的情况',
      ...(hasDays ? { day: day('inspection') } : {}),
    },
    {
      name: titleOf(writing, 'inquiry-record'),
      purpose: '违法行为的经过',
      ...(hasDays ? { day: day('inquiry') } : {}),
    },
    {
      name: plan.party.kind === 'individual' ? '居民身份证复印件' : '营业执照复印件',
      purpose: '当事人的主体资格',
    },
    ...(plan.features.includes('sampling') ? [{ name: '检验报告', purpose: '样品不合格' }] : []),
    ...plan.violation.extraEvidence.map((name) => ({ name, purpose: '违法事实' })),
  ];
}
