import type { Writing } from './writing.ts';

/** Identity shown, rights and duties told, at the head of an inspection record. */
export function inspectionTelling({ plan, random }: Writing): string[] {
  const [first, second] = plan.officers;
  const names = `${first.name}、${second.name}`;
  const numbers = `${first.certificate}、${second.certificate}`;
  return random.pick([
    [
      `告知事项：我们是${plan.agency}的行政执法人员${names}，执法证件号分别为${numbers}，这是我们的证件，请过目。现依法对你（单位）进行检查，请予配合。你如认为检查人员与本案有利害关系，有权申请回避。`,
      '当事人（现场负责人）确认：已看清执法证件，不申请回避。',
    ],
    [
      `我们是${plan.agency}执法人员${names}，现向你出示执法证件（证号${numbers}），依法就有关情况进行检查。你（单位）应当如实提供有关资料，配合检查，不得拒绝、阻碍；认为检查人员与你有直接利害关系的，可以申请回避。是否听清？是否申请回避？`,
      '答：听清楚了，不申请回避。',
    ],
    [
      `执法人员${names}向在场人员出示执法证件（${numbers}），表明身份，说明来意，并告知其有申请执法人员回避的权利、有如实回答询问和协助检查的义务。`,
      '在场人员表示清楚，不申请执法人员回避，配合检查。',
    ],
  ]);
}

/** The same as questions, at the head of an inquiry. */
export function inquiryTelling({ plan, random }: Writing): readonly (readonly [string, string])[] {
  const [first, second] = plan.officers;
  const refusal = random.pick(['不申请。', '不申请回避。', '不需要。']);
  return random.pick([
    [
      [
        `我们是${plan.agency}的执法人员${first.name}、${second.name}，执法证件号分别是${first.certificate}、${second.certificate}，请你过目确认。你看清楚了吗？`,
        '看清楚了。',
      ],
      [
        '现就有关问题依法向你询问，你应当如实回答，如实提供证据，作伪证或者隐匿证据要承担法律责任。你有申请回避的权利和陈述、申辩的权利。你是否申请回避？',
        refusal,
      ],
    ],
    [
      [
        `这是我们的执法证件（出示证件，证号${first.certificate}、${second.certificate}），我们依法向你了解情况，你清楚吗？`,
        '清楚。',
      ],
      [
        '你有义务配合调查、如实陈述，不得作虚假陈述。如果你认为我们与本案有利害关系，可能影响公正办案，有权要求我们回避。你要求回避吗？',
        refusal,
      ],
    ],
    [
      [`你好，我们是${plan.agency}行政执法人员，已向你出示执法证件并表明身份，请核对。`, '已核对。'],
      [
        '根据法律规定，你享有申请执法人员回避的权利，同时负有如实提供证据、协助调查的义务，听明白了吗？要不要申请回避？',
        `听明白了，${refusal}`,
      ],
    ],
  ]);
}

/** Start and end of a record, to the minute, in the ways of printed forms. */
export function spanText(
  random: Writing['random'],
  day: string,
  hour: number,
  minutes: readonly [string, string],
): string {
  const [from, to] = minutes;
  return random.pick([
    `${day}${hour}时${from}分至${hour + 1}时${to}分`,
    `${day}${hour}时${from}分至${hour + 1}时${to}分`,
    `${day}${hour}时${from}分至${day}${hour + 1}时${to}分`,
    `自${day}${hour}时${from}分起至${hour + 1}时${to}分止`,
    `${day}${hour}:${from}至${hour + 1}:${to}`,
  ]);
}

/** By hand under a record. */
export const SCENE_CONFIRMED = [
  '以上笔录我已看过，与现场情况一致。　',
  '以上笔录属实。　',
  '经核对，以上记录与现场情况相符，属实。　',
];
export const WORDS_CONFIRMED = [
  '以上笔录我已看过，与我说的一样。　',
  '以上笔录属实。　',
  '笔录已阅，与我所述一致，属实。　',
];
