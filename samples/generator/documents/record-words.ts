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

/** Questions of a long record. */
export const FURTHER: readonly (readonly [string, string])[] = [
  [
    '请说明你单位的基本情况、成立时间和主要经营内容。',
    '我们是前几年注册成立的，一直在这个地址经营，主要业务和营业执照上写的一致，平时由我负责日常管理，人员不多，都签了合同。',
  ],
  [
    '你单位负责这方面工作的是谁？有没有相关的管理制度？',
    '平时是我在管，制度挂在墙上，有一部分没有来得及更新，具体执行的时候有时候会疏忽，这次检查以后我们已经重新安排了专人负责。',
  ],
  [
    '关于{cause}的问题，是从什么时候开始的？',
    '具体日期记不太清了，大概是前一段时间开始的，之前没有人提醒过我们，我们自己也没有意识到问题的严重性。',
  ],
  [
    '期间有没有采取过什么措施？',
    '发现以后口头安排过整改，但是因为人手不够，没有完全落实，相关的记录也没有做全，这一点我们承认。',
  ],
  [
    '上述情况有没有书面材料可以证明？',
    '有一部分台账和单据，已经复印交给你们了，其余的还在整理，整理好以后会尽快提供，原件由我们保存。',
  ],
  [
    '你单位有没有因此获得收入或者造成其他后果？',
    '没有额外的收入，也没有造成人员受伤或者财产损失，周边的住户和单位也没有因此提出过意见。',
  ],
  [
    '你单位打算怎样整改？',
    '已经停止了有关行为，联系了专业的人员来处理，预计最近几天就能全部完成，完成以后会把照片和材料交给你们。',
  ],
  [
    '你是否愿意配合我们的后续调查？',
    '愿意配合，需要什么材料我们都会提供，随叫随到，请你们考虑到我们的实际困难。',
  ],
  [
    '整改期间你单位的经营活动如何安排？',
    '有关的部分先停下来，其他的照常进行，员工已经做了安排，等验收通过以后再恢复，期间安排专人看守。',
  ],
];

/** What else was looked at: a record long enough to have further pages. */
export const FURTHER_SCENE: readonly string[] = [
  '大门、出入口',
  '门卫值班室',
  '办公区域',
  '主要作业区域',
  '辅助作业区域',
  '原材料存放区',
  '成品存放区',
  '配电间',
  '消防设施存放点',
  '安全出口和疏散通道',
  '员工更衣室',
  '废弃物暂存点',
  '维修间',
  '监控室',
  '档案资料室',
  '厂区道路',
].map(
  (place, index) =>
    `${index + 1}．${place}：执法人员在陪同人员带领下查看，通道畅通，物品按区域码放，现场有人员值守，查看了张贴的管理制度和当班记录，未发现与本案有关的其他情况，已拍照留存。`,
);
