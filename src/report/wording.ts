import type { Evidence } from '../model/evidence.ts';
import type { FindingOutcome, LegalBasis } from '../model/finding.ts';
import type { Effect, Range } from '../model/scorecard.ts';
import type { FileStatus, MediaType } from '../model/source-file.ts';
import { articleWords } from './article-words.ts';

export const OUTCOME_WORDS: Readonly<Record<FindingOutcome, string>> = {
  passed: '通过',
  failed: '不符',
  inapplicable: '不适用',
  cantTell: '待人工核实',
  untested: '人工评查项',
};

export const EFFECT_WORDS: Readonly<Record<Effect, string>> = {
  veto: '否决',
  scored: '扣分',
  advisory: '提示',
};

export const FILE_STATUS_WORDS: Readonly<Record<FileStatus, string>> = {
  read: '✔ 已读取',
  partly: '? 部分读取',
  unread: '✘ 未能读取',
  listed: '– 仅登记名称',
};

const CASE_OUTCOME_WORDS: Readonly<Record<string, string>> = {
  penalty: '行政处罚',
  'no-penalty': '不予处罚',
  withdrawn: '撤案',
  transferred: '移送',
  ended: '终止调查',
};

const PROCEDURE_WORDS: Readonly<Record<string, string>> = { ordinary: '普通程序', summary: '简易程序' };

const FORMAT_WORDS: Readonly<Record<string, string>> = {
  audio: '音频',
  video: '视频',
  unknown: '不支持的格式',
  declaration: '案件说明',
  folder: '文件夹',
  zip: '压缩包',
  rar: '压缩包',
  '7z': '压缩包',
};

/** What the case came to; the papers may not tell. */
export function caseOutcomeWord(outcome: string | undefined): string {
  return outcome === undefined ? '未认定' : (CASE_OUTCOME_WORDS[outcome] ?? outcome);
}

/** Procedure in the words of the law. */
export function procedureWord(procedure: string): string {
  return PROCEDURE_WORDS[procedure] ?? procedure;
}

/** Kind of file as users call it. */
export function formatWord(mediaType: MediaType): string {
  return FORMAT_WORDS[mediaType] ?? mediaType.toUpperCase();
}

/** 《行政处罚法》第四十四条, one law after the other. */
export function basisText(basis: readonly LegalBasis[]): string {
  return basis.map(lawText).join('；');
}

/** Two points, or two points with the range between; `80–92.5`. */
export function rangeText({ low, high }: Range): string {
  return low === high ? points(low) : `${points(low)}–${points(high)}`;
}

/** Name of a file without its folders. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** 第3页 of a file. */
export function placeText({ file, pageNumber }: Pick<Evidence, 'file' | 'pageNumber'>): string {
  return pageNumber > 0 ? `${fileName(file)} 第${pageNumber}页` : fileName(file);
}

/** A sentence ends with one full stop. */
export function sentence(text: string): string {
  const trimmed = text.trim().replace(/[。；;，,]+$/u, '');
  return trimmed === '' ? '' : `${trimmed}。`;
}

function lawText({ law, article }: LegalBasis): string {
  const title = law.startsWith('《') ? law : `《${law}》`;
  if (article === undefined || article === '') return title;
  return `${title}${articleWords(article)}`;
}

function points(value: number): string {
  return String(Math.round(value * 100) / 100);
}
