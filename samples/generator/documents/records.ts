import { paragraph } from '../block.ts';
import type { Block, CellPart, Paper } from '../block.ts';
import type { CasePlan } from '../case-plan.ts';
import {
  SCENE_CONFIRMED,
  FURTHER,
  FURTHER_SCENE,
  WORDS_CONFIRMED,
  inquiryTelling,
  inspectionTelling,
  spanText,
} from './record-words.ts';
import {
  dateOf,
  dayBeforeTime,
  dayOf,
  fill,
  headBlocks,
  recordLine,
  paperOf,
  sign,
  signedDay,
  signedLine,
  signingAt,
} from './writing.ts';
import type { Writing } from './writing.ts';

export function writeInspectionRecord(writing: Writing): Paper {
  const { plan, random } = writing;
  const head = headBlocks(writing, { type: 'inspection-record', isOutward: false });
  const hour = random.integer(9, 15);
  const minute = random.pick(['05', '10', '20', '30', '35']);
  const span = spanText(random, dayBeforeTime(writing, 'inspection'), hour, [
    minute,
    random.pick(['00', '15', '40']),
  ]);
  const officers = plan.officers.map(({ name, certificate }) => `${name}（${certificate}）`).join('、');
  const present = presentPerson(writing);
  const header: Block[] = [
    recordLine([random.pick(['检查时间', '时间', '检查时间']), span]),
    recordLine([
      random.pick(['检查地点', '地点', '检查场所']),
      `${plan.party.address}${plan.violation.place}`,
    ]),
    recordLine([random.pick(['被检查单位', '被检查人', '当事人', '检查对象']), plan.party.name]),
    ...(plan.party.kind === 'individual'
      ? []
      : [
          recordLine(
            [plan.party.kind === 'organisation' ? '法定代表人' : '经营者', plan.party.person.name],
            ['电话', plan.party.person.phone],
          ),
        ]),
    recordLine(['现场负责人', present], ['职务', plan.askedRole]),
    recordLine([random.pick(['检查人员及执法证号', '检查人员', '执法人员及执法证件号']), officers]),
    recordLine(['记录人', plan.officers[1].name], ['检查机关', plan.agency]),
  ];
  const body: Block[] = [
    ...inspectionTelling(writing).map(paragraph),
    ...(plan.flaws.lostPage?.key === 'inspection-record' ? FURTHER_SCENE.map(paragraph) : []),
    {
      kind: 'paragraph',
      text: `${random.pick(['检查情况', '现场情况', '现场检查情况'])}：${fill(writing, plan.violation.scene)}检查过程中，${present}全程在场，对上述情况无异议。执法人员对现场进行了拍照取证。（以下空白）`,
      hasIndent: true,
    },
    { kind: 'space', height: 16 },
    {
      kind: 'signatures',
      parts: [
        confirmation(writing, 'inspection', random.pick(SCENE_CONFIRMED)),
        sign(signingAt(writing, 'inspection-party'), present),
        '　',
        signedDay(signingAt(writing, 'inspection-party'), dayOf(writing, 'inspection')),
      ],
    },
    {
      kind: 'signatures',
      parts: signedLine(
        signingAt(writing, 'inspection-officers'),
        '检查人员签名',
        plan.officers.map(({ name }) => name),
        dayOf(writing, 'inspection'),
      ),
    },
    {
      kind: 'signatures',
      parts: signedLine(writing, '记录人签名', [plan.officers[1].name], dayOf(writing, 'inspection')),
    },
  ];
  return paperOf(writing, 'inspection-record', 'inspection-record', head, [...header, ...body], {
    ...recordPages(writing, head.title),
    pageFoot: foot(writing, random.pick(['被检查人签名：', '当事人签名：']), present, 'inspection'),
  });
}

function presentPerson(writing: Writing): string {
  const { plan } = writing;
  return plan.asked.name;
}

