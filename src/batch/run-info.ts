import type { RunInfo } from '../model/audit-report.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { Standard } from '../model/standard.ts';
import { calendarWith } from '../shared/values/working-days.ts';
import { TOOL_VERSION } from '../version.ts';
import { type Batch, batchCounts } from './batch.ts';
import type { CommonOptions } from './options.ts';

/** What was run, with what, when. */
export function runInfo(options: CommonOptions, batch: Batch, rules: Ruleset, standard: Standard): RunInfo {
  const counts = batchCounts(batch);
  return {
    id: `${options.startedAt.replace(/\D/gu, '').slice(0, 14)}-${rules.hash.slice(0, 8)}`,
    startedAt: options.startedAt,
    finishedAt: options.finishedAt(),
    asOf: options.asOf,
    toolVersion: TOOL_VERSION,
    rulesetHash: rules.hash,
    standard: standard.id,
    ocr: counts.ocrPages > 0 ? batch.ocr : [],
    calendarYears: calendarWith(rules.calendars).years,
    counts,
  };
}
