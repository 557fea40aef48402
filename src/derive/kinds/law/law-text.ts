import type { LawText, RegisteredLaw } from '../../../model/law.ts';

/** 《中华人民共和国行政处罚法》（2021年修订） → 行政处罚法. */
export function bareLaw(law: string): string {
  return law
    .replace(/[（(][^（()）]*[）)]$/u, '')
    .replace(/[《》〈〉\s]/gu, '')
    .replace(/^中华人民共和国/u, '');
}

/** Whether the paper says itself which text it means. */
export function namesItsText(law: string): boolean {
  return /[（(][^（()）]*(?:\d{4}|修正|修订)[^（()）]*[）)]/u.test(law);
}

export function registered(laws: readonly RegisteredLaw[], law: string): RegisteredLaw | undefined {
  const name = bareLaw(law);
  return laws.find((each) => each.law === name || each.names.includes(name));
}

/** The texts that were in force on some day of a span. */
export function textsWithin({ texts }: RegisteredLaw, from: string, to: string): LawText[] {
  return texts.filter((text) => text.from <= to && (text.to === undefined || text.to >= from));
}
