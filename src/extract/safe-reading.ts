import type { Field } from '../model/field.ts';
import type { ReportProblem } from '../model/problem.ts';
import { type FieldReader, type FieldRequest, unreadable } from './field-request.ts';

/** What a reader gives; one that throws costs its own field, not the case. */
export function safeReading(
  request: FieldRequest,
  name: string,
  read: FieldReader,
  report: ReportProblem,
): Field {
  try {
    return read(request);
  } catch (error) {
    const { title, type, pages } = request.document;
    const file = pages[0]?.file ?? '';
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${file}：读取“${title || type}”的 ${name} 时程序出错（${reason}），这一项请人工核对；请把这一行告诉维护人员`;
    report({ stage: 'extract', code: 'rule-error', file, message });
    return unreadable(request, '读取这一项时程序出错，请人工核对');
  }
}
