import type { Parameter, ParameterQuestion } from '../model/parameter.ts';
import { compiled } from '../shared/text/compiled.ts';
import { writtenValue } from './answer-values.ts';
import type { Sector } from './sectors.ts';

/** A value that the office has set, and for whom it holds. */
export interface OfficeValue {
  readonly where: Readonly<Record<string, string>>;
  readonly value: unknown;
}

/** What an answer means; or why nobody can tell, and what to write. */
export type ParsedAnswer = { readonly values: readonly OfficeValue[] } | { readonly fault: string };

/** Between the parts of an answer; never within 50,000. */
const BETWEEN = /[；;、\n]|[，,](?!\d{3}(?!\d))/u;
/** Words that may stand beside a value and say nothing about whom it is for. */
const FILLERS =
  /对|处以|罚款|没收|金额|数额|标准|期限|达到|超过|大于|不含|以上|以内|内|含|本数|为|是|的|领域|部门|类|[（）()：:，,。\s=]/gu;

/** Understands what a person wrote as the value of a parameter. */
export function parsedAnswer(parameter: Parameter, text: string, sectors: readonly Sector[]): ParsedAnswer {
  const { answer } = parameter;
  if (!answer) return { fault: `参数“${parameter.title}”不由各单位设置` };
  const isWhole = answer.kind === 'words' || answer.kind === 'text';
  const parts = isWhole ? [text] : text.split(BETWEEN).filter((part) => part.trim() !== '');
  const values: OfficeValue[] = [];
  for (const part of parts) {
    const value = partOf(part, parameter, answer, sectors);
    if (!value) return { fault: notUnderstood(parameter.title, part, answer) };
    values.push(value);
  }
  return values.length > 0 ? { values } : { fault: notUnderstood(parameter.title, text, answer) };
}

function partOf(
  part: string,
  { unit }: Parameter,
  { kind, cases = [] }: ParameterQuestion,
  sectors: readonly Sector[],
): OfficeValue | undefined {
  const written = writtenValue(kind, part, unit);
  if (!written) return undefined;
  let rest = written.rest;
  const own = cases.find(({ pattern }) => compiled(pattern).test(rest));
  if (own) rest = rest.replace(compiled(own.pattern), '');
  if (cases.length > 0 && !own) return undefined;
  rest = rest.replace(FILLERS, '');
  const sector = rest === '' ? undefined : sectorNamed(rest, sectors);
  if (rest !== '' && !sector) return undefined;
  const where = { ...(sector ? { sector: sector.sector } : {}), ...own?.where };
  return { where, value: written.value };
}

/** 市场监管, 市监局 or market. */
export function sectorNamed(name: string, sectors: readonly Sector[]): Sector | undefined {
  return (
    sectors.find(({ sector, title }) => sector === name || title === name) ??
    sectors.find(({ pattern }) => compiled(pattern).test(name))
  );
}

function notUnderstood(title: string, part: string, { example }: ParameterQuestion): string {
  return `“${part.trim()}”不能作为“${title}”的值，请写成如：${example}`;
}
