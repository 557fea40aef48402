import { compiled } from '../../shared/text/compiled.ts';
import { isPersonName } from '../../shared/values/person-names.ts';
import { blank, type FieldReader, type FieldRequest, found, notSaid } from '../field-request.ts';
import { labelValues } from '../label-values.ts';
import { addresseeOf, HEAD, type Named } from './addressee.ts';
import { cleanedName, isMaskedName, isName, isOrganisation } from './party-names.ts';

/** Who is penalised: behind a label, else the addressee of a letter. */
export const party: FieldReader = (request) => {
  const named = namedIn(request);
  if (named) return found(request, named.name, named.start, named.end);
  const empty = labelValues(request, request.declaration.labels ?? []).find(({ value }) => value === '');
  return empty && !request.text.isOcr ? blank(request, empty.start, empty.end) : notSaid(request);
};

/** Everybody who is named in the same place: 甲公司、张三：. */
export const parties: FieldReader = (request) => {
  const named = namedIn(request);
  if (!named) return notSaid(request);
  const { name, start, end } = named;
  const others = request.text.text
    .slice(start, end)
    .split(/[、：:]/u)
    .map((each) => cleanedName(each, request.names))
    .filter((each) => isName(each, request.names));
  return found(request, [...new Set([name, ...others])], start, end);
};

function namedIn(request: FieldRequest): Named | undefined {
  const { declaration } = request;
  const named = labelledName(request) ?? unpunctuated(request);
  const addressee = declaration.options?.addressee === true ? addresseeOf(request) : undefined;
  // Labels deep in a letter name other people; the addressee stands at its head.
  return named && !(addressee && addressee.start < named.start - 200) ? named : addressee;
}

/** Behind a label; a name that is none as far as its line goes may go on in the next one. */
function labelledName(request: FieldRequest): Named | undefined {
  const { names } = request;
  const own = namesBehind(request).find(({ name }) => isName(name, names));
  if (!own || isUnlabelledName(own.name, names)) return own;
  const whole = namesBehind(request, request.text.softEnds).find(({ start }) => start === own.start);
  return whole && isOrganisation(whole.name, names) ? whole : own;
}

function namesBehind(request: FieldRequest, softEnds?: ReadonlySet<number>): Named[] {
  return labelValues(request, request.declaration.labels ?? [], softEnds).map(({ value, start, end }) => ({
    name: cleanedName(value, request.names),
    start,
    end,
  }));
}

/** 被处罚单位某某娱乐城，经营者…; 被处罚人姓名 张三 性别 男: labels that run into the name, at the beginning of a line of the head. */
function unpunctuated({ text, declaration, names }: FieldRequest): Named | undefined {
  const head = text.text.slice(0, HEAD);
  for (const label of declaration.labels ?? []) {
    if (label.length < FEWEST_LABEL) continue;
    const pattern = compiled(
      `(?:^|\\n)[\\s　]*${[...label].map(escaped).join('[\\s　]*')}(?:[（(][^（()）\\n]{1,8}[）)])?[\\s　]*(?<name>[^，,。；;：:（(\\s　]{2,40})(?=[，,（(\\s　]|$)`,
    );
    const match = pattern.exec(head);
    const name = match?.groups?.name;
    if (!match || name === undefined || !isUnlabelledName(name, names)) continue;
    const end = match.index + match[0].length;
    return { name: cleanedName(name, names), start: end - name.length, end };
  }
  return undefined;
}

/** Characters: shorter labels, 单位, 姓名, begin other words. */
const FEWEST_LABEL = 3;

function isUnlabelledName(name: string, names: FieldRequest['names']): boolean {
  return isName(name, names) && (isOrganisation(name, names) || isMaskedName(name) || isPersonName(name));
}

function escaped(character: string): string {
  return character.replace(/[()/.*+?^$|[\]{}\\]/u, '\\$&');
}
