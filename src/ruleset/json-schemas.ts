import { z } from 'zod';
import { absenceSchema } from './schemas/absence-schema.ts';
import { additionSchema } from './schemas/addition-schema.ts';
import { calendarSchema } from './schemas/calendar-schema.ts';
import { catalogueSchema } from './schemas/catalogue-schema.ts';
import { caseTypeSchema } from './schemas/case-type-schema.ts';
import {
  commonFieldsSchema,
  documentTypeSchema,
  labelsSchema,
  patternsSchema,
  titleWordsSchema,
} from './schemas/document-schema.ts';
import { factsSchema } from './schemas/fact-schema.ts';
import { finesSchema } from './schemas/fine-schema.ts';
import { formAnswersSchema } from './schemas/form-answer-schema.ts';
import { formsSchema } from './schemas/form-schema.ts';
import { lawRegisterSchema } from './schemas/law-register-schema.ts';
import { lawSchema } from './schemas/law-schema.ts';
import { officersSchema, registerColumnsSchema } from './schemas/officer-schema.ts';
import { parameterSchema } from './schemas/parameter-schema.ts';
import { readerSchema } from './schemas/reader-schema.ts';
import { ruleSchema } from './schemas/rule-schema.ts';
import { ruleTestSchema } from './schemas/rule-test-schema.ts';
import { standardSchema } from './schemas/standard-schema.ts';
import { nameWordsSchema } from './schemas/words-schema.ts';

/** File of rules/schema ← schema and what its files are, for editors that show it. */
const SCHEMAS: Readonly<Record<string, { readonly schema: z.ZodType; readonly title: string }>> = {
  'absence.schema.json': { schema: absenceSchema, title: '确实没有写的凭据（rules/absence）' },
  'addition.schema.json': { schema: additionSchema, title: '添加到内置规则（自定义规则文件夹，extends）' },
  'calendar.schema.json': { schema: calendarSchema, title: '工作日历（rules/calendars）' },
  'case-type.schema.json': { schema: caseTypeSchema, title: '案件类型（rules/case-types）' },
  'catalogue.schema.json': { schema: catalogueSchema, title: '还没有做的规则（rules/catalogue）' },
  'common-fields.schema.json': {
    schema: commonFieldsSchema,
    title: '所有文书共有的字段（rules/documents/every.json）',
  },
  'document-type.schema.json': { schema: documentTypeSchema, title: '文书类型（rules/documents）' },
  'facts.schema.json': { schema: factsSchema, title: '事实目录（rules/facts）' },
  'fines.schema.json': { schema: finesSchema, title: '罚款的幅度（rules/laws/fines）' },
  'forms-answers.schema.json': {
    schema: formAnswersSchema,
    title: '本单位对文书样式的回答（自定义规则文件夹的 forms-answers）',
  },
  'forms.schema.json': { schema: formsSchema, title: '读取已经验证的文书样式（rules/forms）' },
  'labels.schema.json': { schema: labelsSchema, title: '标签（rules/documents/labels.json）' },
  'law-register.schema.json': {
    schema: lawRegisterSchema,
    title: '文书引用的法律（rules/laws/register.json）',
  },
  'law.schema.json': { schema: lawSchema, title: '法条索引（rules/laws）' },
  'officers.schema.json': {
    schema: officersSchema,
    title: '执法人员名册（自定义规则文件夹的 registers）',
  },
  'parameter.schema.json': { schema: parameterSchema, title: '参数（rules/parameters）' },
  'patterns.schema.json': { schema: patternsSchema, title: '共用的正则（rules/documents/patterns.json）' },
  'reader.schema.json': { schema: readerSchema, title: '读取器的说法（rules/readers）' },
  'register-columns.schema.json': {
    schema: registerColumnsSchema,
    title: '执法人员名册的列名（rules/registers/columns.json）',
  },
  'rule.schema.json': { schema: ruleSchema, title: '规则（rules/penalty、rules/common 等）' },
  'rule-test.schema.json': { schema: ruleTestSchema, title: '规则的样例（与规则同名的 .test.json）' },
  'standard.schema.json': { schema: standardSchema, title: '评查标准（rules/standards）' },
  'title-words.schema.json': {
    schema: titleWordsSchema,
    title: '标题用的词（rules/documents/title-words.json）',
  },
  'words.schema.json': { schema: nameWordsSchema, title: '分辨名称用的词（rules/words）' },
};

/** Every generated file of rules/schema with its text. */
export function jsonSchemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, entry]) => [name, schemaText(entry.schema, entry.title)]),
  );
}

/** `input`: what authors write, before defaults are filled in. */
function schemaText(schema: z.ZodType, title: string): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, undefined, 2)}\n`;
}
