import { addDays } from './calendar.ts';
import { makeIdentityNumber } from './check-characters.ts';
import type { Random } from './random.ts';

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红鹏辉健波斌宇浩凯欣宁志海峰建国庆文博雅琳雪梅云龙',
];

export interface PersonRecord {
  readonly name: string;
  readonly isMale: boolean;
  readonly birthDay: string;
  readonly identityNumber: string;
  readonly phone: string;
}

export interface Officer {
  readonly name: string;
  readonly certificate: string;
}

export function personName(random: Random): string {
  const surname = random.pick(SURNAMES);
  return surname + random.pick(GIVEN) + (random.chance(0.65) ? random.pick(GIVEN) : '');
}

export function makePerson(random: Random, areaCode: string): PersonRecord {
  const isMale = random.chance(0.6);
  const birthDay = addDays('1965-01-01', random.integer(0, 12_500));
  return {
    name: personName(random),
    isMale,
    birthDay,
    identityNumber: makeIdentityNumber(random, areaCode, birthDay, isMale),
    phone: `1${random.pick(['39', '38', '52', '86', '77', '50'])}${random.digits(8)}`,
  };
}

/** Names drawn so far are never drawn again within a case. */
export function distinctNames(random: Random, count: number, taken: readonly string[] = []): string[] {
  const names: string[] = [];
  while (names.length < count) {
    const name = personName(random);
    if (!names.includes(name) && !taken.includes(name)) names.push(name);
  }
  return names;
}

/** Two officers: eleven-digit certificates mostly, old ones carry letters or fewer digits. */
export function makeOfficers(random: Random, areaCode: string, names: readonly string[]): Officer[] {
  const form = random.weighted({ eleven: 75, prefixed: 15, short: 10 });
  return names.map((name) => {
    if (form === 'eleven') return { name, certificate: `${areaCode.slice(0, 2)}${random.digits(9)}` };
    if (form === 'prefixed') return { name, certificate: `津${areaCode.slice(4)}${random.digits(6)}` };
    return { name, certificate: random.digits(8) };
  });
}
