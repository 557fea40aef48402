import { withoutBlanks } from '../../shared/text/normalise.ts';
import { compiled } from '../../shared/text/compiled.ts';
import { type FieldReader, type FieldRequest, found, notFound } from '../field-request.ts';

/** Whether a text ends as the names of enforcing agencies do. */
export function isAgency(text: string, { agencyEndings }: FieldRequest['names']): boolean {
  return agencyEndings.length > 0 && compiled(`(?:${agencyEndings.join('|')})$`).test(text.trim());
}

/** A name too long for its line: 某某经济技术开发区人力资源和社会保障 / 局. */
const BROKEN_HEAD =
  /^([\p{Script=Han}（()）]{8,36}\n[\p{Script=Han}]{0,8}?(?:局|委员会|政府|大队|办事处))\n/u;

/** The agency that issues the paper: its title, the line above it, or the foot. */
export const agency: FieldReader = (request) => {
  const text = request.text.text;
  const head = text.slice(0, 200);
  const inTitle =
    /(?:^|\n)([\p{Script=Han}（()）]{3,36}?(?:局|委员会|管委会|政府|办事处|支队|大队|总队|海关|厅))\s?(?=行政处罚|当场|不予|责令|处罚|\n|$)/u.exec(
      head,
    );
  if (inTitle?.[1]) {
    const start = inTitle.index + inTitle[0].indexOf(inTitle[1]);
    return found(request, inTitle[1], start, start + inTitle[1].length);
  }
  const broken = BROKEN_HEAD.exec(head);
  if (broken?.[1] && isAgency(withoutBlanks(broken[1]), request.names))
    return found(request, withoutBlanks(broken[1]), broken.index, broken.index + broken[0].length);
  const lines = text.split('\n');
  let end = text.length;
  for (const line of lines.reverse().slice(0, 12)) {
    const name =
      line
        .replace(/[\s\t]*[\d二〇○零]{4}\s?[年.-].{2,14}$/u, '')
        .replace(/\s?(?:[（(]?(?:印章|盖章|公章)[）)]?)$/u, '')
        .split('\t')[0]
        ?.trim() ?? '';
    end -= line.length;
    if (name.length <= 36 && isAgency(name, request.names) && !/[：:，。]/u.test(name))
      return found(request, name, end, end + name.length);
    end -= 1;
  }
  return notFound(request);
};