export function writeInquiryRecord(writing: Writing): Paper {
  const { plan, random } = writing;
  const head = headBlocks(writing, { type: 'inquiry-record', isOutward: false });
  const { asked } = plan;
  const hour = random.integer(9, 15);
  const isParty = asked.name === plan.party.person.name;
  const [first, second] = plan.officers;
  const header: Block[] = [
    recordLine(['案由', `涉嫌${plan.violation.cause}`]),
    recordLine([
      '时间',
      spanText(random, dayBeforeTime(writing, 'inquiry'), hour, [
        random.pick(['00', '10', '30']),
        random.pick(['05', '20', '50']),
      ]),
    ]),
    recordLine(['地点', random.pick([`${plan.agency}询问室`, `${plan.party.address}办公室`])]),
    recordLine([
      random.pick(['询问人及执法证号', '询问人', '调查（询问）人及执法证编号']),
      `${first.name}（${first.certificate}）、${second.name}（${second.certificate}）`,
    ]),
    recordLine(['记录人', second.name]),
    recordLine(
      [random.pick(['被询问人', '被调查（询问）人', '被询问人姓名']), asked.name],
      ['性别', asked.isMale ? '男' : '女'],
      ['年龄', String(Number(plan.start.slice(0, 4)) - Number(asked.birthDay.slice(0, 4)))],
    ),
    recordLine(['身份证号码', asked.identityNumber], ['联系电话', asked.phone]),
    recordLine(
      ['工作单位及职务', plan.party.kind === 'individual' ? '无' : `${plan.party.name}${plan.askedRole}`],
      ['与本案关系', isParty ? '当事人' : '当事人员工'],
    ),
    recordLine([
      '住址',
      plan.party.kind === 'individual'
        ? plan.party.address
        : `${plan.place.city}${plan.place.district}${random.pick(plan.place.streets)}${random.integer(3, 90)}号楼${random.integer(101, 1802)}`,
    ]),
  ];
  const opening: readonly (readonly [string, string])[] = [
    ...inquiryTelling(writing),
    [
      '请介绍一下你的基本情况以及你与本案的关系。',
      plan.party.kind === 'individual'
        ? `我叫${asked.name}，就是我本人做的这件事。`
        : `我叫${asked.name}，是${plan.party.name}的${plan.askedRole}。`,
    ],
  ];
  const closingQuestion: readonly [string, string] = [
    '你还有什么需要补充的吗？',
    random.pick(['没有了，我们一定尽快改正。', '没有了。', '希望从轻处理，我们会配合整改。']),
  ];
  const questions = [
    ...opening,
    ...plan.violation.questions,
    ...(random.chance(0.5) ? extraQuestions(writing) : []),
    ...(plan.flaws.lostPage?.key === 'inquiry-record' ? furtherQuestions(plan) : []),
    closingQuestion,
  ];
  const ask = random.pick(['问：', '问:', '问：']);
  const body: Block[] = [
    ...questions.map(([asked_, answered]): Block => ({
      kind: 'question',
      asked: `${ask}${asked_}`,
      answered: `${ask.replace('问', '答')}${answered}`,
    })),
    {
      kind: 'signatures',
      parts: [
        confirmation(writing, 'inquiry', random.pick(WORDS_CONFIRMED)),
        sign(signingAt(writing, 'inquiry-party'), asked.name),
        '　',
        signedDay(signingAt(writing, 'inquiry-party'), dayOf(writing, 'inquiry')),
      ],
    },
    {
      kind: 'signatures',
      parts: signedLine(
        signingAt(writing, 'inquiry-officers'),
        '询问人签名',
        [first.name, second.name],
        dayOf(writing, 'inquiry'),
      ),
    },
    {
      kind: 'signatures',
      parts: signedLine(
        signingAt(writing, 'inquiry-recorder'),
        '记录人签名',
        [second.name],
        dayOf(writing, 'inquiry'),
      ),
    },
  ];
  return paperOf(writing, 'inquiry-record', 'inquiry-record', head, [...header, ...body], {
    ...recordPages(writing, head.title),
    pageFoot: foot(writing, '被询问人签名：', asked.name, 'inquiry'),
  });
}

/** A record long enough to lose a page from its middle. */
function furtherQuestions({ violation }: CasePlan): readonly (readonly [string, string])[] {
  return FURTHER.map(([asked, answered]) => [asked.replace('{cause}', violation.cause), answered] as const);
}

function extraQuestions(writing: Writing): readonly (readonly [string, string])[] {
  const { plan } = writing;
  return [
    [
      `${dateOf(writing, 'inspection')}，我局执法人员到现场检查时你是否在场？`,
      '我在场，检查过程我都看到了，笔录也是我签的字。',
    ],
    ['你对现场检查笔录记载的内容有无异议？', '没有异议，情况属实。'],
    [`你是否知道上述行为违反了${plan.violation.broken}的规定？`, '以前不太清楚，你们讲了以后知道了。'],
    ['以前是否因为同类行为受到过行政处罚？', '没有，这是第一次。'],
  ];
}

function foot(writing: Writing, label: string, name: string, step: 'inspection' | 'inquiry'): CellPart[] {
  const place =
    step === 'inquiry'
      ? signingAt(writing, 'inquiry-party', 'inquiry-pages')
      : signingAt(writing, 'inspection-party', 'inspection-pages');
  return [label, sign(place, name), '　　', signedDay(place, dayOf(writing, step))];
}

/** Words by hand that the record is right; a flaw leaves only the place for the name. */
function confirmation({ plan }: Writing, record: 'inspection' | 'inquiry', words: string): string {
  if (plan.flaws.unconfirmed?.includes(record) !== true) return words;
  return record === 'inspection' ? '被检查人签名：' : '被询问人签名：';
}

/** Page marks and what stands above the further pages of a record. */
function recordPages(
  { plan, style, random }: Writing,
  title: string,
): Pick<Paper, 'pageMark'> & Partial<Pick<Paper, 'continuation'>> {
  const drawn = random.weighted({ 'of-total': 60, digit: 20, none: 20 });
  const { lostPage } = plan.flaws;
  // A page that was lost before the volume was numbered shows only in the form's own marks.
  const mark = lostPage === undefined ? drawn : lostPage.wasCounted ? 'none' : 'of-total';
  switch (style.continuation) {
    case 'none':
      return { pageMark: mark };
    case 'paper':
      return {
        pageMark: mark,
        continuation: {
          text: random.pick(['笔录纸', `${title}（附页）`, '（续页）', '笔录纸（续）']),
          isTitle: false,
        },
      };
    case 'head':
      return {
        pageMark: lostPage?.wasCounted === true ? 'none' : 'of-total',
        continuation: { text: title, isTitle: true },
      };
  }
}
