import type { CaseType } from '../model/case-type.ts';
import type { Problem } from '../model/problem.ts';
import type { IntakeUnit } from '../model/source-file.ts';

/** What a user does about a case whose kind neither its papers nor a declaration tell. */
export function unclearKind({ id, kind, declaration }: IntakeUnit, caseTypes: readonly CaseType[]): Problem {
  const known = caseTypes.filter((type) => !type.isFallback);
  const declared = declaration?.caseType;
  const why =
    declared === undefined
      ? '从文书中不能确认是哪一类案件'
      : `case.json 写的案件类别“${declared}”没有评查规则`;
  const place = kind === 'folder' ? '请在案卷文件夹中' : '请为它建一个案卷文件夹，并在其中';
  const example = known[0] ? `，例如 {"caseType": "${known[0].id}"}` : '';
  const choices = known.map((type) => `${type.id}（${type.title}）`).join('、');
  const message = `${id}：${why}，只评查归档和清晰度，未计分；${place}用 case.json 写明案件类别${example}，可用的类别：${choices}`;
  return { stage: 'assemble', code: 'case-unclear', message };
}
