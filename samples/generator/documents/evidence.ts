import { dateText, shortDate } from '../wording.ts';
import { dayOf } from './writing.ts';
import { titleOf } from './titles.ts';
import type { Writing } from './writing.ts';

interface Item {
  readonly name: string;
  readonly purpose: string;
  readonly day?: string;
}

/** Evidence as this office lists it; names follow the case's own papers. */
export function evidenceText(writing: Writing, style = writing.style.evidence): string[] {
  const items = evidenceItems(writing);
  const quoted = items.map(({ name }) => (name.endsWith('复印件') || /\d/.test(name) ? name : `《${name}》`));
  const opening = writing.random.pick(['以上事实，有', '上述违法事实，有', '以上事实有']);
  const ending = writing.random.pick(['等证据为证。', '等证据证实。', '等证据为凭。', '为证。']);
  if (style === 'running') return [opening + quoted.join('、') + ending];
  if (style === 'bare')
    return [opening + items.map((item) => `${item.name}${item.day ?? ''}`).join('、') + ending];
  const lead = writing.random.pick([
    '以上事实，主要有以下证据证明：',
    '上述违法事实有下列证据证实：',
    '证据：',
  ]);
  const mark = (i: number): string =>
    style === 'groups' ? `证据${'一二三四五六七八九'.charAt(i)}：` : `${i + 1}.`;
  return [lead, ...items.map((item, i) => `${mark(i)}${item.name}${item.day ?? ''}，证明${item.purpose}；`)];
}

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
    ...plan.violation.extraEvidence.map((name) => ({ name, purpose: '违法事实' })),
  ];
}
