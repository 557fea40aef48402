import type { Fact, FactValue } from '../model/fact.ts';
import { chineseDate } from '../shared/values/dates.ts';
import { yuan } from '../shared/values/money.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Facts in a message: `{decision-date}` is written out, `{decision-due-date:workings}` shows how it was counted. */
export function filledIn(template: string, facts: Readonly<Record<string, Fact>>): string {
  return template.replace(/\{([\w.-]+)(?::(\w+))?\}/gu, (_, name: string, form?: string) => {
    const fact = facts[name];
    if (form === 'workings') return fact?.workings ?? '';
    if (form === 'fen') return typeof fact?.value === 'number' ? yuan(fact.value) : '（未见）';
    return fact?.value === undefined ? '（未见）' : written(fact.value, fact.valueTitles);
  });
}

function written(value: FactValue, titles: Fact['valueTitles'] = {}): string {
  if (typeof value === 'string') return DAY.test(value) ? chineseDate(value) : value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  return value.map((v) => (typeof v === 'object' ? nameOf(v) : (titles[String(v)] ?? String(v)))).join('、');
}

function nameOf(value: object): string {
  const { name, label, text } = value as { name?: string; label?: string; text?: string };
  return name ?? label ?? text ?? '';
}
