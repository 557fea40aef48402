import type { Block, Certificate, Paper } from '../block.ts';
import { addDays } from '../calendar.ts';
import { dateText } from '../wording.ts';
import { authenticated } from './authentication.ts';
import { dayOf, paperOf } from './writing.ts';
import type { Writing } from './writing.ts';

/** 营业执照 or 身份证 copies: no case title, the registry's look, authenticated by hand. */
export function writePartyIdentity(writing: Writing): Paper {
  const { plan } = writing;
  const certificates =
    plan.party.kind === 'individual' ? [identityCard(writing)] : [licence(writing), identityCard(writing)];
  const day = dayOf(writing, 'inquiry');
  const blocks: Block[] = certificates.flatMap((certificate, i): Block[] => [
    ...(i > 0 ? [{ kind: 'pageBreak' } as const] : []),
    { kind: 'certificate', certificate },
    { kind: 'space', height: 24 },
    authenticated(writing, plan.asked.name, day),
  ]);
  const title = plan.party.kind === 'individual' ? '居民身份证复印件' : '营业执照及身份证复印件';
  return paperOf(
    writing,
    'party-identity',
    'party-identity',
    { title: certificates[0]?.title ?? '', blocks: [] },
    blocks,
    {
      pageMark: 'none',
      fileTitle: writing.random.pick([title, title.replace('复印件', ''), '当事人主体资格材料']),
    },
  );
}

function licence(writing: Writing): Certificate {
  const { plan, random } = writing;
  const { party } = plan;
  const founded = addDays('2008-03-01', random.integer(0, 4500));
  const isShop = party.kind === 'soleTrader';
  return {
    form: 'licence',
    title: '营业执照',
    rows: [
      { label: '统一社会信用代码', value: party.creditCode ?? '' },
      { label: '名称', value: party.name },
      {
        label: '类型',
        value: isShop ? '个体工商户' : random.pick(['有限责任公司', '有限责任公司（自然人投资或控股）']),
      },
      { label: isShop ? '经营者' : '法定代表人', value: party.person.name },
      { label: '经营范围', value: `${party.scope}（依法须经批准的项目，经相关部门批准后方可开展经营活动）` },
      ...(isShop
        ? []
        : [{ label: '注册资本', value: random.pick(['伍拾万元整', '壹佰万元人民币', '伍佰万元人民币']) }]),
      { label: isShop ? '注册日期' : '成立日期', value: dateText(founded, 'padded') },
      { label: isShop ? '经营场所' : '住所', value: party.address },
      { label: '登记机关', value: `${plan.place.agencyHead}市场监督管理局` },
    ],
    seal: { kind: 'seal', text: `${plan.place.agencyHead}市场监督管理局` },
  };
}

function identityCard(writing: Writing): Certificate {
  const { plan } = writing;
  const { person } = plan.party;
  const [year = '', month = '', day = ''] = person.birthDay.split('-');
  return {
    form: 'identity',
    title: '居民身份证',
    rows: [
      { label: '姓名', value: person.name },
      { label: '性别', value: `${person.isMale ? '男' : '女'}　民族 汉` },
      { label: '出生', value: `${year}年${Number(month)}月${Number(day)}日` },
      {
        label: '住址',
        value:
          plan.party.kind === 'individual'
            ? plan.party.address
            : `${plan.place.city}${plan.place.district}${plan.place.streets[0] ?? ''}1${writing.random.digits(1)}号`,
      },
      { label: '公民身份号码', value: person.identityNumber },
    ],
  };
}
